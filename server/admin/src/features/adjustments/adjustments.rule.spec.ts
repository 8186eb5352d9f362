import { isPossible, prospectOf } from './adjustments.rule';

const outlook = { balance: 80, debt: 0, directlyLeft: 200 };

it('adds and takes, and says from how many on another person is needed', () => {
  expect(prospectOf(outlook, { direction: 'add', points: 200 })).toEqual({ after: 280, repaid: 0, needsAnother: false });
  expect(prospectOf(outlook, { direction: 'add', points: 201 })).toEqual({ after: 281, repaid: 0, needsAnother: true });
  expect(prospectOf(outlook, { direction: 'take', points: 30 })).toEqual({ after: 50, repaid: 0, needsAnother: false });
  expect(prospectOf({ ...outlook, directlyLeft: 20 }, { direction: 'take', points: 21 })).toMatchObject({ needsAnother: true });
});

it.each([
  ['add', 100_000, true],
  ['add', 100_001, false],
  ['add', 100_000_000_000, false],
  ['add', 1.5, false],
  ['add', 0, false],
  ['add', -3, false],
  ['take', 50, true],
  ['take', 51, false],
] as const)('foretells of %s %d only what may be asked for', (direction, points, possible) => {
  expect(isPossible({ spendable: 50 }, { direction, points })).toBe(possible);
});

it('repays what is owed before anything is added to the balance', () => {
  expect(prospectOf({ ...outlook, balance: 0, debt: 50 }, { direction: 'add', points: 30 })).toEqual({ after: 0, repaid: 30, needsAnother: false });
  expect(prospectOf({ ...outlook, balance: 0, debt: 50 }, { direction: 'add', points: 80 })).toMatchObject({ after: 30, repaid: 50 });
  expect(prospectOf({ ...outlook, debt: 50 }, { direction: 'take', points: 30 })).toMatchObject({ after: 50, repaid: 0 });
});
