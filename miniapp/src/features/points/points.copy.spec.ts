import { POINTS, WHY } from './points.copy';

it.each([
  ['spend', -30, '用的是这些积分'],
  ['expire', -30, '到期的是这些积分'],
  ['reversal', -30, '收回的是这些积分'],
  ['adjust', -30, '减去的是这些积分'],
  ['reversal', 30, '回到了这些积分里'],
] as const)('a line of %s by %i says what became of the points: %s', (kind, delta, words) => {
  expect(WHY.lots({ kind, delta })).toBe(words);
});

it('names the last day as one on which they can still be used', () => {
  expect(POINTS.lastDay('12月31日')).toBe('用到 12月31日');
});
