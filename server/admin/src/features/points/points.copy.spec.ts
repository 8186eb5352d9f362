import { POINTS } from './points.copy';

it.each([
  ['spend', -30, '用的是这些积分'],
  ['expire', -30, '到期的是这些积分'],
  ['reversal', -30, '收回的是这些积分'],
  ['adjust', -30, '减去的是这些积分'],
  // Undoing a spending puts them back, and so does what was taken back after it had run out.
  ['reversal', 30, '回到了这些积分里'],
  ['expire', 30, '回到了这些积分里'],
] as const)('a line of %s by %i says what became of the points: %s', (kind, delta, words) => {
  expect(POINTS.lots({ kind, delta })).toBe(words);
});
