import { standingOf } from './standing.rule';

const run = (day: string, leftOutIds: string[], leftOut = leftOutIds.length) => ({ day, leftOut, leftOutIds });

it.each([
  ['today is closed', '2026-11-22', false],
  ['yesterday is, and today not yet', '2026-11-21', false],
  ['two days went without', '2026-11-20', true],
  ['nothing was closed yet', null, false],
])('is late or not: %s', (_, lastDay, isLate) => {
  expect(standingOf(lastDay, [], '2026-11-22')).toEqual({ lastDay, isLate, leftOut: 0, leftOutOn: null });
});

it('tells for a week of the newest day that left somebody out, and counts each member once', () => {
  const runs = [run('2026-11-16', ['a', 'b', 'c']), run('2026-11-20', ['a', 'b']), run('2026-11-20', ['b', 'c']), run('2026-11-21', [])];
  expect(standingOf('2026-11-22', runs, '2026-11-22')).toMatchObject({ leftOut: 3, leftOutOn: '2026-11-20' });
  expect(standingOf('2026-11-27', runs, '2026-11-27')).toMatchObject({ leftOut: 3, leftOutOn: '2026-11-20' });
  expect(standingOf('2026-11-28', runs, '2026-11-28')).toMatchObject({ leftOut: 0, leftOutOn: null });
  // Of very many only the first are named.
  expect(standingOf('2026-11-22', [run('2026-11-22', ['a'], 900)], '2026-11-22').leftOut).toBe(900);
});
