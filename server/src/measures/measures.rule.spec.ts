import fc from 'fast-check';
import { addMonths } from '@tongxing/shared';
import { shownOf } from '../../test/factories/surroundings';
import {
  applyChanges,
  changesOf,
  EVENT_MARK,
  EVER,
  eventOf,
  measureKey,
  MEASURES,
  monthsWith,
  OF_YEAR,
  rollingSum,
  streakThrough,
  valueIn,
  visitsTo,
  yearsThrough,
  type MeasureState,
} from './measures.rule';

const months = (...list: string[]): MeasureState => new Map(list.map((month) => [measureKey(month, 'check_ins'), 1]));

it('counts a deed in its month and over all months, and takes exactly that back', () => {
  const served = { kind: 'served', month: '2026-11', quantity: 90 } as const;
  const state = applyChanges(new Map(), changesOf(served, 1));
  expect(valueIn(state, '2026-11', 'minutes')).toBe(90);
  expect(valueIn(state, EVER, 'contributions')).toBe(1);
  const undone = applyChanges(state, changesOf(served, -1));
  expect([...undone.values()].every((value) => value === 0)).toBe(true);
});

it('counts a year and an event under names of their own, and takes them back as well', () => {
  const visit = { kind: 'checked_in', month: '2026-11', quantity: 1, details: { eventId: '01KEVENT000000000000000000' } } as const;
  const once = applyChanges(new Map(), changesOf(visit, 1));
  const state = applyChanges(once, changesOf({ ...visit, month: '2026-12' }, 1));
  expect(valueIn(state, '2026', OF_YEAR)).toBe(2);
  expect(valueIn(state, '2026', 'contributions')).toBe(0);
  expect(monthsWith(state, 'contributions')).toEqual([{ month: '2026-11', value: 1 }, { month: '2026-12', value: 1 }]);
  expect(monthsWith(state, visitsTo('01KEVENT000000000000000000'))).toEqual([{ month: '2026-11', value: 1 }, { month: '2026-12', value: 1 }]);
  const undone = applyChanges(applyChanges(state, changesOf(visit, -1)), changesOf({ ...visit, month: '2026-12' }, -1));
  expect([...undone.values()].every((value) => value === 0)).toBe(true);
});

it.each([
  ['a check-in at an event', 'checked_in', { eventId: 'E1' }, 'E1'],
  ['a check-in at none', 'checked_in', {}, null],
  ['another deed at an event', 'served', { eventId: 'E1' }, null],
  ['an id that no event of ours has', 'checked_in', { eventId: 'E'.repeat(30) }, null],
  ['something that is no id', 'checked_in', { eventId: 7 }, null],
] as const)('%s', (_what, kind, details, eventId) => {
  expect(eventOf({ kind, details })).toBe(eventId);
});

it('keeps the rows of events behind every measure in the order of the key, and within the width of the column', () => {
  for (const name of [...MEASURES, OF_YEAR]) expect(name < EVENT_MARK).toBe(true);
  expect(visitsTo('0'.repeat(29)).length).toBe(30);
});

it.each([
  [[], '2026', 0],
  [['2026'], '2026', 1],
  [['2024', '2026'], '2026', 1],
  [['2024', '2025', '2026'], '2025', 3],
  [['2015', '2016', '2017', '2018', '2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026'], '2026', 10],
] as const)('years through %j at %s are %i', (years, year, length) => {
  expect(yearsThrough(new Map(years.map((one) => [measureKey(one, OF_YEAR), 2])), year)).toBe(length);
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
  const offsets = fc.uniqueArray(fc.integer({ min: -30, max: 40 }), { maxLength: 60 });
  fc.assert(
    fc.property(offsets, fc.integer({ min: 0, max: 40 }), (list, later) => {
      const month = '2026-06';
      const recorded = addMonths(month, later);
      const all = months(month, ...list.map((offset) => addMonths(month, offset)));
      const part = shownOf(all, month, recorded);
      expect(streakThrough(part, month, 'check_ins')).toBe(streakThrough(all, month, 'check_ins'));
      expect(rollingSum(part, recorded, 'check_ins')).toBe(rollingSum(all, recorded, 'check_ins'));
    }),
  );
});

it('sees from the years around a deed the same years in a row as from all of them', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: -14, max: 14 }), { maxLength: 29 }), (offsets) => {
      const all = new Map([0, ...offsets].map((offset) => [measureKey(String(2026 + offset), OF_YEAR), 1]));
      const part = shownOf(all, '2026-06', '2026-06');
      expect(yearsThrough(part, '2026')).toBe(yearsThrough(all, '2026'));
    }),
  );
});
