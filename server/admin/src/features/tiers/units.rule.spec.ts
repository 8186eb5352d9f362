import { amountProblem, isForLife, toKept, toTyped } from './units.rule';

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

it.each([
  ['check_ins', 3, null],
  // Half a time is no time: 2.5 was sent as 3 without a word, and 0.4 as 0.
  ['check_ins', 2.5, 'whole'],
  ['check_ins', 0.4, 'whole'],
  ['growth', 0, 'whole'],
  ['friends', -1, 'whole'],
  ['steps', null, 'whole'],
  ['minutes', 1.5, null],
  ['minutes', 1.25, 'oneDecimal'],
  ['minutes', 0.04, 'oneDecimal'],
  ['gift_fen', 99.9, null],
  ['gift_fen', 99.99, 'oneDecimal'],
  ['gift_fen', 0, 'oneDecimal'],
  ['gift_fen', 10_000_001, 'tooMuch'],
  ['steps', 1e25, 'tooMuch'],
] as const)('of %s, %p typed is %p', (yardstick, typed, problem) => {
  expect(amountProblem(yardstick, typed)).toBe(problem);
});

it('lets stand what the version before asked for', () => {
  const before = [{ yardstick: 'minutes' as const, bar: 100 }];
  expect(amountProblem('minutes', toTyped('minutes', 100), before)).toBeNull();
  expect(amountProblem('gift_fen', toTyped('minutes', 100), before)).toBe('oneDecimal');
});

it('knows what counts for a whole life', () => {
  expect((['growth', 'gift_years', 'check_ins', 'gift_fen'] as const).map(isForLife)).toEqual([true, true, false, false]);
});
