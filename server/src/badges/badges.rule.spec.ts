import { EVER, measureKey } from '../measures/measures.rule';
import { grantsOf, progressOf, revocationsOf, type BadgeVersion, type HeldBadge } from './badges.rule';
import { REFERENCE_BADGES } from './badges.seed';

const VERSIONS: BadgeVersion[] = REFERENCE_BADGES.map((badge) => ({ ...badge, id: badge.code }));
const ENTRY = { id: 'e1', month: '2026-11', recordedAt: new Date('2026-11-22T06:30:00Z'), recordedDay: '2026-11-22' };
const measures = (ever: number, ...months: string[]) =>
  new Map([[measureKey(EVER, 'check_ins'), ever], ...months.map((month) => [measureKey(month, 'check_ins'), 1] as const)]);
const held = (code: string, month = '2026-11'): [string, HeldBadge] => [
  code,
  { code, versionId: code, entryId: 'e0', month, grantedAt: ENTRY.recordedAt },
];
const codes = (rows: ReturnType<typeof grantsOf>) => rows.map((row) => (row.type === 'granted' ? row.badge.code : row.code));

it('grants every badge whose bar the deed reached, with the deed as its evidence', () => {
  const rows = grantsOf(VERSIONS, new Map(), measures(3, '2026-09', '2026-10', '2026-11'), ENTRY);
  expect(codes(rows)).toEqual(['first_meeting', 'together_3', 'streak_3']);
  expect(rows[0]).toMatchObject({ badge: { entryId: 'e1' } });
});

it('grants no badge twice', () => {
  expect(grantsOf(VERSIONS, new Map([held('first_meeting')]), measures(2), ENTRY)).toEqual([]);
});

it('takes a badge back when its bar is no longer reached, and only then', () => {
  const wall = new Map([held('first_meeting'), held('together_3'), held('streak_3')]);
  const before = measures(3, '2026-09', '2026-10', '2026-11');
  expect(codes(revocationsOf(VERSIONS, wall, before, measures(2, '2026-10', '2026-11')))).toEqual(['together_3', 'streak_3']);
  expect(codes(revocationsOf(VERSIONS, wall, measures(9), measures(8)))).toEqual([]);
});

it('shows how far a streak has come', () => {
  expect(progressOf({ type: 'streak', measure: 'check_ins', months: 3 }, measures(2, '2026-10', '2026-11'), '2026-11')).toEqual({
    have: 2,
    need: 3,
  });
});
