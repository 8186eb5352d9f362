// What is spent, adjusted and given back, on a real database, however much of it arrives together.
import { checkIn, createJournal, type TestJournal } from '../../test/factories/journal';
import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import type { NewDecision } from '../journal';
import { LotUseRow } from './lot-use.entity';
import { PointsAccount } from './points-account.entity';
import { PointsEntry } from './points-entry.entity';
import { PointsLot } from './points-lot.entity';

let database: TestDatabase;
let ledger: TestJournal;
let memberId: string;

beforeEach(async () => {
  database = await createTestDatabase();
  ledger = await createJournal(database);
  memberId = await ledger.openMember();
});

afterEach(() => database.close());

let decisions = 0;
const decision = (kind: NewDecision['kind'], quantity: number, details: NewDecision['details'] = {}): NewDecision => {
  decisions += 1;
  return { memberId, kind, sourceKey: `test:${decisions}`, quantity, details, recordedBy: 'staff:test', reason: '测试' };
};
const add = (points: number, expiresOn: string | null = null) => ledger.decide(decision('adjusted', points, { direction: 'add', expiresOn }));
const balance = async () => (await database.dataSource.manager.findOneBy(PointsAccount, { memberId }))?.balance ?? 0;
const spendings = async () => (await database.dataSource.manager.findBy(PointsEntry, { memberId, kind: 'spend' })).map(({ delta }) => delta);

it('lets no more spends pass than the balance covers, however many arrive together', async () => {
  await add(100);
  const spends = await Promise.allSettled(Array.from({ length: 10 }, () => ledger.decide(decision('spent', 30))));
  expect(spends.filter(({ status }) => status === 'fulfilled')).toHaveLength(3);
  expect(spends.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))).toEqual(
    Array.from({ length: 7 }, () => expect.objectContaining({ code: 'POINTS_INSUFFICIENT', details: { spendable: 10, missing: 20 } })),
  );
  expect(await balance()).toBe(10);
  expect(await spendings()).toEqual([-30, -30, -30]);
});

it('spends once for one decision, however often it is said', async () => {
  await add(100);
  const once = decision('spent', 30);
  const said = await Promise.all(Array.from({ length: 6 }, () => ledger.decide(once)));
  expect(new Set(said.map(({ entry }) => entry.id)).size).toBe(1);
  expect(await balance()).toBe(70);
  await expect(ledger.decide({ ...once, quantity: 31 })).rejects.toMatchObject({ code: 'JOURNAL_SOURCE_CONFLICT' });
});

it('gives a spending back once, however many take it back together', async () => {
  await add(50);
  const { entry } = await ledger.decide(decision('spent', 20));
  const undone = await Promise.all(Array.from({ length: 5 }, () => ledger.reverse(entry.id)));
  expect(undone.filter(({ repeated }) => !repeated)).toHaveLength(1);
  expect(await balance()).toBe(50);
});

it('writes down which lot each spending ate, the one that runs out first before the others', async () => {
  await add(10, '2027-12-31');
  await add(10, '2026-12-31');
  const { entry } = await ledger.decide(decision('spent', 15));
  const lots = await database.dataSource.manager.find(PointsLot, { where: { memberId }, order: { expiresOn: 'ASC' } });
  const uses = await database.dataSource.manager.findBy(LotUseRow, { entryId: entry.id });
  expect(lots.map(({ id, expiresOn, remaining }) => [expiresOn, remaining, uses.find(({ lotId }) => lotId === id)?.by])).toEqual([
    ['2026-12-31', 0, 10],
    ['2027-12-31', 5, 5],
  ]);
});

it('leaves growth and tier where they are, whatever is spent, added or taken', async () => {
  for (let i = 0; i < 4; i += 1) await ledger.record(checkIn(memberId, database.clock.now()));
  const standing = async () => [await ledger.growthQuery.totals([memberId]), await ledger.tiersQuery.progress(memberId)];
  const before = await standing();
  await add(500);
  await ledger.decide(decision('spent', 300));
  await ledger.decide(decision('adjusted', 100, { direction: 'take' }));
  expect(await standing()).toEqual(before);
});

it('refuses to take more by hand than can be spent, and says how much that is', async () => {
  await add(10);
  await expect(ledger.decide(decision('adjusted', 11, { direction: 'take' }))).rejects.toMatchObject({ code: 'POINTS_INSUFFICIENT', details: { spendable: 10, missing: 1 } });
  expect(await balance()).toBe(10);
});

it('leaves nothing behind of a decision that was refused', async () => {
  await expect(ledger.decide(decision('spent', 1))).rejects.toMatchObject({ code: 'POINTS_INSUFFICIENT' });
  const { entry } = await ledger.record(checkIn(memberId, database.clock.now()));
  expect(entry.seq).toBe(1);
});

it('is rebuilt byte for byte from a journal in which everything was spent, given back, owed and repaid', async () => {
  const { entry: first } = await ledger.record(checkIn(memberId, database.clock.now()));
  const { entry: spending } = await ledger.decide(decision('spent', 10));
  await ledger.reverse(first.id);
  await add(4);
  await ledger.reverse(spending.id);
  await ledger.decide(decision('adjusted', 2, { direction: 'take' }));
  expect(await ledger.rebuilding.differences(memberId)).toEqual([]);
  expect(await balance()).toBe(2);
});

it('finds what an undoing needs by indexes, however many lots there are', async () => {
  await add(10, '2027-12-31');
  await add(10, '2026-12-31');
  const { entry } = await ledger.decide(decision('spent', 12));
  const { manager } = database.dataSource;
  const rows = Array.from({ length: 3_000 }, (_, i) => ({
    ...{ id: `L${i}`, memberId: `M${String(i % 1_000).padStart(25, '0')}`, entryId: `E${i}`, originId: null, amount: 10, remaining: i % 3 === 0 ? 0 : 10, expired: 0 },
    ...{ availableOn: '2026-11-22', expiresOn: '2027-12-31', noticeOn: '2027-12-01' },
  }));
  for (let from = 0; from < rows.length; from += 500) await manager.createQueryBuilder().insert().into(PointsLot).values(rows.slice(from, from + 500)).updateEntity(false).execute();
  const isSqlite = database.engine === 'sqlite';
  await manager.query(isSqlite ? 'ANALYZE' : 'ANALYZE TABLE points_lot');
  const sent = jest.spyOn(database.dataSource.logger, 'logQuery');
  await ledger.reverse(entry.id);
  const asked = sent.mock.calls.filter(([sql]) => /^SELECT[^;]* FROM .?points_lot.? WHERE/.test(sql));
  sent.mockRestore();
  expect(asked).toHaveLength(1);
  const [sql = '', values = []] = asked[0] ?? [];
  expect(sql).toContain('origin_id');
  const lines: Record<string, unknown>[] = await manager.query(`EXPLAIN ${isSqlite ? 'QUERY PLAN ' : ''}${sql}`, values);
  if (isSqlite) expect(lines.map(({ detail }) => String(detail)).join('; ')).not.toMatch(/SCAN/);
  else expect(lines.map(({ type, rows: read }) => [String(type) !== 'ALL', Number(read) < 50])).toEqual([[true, true]]);
});
