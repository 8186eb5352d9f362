import { isLateOn } from './standing.rule';

it.each([
  ['today is closed', '2026-11-22', false],
  ['yesterday is, and today not yet', '2026-11-21', false],
  ['two days went without', '2026-11-20', true],
  ['nothing was closed yet', null, false],
])('is late or not: %s', (_, lastDay, isLate) => {
  expect(isLateOn('2026-11-22', lastDay)).toBe(isLate);
});
