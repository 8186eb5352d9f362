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

it.each([
  [10, '记下时已经过期', '只是这 10 积分只能用到 2027年3月31日'],
  [6, '其中 6 分记下时已经过期', '只是抵上待扣以后剩下的 6 积分只能用到 2027年3月31日'],
])('tells of the %i points of ten that had not been owed, in the ledger and on the page', (left, row, page) => {
  expect(POINTS.brief({ delta: 10, left }, '3月31日', 'over')).toBe(row);
  expect(WHY.brief({ delta: 10, left }, '2027年3月31日', 'over', 'checked_in')).toContain(page);
});

it.each([
  ['checked_in', true],
  ['joined', false],
  [null, false],
] as const)('thanks for a deed, and for no other thing: %s', (kind, thanks) => {
  for (const how of ['over', 'last-day'] as const) expect(WHY.brief({ delta: 10, left: 10 }, '2027年3月31日', how, kind).startsWith('谢谢你')).toBe(thanks);
});

it('names the last day as one on which they can still be used', () => {
  expect(POINTS.lastDay('12月31日')).toBe('用到 12月31日');
});
