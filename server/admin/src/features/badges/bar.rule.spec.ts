import { freshBar, rangeOf, spokenBar } from './bar.rule';

it.each([
  [{ type: 'threshold', measure: 'check_ins', bar: 30 }, { amount: 30, per: 1, unit: '次' }],
  [{ type: 'threshold', measure: 'minutes', bar: 3000 }, { amount: 50, per: 60, unit: '小时' }],
  // Half an hour is no hours; it stays as it is.
  [{ type: 'threshold', measure: 'minutes', bar: 1 }, { amount: 1, per: 1, unit: '分钟' }],
  [{ type: 'threshold', measure: 'gift_fen', bar: 10_000 }, { amount: 100, per: 100, unit: '元' }],
  [{ type: 'streak', measure: 'minutes', bar: 6 }, { amount: 6, per: 1, unit: '个月' }],
  [{ type: 'companion_years', measure: null, bar: 3 }, { amount: 3, per: 1, unit: '年' }],
  [{ type: 'by_hand', measure: null, bar: 20 }, { amount: 20, per: 1, unit: '枚' }],
] as const)('%j is said as %j', (counted, said) => {
  expect(spokenBar(counted)).toEqual(said);
  expect(said.amount * said.per).toBe(counted.bar);
});

it('asks for hours where a new badge counts time, and for months where it counts a row', () => {
  expect(freshBar({ type: 'threshold', measure: 'minutes' })).toEqual({ per: 60, unit: '小时' });
  expect(freshBar({ type: 'streak', measure: 'check_ins' })).toEqual({ per: 1, unit: '个月' });
  expect([rangeOf('streak'), rangeOf('companion_years'), rangeOf('by_hand')]).toEqual([[2, 12], [2, 10], [1, 1_000]]);
});
