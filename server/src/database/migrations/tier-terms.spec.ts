// A database with tiers of before: what stood there stands there afterwards, with the day on which it came about.
import { createTestDatabase, type TestDatabase } from '../../../test/create-test-database';
import { undoThrough } from '../../../test/factories/before-migration';
import { migrate } from '../migrate';
import { migrationName } from '.';
import { TierTerms1700000017000 } from './1700000017000-tier-terms';

const NAME = migrationName(TierTerms1700000017000);

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
});

afterEach(() => database.close());

const run = (sql: string, values?: unknown[]) => database.dataSource.query<Record<string, unknown>[]>(sql, values);

async function oldOffice(): Promise<void> {
  const now = database.clock.now();
  await run(
    `INSERT INTO journal_entry (id, member_id, seq, type, kind, source_key, occurred_at, day, month, recorded_at, recorded_day, quantity, details, recorded_by)
     VALUES ('e1', 'm1', 1, 'fact', 'checked_in', 'k1', ?, '2026-11-01', '2026-11', ?, '2026-11-22', 1, '{}', 'member')`,
    [now, now],
  );
  await run(`INSERT INTO tier_version (id, track, code, version, name, tier_rank, criteria, starts_on) VALUES ('v0', 'growth', 'growth_member', 1, '普通会员', 0, '{"match":"all","bars":[]}', '2015-01-01')`);
  await run(`INSERT INTO tier_version (id, track, code, version, name, tier_rank, criteria, starts_on) VALUES ('v1', 'growth', 'growth_silver', 1, '银牌会员', 2, '{"match":"all","bars":[]}', '2015-01-01')`);
  await run(`INSERT INTO tier_version (id, track, code, version, name, tier_rank, criteria, starts_on) VALUES ('v2', 'volunteer', 'volunteer_1', 1, '一星志愿者', 1, '{"match":"all","bars":[]}', '2015-01-01')`);
  await run(`INSERT INTO member_tier (member_id, track, code, since, entry_id) VALUES ('m1', 'growth', 'growth_silver', ?, 'e1')`, [now]);
  await run(`INSERT INTO tier_change (id, member_id, seq, track, to_code, cause, entry_id, changed_at) VALUES ('e1-growth', 'm1', 1, 'growth', 'growth_silver', 'contribution', 'e1', ?)`, [now]);
  for (const [month, value] of [['2024-01', 1], ['2024-12', 2], ['2026-03', 1], ['2026-04', 0], ['ever', 4]] as const) {
    await run(`INSERT INTO measure (member_id, month, measure, value) VALUES ('m1', ?, 'gifts', ?)`, [month, value]);
  }
}

it('keeps growth by the yearly review, dates the history to its recording, and counts the years of giving', async () => {
  await undoThrough(database, NAME);
  await oldOffice();
  await migrate(database.dataSource);

  expect(await run('SELECT code, keep_percent FROM tier_version ORDER BY id')).toEqual([
    { code: 'growth_member', keep_percent: null },
    { code: 'growth_silver', keep_percent: 90 },
    { code: 'volunteer_1', keep_percent: null },
  ]);
  expect(await run('SELECT member_id, code, given, until_on, lock_id, noticed_year FROM member_tier')).toEqual([
    { member_id: 'm1', code: 'growth_silver', given: null, until_on: null, lock_id: null, noticed_year: null },
  ]);
  expect(await run('SELECT id, from_code, to_code, cause, given_id, until_on, day FROM tier_change')).toEqual([
    { id: 'e1-growth', from_code: null, to_code: 'growth_silver', cause: 'contribution', given_id: null, until_on: null, day: '2026-11-22' },
  ]);
  const [years] = await run(`SELECT month, value FROM measure WHERE measure = 'gift_years'`);
  expect([years?.['month'], Number(years?.['value'])]).toEqual(['ever', 2]);
});

it('can be undone: tiers stand as before, without what was only said of them', async () => {
  await undoThrough(database, NAME);
  await oldOffice();
  await migrate(database.dataSource);
  await run(
    `INSERT INTO tier_change (id, member_id, seq, track, from_code, to_code, cause, entry_id, day, changed_at)
     VALUES ('e2-growth', 'm1', 2, 'growth', 'growth_silver', 'growth_silver', 'noticed', 'e1', '2026-12-02', ?)`,
    [database.clock.now()],
  );
  await undoThrough(database, NAME);
  expect(await run('SELECT id, to_code FROM tier_change')).toEqual([{ id: 'e1-growth', to_code: 'growth_silver' }]);
  expect(Number((await run(`SELECT COUNT(*) AS n FROM measure WHERE measure = 'gift_years'`))[0]?.['n'])).toBe(0);
});
