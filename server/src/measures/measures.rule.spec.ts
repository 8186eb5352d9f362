import fc from 'fast-check';
import { addMonths } from '@tongxing/shared';
import { applyChanges, changesOf, EVER, measureKey, monthsAround, rollingSum, streakThrough, valueIn, type MeasureState } from './measures.rule';

const months = (...list: string[]): MeasureState => new Map(list.map((month) => [measureKey(month, 'check_ins'), 1]));

it('counts a deed in its month and over all months, and takes exactly that back', () => {
  const served = { kind: 'served', month: '2026-11', quantity: 90 } as const;
  const state = applyChanges(new Map(), changesOf(served, 1));
  expect(valueIn(state, '2026-11', 'minutes')).toBe(90);
  expect(valueIn(state, EVER, 'contributions')).toBe(1);
  const undone = applyChanges(state, changesOf(served, -1));
  expect([...undone.values()].every((value) => value === 0)).toBe(true);
});

it('sums this month and the eleven before, and no more', () => {
  const state = months('2025-11', '2025-12', '2026-11', '2026-12');
  expect(rollingSum(state, '2026-11', 'check_ins')).toBe(2);
});

it.each([
  [[], '2026-11', 0],
  [['2026-11'], '2026-11', 1],
  [['2026-09', '2026-11'], '2026-11', 1],
  [['2025-12', '2026-01', '2026-02'], '2026-01', 3],
  [['2026-10', '2026-11', '2026-12'], '2026-10', 3],
])('a streak through months %j at %s is %i', (list, month, streak) => {
  expect(streakThrough(months(...list), month, 'check_ins')).toBe(streak);
});

it('sees from the months around a deed the same streak and rolling sum as from all of them', () => {
  const offsets = fc.uniqueArray(fc.integer({ min: -30, max: 30 }), { maxLength: 40 });
  fc.assert(
    fc.property(offsets, fc.integer({ min: 0, max: 20 }), (list, later) => {
      const month = '2026-06';
      const recorded = addMonths(month, later);
      const all = months(month, ...list.map((offset) => addMonths(month, offset)));
      const around = new Set(monthsAround(month, recorded));
      const part = new Map([...all].filter(([key]) => around.has(key.split('|')[0] ?? '')));
      expect(streakThrough(part, month, 'check_ins')).toBe(streakThrough(all, month, 'check_ins'));
      expect(rollingSum(part, recorded, 'check_ins')).toBe(rollingSum(all, recorded, 'check_ins'));
    }),
  );
});
