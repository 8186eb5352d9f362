import { failureOf, standingOf } from './standing.rule';

const NOW = new Date('2026-11-22T06:30:00.000Z');
const ago = (hours: number): Date => new Date(NOW.getTime() - hours * 3_600_000);
const done = (hours: number) => ({ startedAt: ago(hours), finishedAt: ago(hours), failure: null, failedAt: null });
const open = (hours: number) => ({ startedAt: ago(hours), finishedAt: null, failure: null, failedAt: null });

it.each([
  ['nobody has begun one', null, null, false],
  ['last night’s is there', done(12), done(12), false],
  ['one night went without, the machine was off', done(47), done(47), false],
  ['two nights went without', done(49), done(49), true],
  ['the very first never comes to an end', open(49), null, true],
  ['the very first is being taken', open(1), null, false],
])('is late or not: %s', (_, newest, lastGood, isLate) => {
  expect(standingOf(newest, lastGood, NOW).isLate).toBe(isLate);
});

it('tells a failure only of a night that has none', () => {
  const failed = { ...open(3), failure: 'DISK_FULL' as const, failedAt: ago(1) };
  expect(standingOf(failed, done(27), NOW)).toEqual({ lastAt: ago(27), failure: 'DISK_FULL', failedAt: ago(1), isLate: false });
  expect(standingOf({ ...failed, finishedAt: ago(0.5) }, done(0.5), NOW)).toMatchObject({ failure: null, failedAt: null });
});

it.each([
  [{ code: 'DISK_FULL' }, 'DISK_FULL'],
  [{ code: 'HALF_RESTORED' }, 'OTHER'],
  [{ code: 'SQLITE_BUSY' }, 'OTHER'],
  [undefined, 'OTHER'],
])('%j is %s', (error, failure) => {
  expect(failureOf(error)).toBe(failure);
});
