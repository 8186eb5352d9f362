// The first page, the ladders and the badges count the same people: those who are members now.
import { BadgesQuery } from '../../src/badges';
import { Member } from '../../src/members/member.entity';
import { MemberBadge } from '../../src/badges/member-badge.entity';
import { MemberTier } from '../../src/tiers/member-tier.entity';
import { createTestApp, type TestApp } from '../create-app';
import { member, staffMember, type Joined } from '../factories/people';
import type { Http } from '../http';

let test: TestApp;
let admin: Http;
let people: Joined[];

beforeAll(async () => {
  test = await createTestApp({ wechat: true });
  admin = await staffMember(test);
  people = await Promise.all(['甲', '乙', '丙'].map((nickname) => member(test, { nickname })));
  const now = test.clock.now();
  await test.dataSource.query('DELETE FROM member_tier');
  await test.dataSource.query('DELETE FROM member_badge');
  for (const [i, { view }] of people.entries()) {
    await test.dataSource.getRepository(MemberTier).insert({ memberId: view.member.id, track: 'growth', code: 'growth_member', since: now, entryId: `T${i}`, given: null, untilOn: null });
    await test.dataSource.getRepository(MemberBadge).insert({ memberId: view.member.id, code: 'first_meeting', versionId: 'v', entryId: `B${i}`, month: '2026-11', grantedAt: now });
  }
});
afterAll(() => test?.close());

const onRungs = async (): Promise<number> => {
  const { tracks } = (await admin.get('/admin/tiers')).body as { tracks: { rungs: { members: number }[] }[] };
  return tracks.flatMap(({ rungs }) => rungs).reduce((sum, { members }) => sum + members, 0);
};
const holders = async () => (await test.app.get(BadgesQuery, { strict: false }).holders(['first_meeting', 'together_3'])).get('first_meeting');

it('leaves out whoever left, and counts them again once they are back', async () => {
  const { id } = people[0]!.view.member;
  const become = (status: Member['status']) => test.dataSource.getRepository(Member).update({ id }, { status });
  expect([await onRungs(), await holders()]).toEqual([3, 3]);
  for (const status of ['withdrawn', 'suspended'] as const) {
    await become(status);
    expect([await onRungs(), await holders()]).toEqual([2, 2]);
  }
  await become('active');
  expect([await onRungs(), await holders()]).toEqual([3, 3]);
});

it('takes them off by an index of their own, whoever else there is', async () => {
  const isSqlite = test.dataSource.options.type === 'better-sqlite3';
  for (const table of ['member_tier', 'member_badge']) {
    const sql = `SELECT held.code, COUNT(*) FROM member JOIN ${table} held ON held.member_id = member.id WHERE member.status IN ('suspended', 'withdrawn') GROUP BY held.code`;
    const plan: Record<string, unknown>[] = await test.dataSource.query(`EXPLAIN ${isSqlite ? 'QUERY PLAN ' : ''}${sql}`);
    const lines = plan.map((row) => String(row[isSqlite ? 'detail' : 'key']));
    if (isSqlite) expect(lines.join()).not.toMatch(/SCAN (member|held)\b/);
  }
});
