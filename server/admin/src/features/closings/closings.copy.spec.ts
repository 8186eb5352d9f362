import { closingTroubleOf } from './closings.copy';

const well = { lastDay: '2026-11-22', isLate: false, leftOut: 0, leftOutOn: null };

it('is calm while days are closed, and before the first', () => {
  expect(closingTroubleOf(well)).toBeNull();
  expect(closingTroubleOf({ ...well, lastDay: null })).toBeNull();
});

it('says since when no day was closed, before anything else', () => {
  expect(closingTroubleOf({ ...well, isLate: true, leftOut: 2, leftOutOn: '2026-11-21' })?.title).toMatch(/^日结停在了 .*11.*22/);
});

it('says for how many it is still to do and since when, that it is tried again, and where to read who', () => {
  const trouble = closingTroubleOf({ ...well, leftOut: 2, leftOutOn: '2026-11-21' });
  expect(trouble?.title).toContain('2 位会员');
  expect(trouble?.line).toMatch(/11.*21.*再替他们试.*日志/);
});
