import { adjustmentState, directlyLeft, lastDayOf, needsAnotherToUndo } from './adjustments.rule';

it.each([
  [200, 0, 200],
  [200, 150, 50],
  [200, 200, 0],
  [200, 350, 0],
  [0, 0, 0],
])('of a limit of %i, after %i of them, %i are left to one person', (limit, moved, left) => {
  expect(directlyLeft(limit, moved)).toBe(left);
});

it('lets added points be good until the end of next year', () => {
  expect(lastDayOf('2026-01-01')).toBe('2027-12-31');
  expect(lastDayOf('2026-12-31')).toBe('2027-12-31');
});

it.each([
  [null, null, 'pending', 'waiting'],
  [null, null, 'refused', 'refused'],
  [null, null, 'withdrawn', 'withdrawn'],
  [null, null, 'lapsed', 'lapsed'],
  ['e1', null, 'approved', 'carried_out'],
  ['e1', null, null, 'carried_out'],
  ['e1', 'r1', 'approved', 'undone'],
  ['e1', 'r1', null, 'undone'],
] as const)('with entry %s, reversal %s and approval %s is %s', (entryId, reversalId, approval, state) => {
  expect(adjustmentState(entryId, reversalId, approval)).toBe(state);
});

it('takes another one to undo what took two to do, and the one who did it for the rest', () => {
  const big = { askedBy: 'amy', approvalId: 'a1' };
  expect(needsAnotherToUndo(big, 'amy', { twoPersons: true })).toBe(true);
  expect(needsAnotherToUndo(big, 'ben', { twoPersons: true })).toBe(false);
  expect(needsAnotherToUndo(big, 'amy', { twoPersons: false })).toBe(false);
  expect(needsAnotherToUndo({ askedBy: 'amy', approvalId: null }, 'amy', { twoPersons: true })).toBe(false);
});
