import { isForLife, toKept, toTyped } from './units.rule';

it.each([
  ['minutes', 100, 6000],
  ['minutes', 1.5, 90],
  ['gift_fen', 1000, 100_000],
  ['check_ins', 8, 8],
  ['growth', 450, 450],
] as const)('%s: %f typed are %i kept, and the way back', (yardstick, typed, kept) => {
  expect(toKept(yardstick, typed)).toBe(kept);
  expect(toTyped(yardstick, kept)).toBe(typed);
});

it('knows what counts for a whole life', () => {
  expect((['growth', 'gift_years', 'check_ins', 'gift_fen'] as const).map(isForLife)).toEqual([true, true, false, false]);
});
