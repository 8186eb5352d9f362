// Lots of before: each knows when its member hears that it runs out, and nothing else of them has moved.
import { createTestDatabase, type TestDatabase } from '../../../test/create-test-database';
import { undoThrough } from '../../../test/factories/before-migration';
import { migrate } from '../migrate';
import { migrationName } from '.';
import { LotNotices1700000024000 } from './1700000024000-lot-notices';

const NAME = migrationName(LotNotices1700000024000);

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
});

afterEach(() => database.close());

const run = (sql: string, values?: unknown[]) => database.dataSource.query<Record<string, unknown>[]>(sql, values);

/** Recorded on 22 November: lots that end far off, within the month, on the next day, on that day and never. */
async function oldOffice(): Promise<void> {
  const now = database.clock.now();
  await run(
    `INSERT INTO journal_entry (id, member_id, seq, type, kind, source_key, occurred_at, day, month, recorded_at, recorded_day, quantity, details, recorded_by)
     VALUES ('e1', 'm1', 1, 'fact', 'checked_in', 'k1', ?, '2026-11-01', '2026-11', ?, '2026-11-22', 1, '{}', 'member')`,
    [now, now],
  );
  for (const [i, expiresOn] of ['2027-12-31', '2026-11-30', '2026-11-23', '2026-11-22', null].entries()) {
    await run(`INSERT INTO points_lot (id, member_id, entry_id, amount, remaining, expired, available_on, expires_on) VALUES (?, 'm1', 'e1', 10, ?, 0, '2026-11-22', ?)`, [`e1-0${i + 1}`, i === 0 ? 0 : 10, expiresOn]);
  }
}

const STANDING = 'SELECT id, remaining, expires_on, due_on FROM points_lot ORDER BY id';

it('says of each lot when its end is told of: thirty days before, the day after it was earned, or never', async () => {
  await undoThrough(database, NAME);
  await oldOffice();
  const stood = await run(STANDING);
  await migrate(database.dataSource);
  expect(await run('SELECT notice_on, origin_id FROM points_lot ORDER BY id')).toEqual(
    ['2027-12-01', '2026-11-23', '2026-11-23', null, null].map((notice_on) => ({ notice_on, origin_id: null })),
  );
  expect(await run(STANDING)).toEqual(stood);
});

it('can be undone, and leaves the lots as they are', async () => {
  await undoThrough(database, NAME);
  await oldOffice();
  const stood = await run(STANDING);
  await migrate(database.dataSource);
  await undoThrough(database, NAME);
  expect(await run(STANDING)).toEqual(stood);
});
