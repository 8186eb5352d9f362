// Whom a run of before named as left out: they wait from now on as everybody does who is left out.
import { createTestDatabase, type TestDatabase } from '../../../test/create-test-database';
import { undoThrough } from '../../../test/factories/before-migration';
import { migrate } from '../migrate';
import { migrationName } from '.';
import { LeftOutMembers1700000024600 } from './1700000024600-left-out-members';

const NAME = migrationName(LeftOutMembers1700000024600);

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
});

afterEach(() => database.close());

const run = (sql: string, values?: unknown[]) => database.dataSource.query<Record<string, unknown>[]>(sql, values);

it('lets everybody wait whom a run named, once, and nobody else', async () => {
  await undoThrough(database, NAME);
  const now = database.clock.now();
  const insert = 'INSERT INTO closing_run (day, stage, reached, members, brought, left_out, left_out_ids, started_at, finished_at) VALUES (?, ?, ?, 5, 3, ?, ?, ?, ?)';
  await run(insert, ['2026-01-01', 'lots', 'm5', 3, '["m1","m2","m1"]', now, now]);
  await run(insert, ['2026-01-01', 'tiers', 'm5', 1, '["m2"]', now, now]);
  await run(insert, ['2026-01-02', 'lots', '', 0, null, now, now]);
  await migrate(database.dataSource);
  expect(await run('SELECT day, stage, member_id FROM closing_left_out ORDER BY day, stage, member_id')).toEqual([
    { day: '2026-01-01', stage: 'lots', member_id: 'm1' },
    { day: '2026-01-01', stage: 'lots', member_id: 'm2' },
    { day: '2026-01-01', stage: 'tiers', member_id: 'm2' },
  ]);
  expect(await run('SELECT left_out FROM closing_run ORDER BY day, stage')).toEqual([{ left_out: 3 }, { left_out: 1 }, { left_out: 0 }]);
});
