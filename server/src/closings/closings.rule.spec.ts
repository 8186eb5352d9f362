import { daysDue } from './closings.rule';

it.each<[string, string | null, string[]]>([
  ['2026-11-22', null, ['2026-11-22']],
  ['2026-11-22', '2026-11-22', []],
  ['2026-11-22', '2026-11-21', ['2026-11-22']],
  ['2027-01-02', '2026-12-30', ['2026-12-31', '2027-01-01', '2027-01-02']],
  // A clock that was set back closes nothing twice.
  ['2026-11-20', '2026-11-22', []],
])('on %s, after %s, closes %j', (today, lastClosed, days) => {
  expect(daysDue(today, lastClosed)).toEqual(days);
});
