// A database with ladders that an office has changed already: each of its versions learns whose it was, and what waits is
// held to the version that its author could have seen.
import { createTestDatabase, type TestDatabase } from '../../../test/create-test-database';
import { schemaDrift } from '../migrate';
import { TierPublishers1700000021000 } from './1700000021000-tier-publishers';

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

const run = (sql: string, values?: unknown[]) => database.dataSource.query<Record<string, unknown>[]>(sql, values);

const version = (id: string, code: string, number: number) =>
  run(
    `INSERT INTO tier_version (id, track, code, version, name, tier_rank, criteria, starts_on) VALUES (?, 'growth', ?, ?, '金牌会员', 3, '{"match":"all","bars":[]}', '2015-01-01')`,
    [id, code, number],
  );

async function approval(id: string, subjectKey: string, state: string, code: string | null = subjectKey): Promise<void> {
  const now = database.clock.now();
  const decided = state === 'pending' ? [null, null] : ['ben', now];
  await run(
    `INSERT INTO approval (id, kind, subject_key, title, payload, reason, requested_by, requested_at, expires_at, state, decided_by, decided_at, decided_alone)
     VALUES (?, 'tier_definition', ?, '更改等级', ?, '太难了', 'amy', ?, ?, ?, ?, ?, 0)`,
    [id, subjectKey, JSON.stringify({ purpose: 'terms', code, track: 'growth' }), now, now, state, ...decided],
  );
  database.clock.advance({ minutes: 1 });
}

async function oldOffice(): Promise<void> {
  await version('01A', 'growth_silver', 1);
  await version('01B', 'growth_gold', 1);
  await approval('02A', 'growth_gold', 'approved');
  await version('02B', 'growth_gold', 2);
  await approval('03A', 'growth_gold', 'refused');
  await approval('04A', 'growth_new', 'approved', null);
  await version('04B', 'growth_new', 1);
  await approval('05A', 'growth_gold', 'approved');
  await approval('05B', 'growth_silver', 'pending');
  await version('05C', 'growth_gold', 3);
  await approval('06A', 'growth_gold', 'pending');
  await approval('06B', 'growth_other', 'pending', null);
  // What the house brought along later, while somebody’s change of it waited.
  await version('07A', 'growth_silver', 2);
}

it('names who proposed and approved what an office made, and what waits says which version it follows', async () => {
  const runner = database.dataSource.createQueryRunner();
  try {
    await new TierPublishers1700000021000().down(runner);
    await oldOffice();
    await new TierPublishers1700000021000().up(runner);
  } finally {
    await runner.release();
  }
  expect(await run('SELECT id, proposed_by, activated_by, approval_id FROM tier_version ORDER BY id')).toEqual([
    { id: '01A', proposed_by: null, activated_by: null, approval_id: null },
    { id: '01B', proposed_by: null, activated_by: null, approval_id: null },
    { id: '02B', proposed_by: 'amy', activated_by: 'ben', approval_id: '02A' },
    { id: '04B', proposed_by: 'amy', activated_by: 'ben', approval_id: '04A' },
    { id: '05C', proposed_by: 'amy', activated_by: 'ben', approval_id: '05A' },
    { id: '07A', proposed_by: null, activated_by: null, approval_id: null },
  ]);
  const waiting = await run(`SELECT id, payload FROM approval WHERE state = 'pending' ORDER BY id`);
  expect(waiting.map(({ id, payload }) => [id, (JSON.parse(String(payload)) as { baseVersion: number }).baseVersion])).toEqual([['05B', 1], ['06A', 3], ['06B', 0]]);
  expect(await schemaDrift(database.dataSource)).toEqual([]);
});
