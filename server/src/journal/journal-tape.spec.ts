import { setTimeout as pause } from 'node:timers/promises';
import { checkIn, createJournal, type TestJournal } from '../../test/factories/journal';
import { lifeOf, storeLives } from '../../test/factories/life';
import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { databaseAddress } from '../database/engine';
import { openSnapshot, type Snapshot } from '../database/snapshot';
import { JournalEntry } from './journal-entry.entity';
import { entriesSql, entryCount, playJournals, type MemberJournal } from './journal-tape.rule';

let database: TestDatabase;
let ledger: TestJournal;
let snapshot: Snapshot | undefined;

beforeEach(async () => {
  database = await createTestDatabase();
  ledger = await createJournal(database);
});

afterEach(async () => {
  await snapshot?.close();
  snapshot = undefined;
  await database.close();
});

async function open(): Promise<Snapshot> {
  snapshot = await openSnapshot(databaseAddress(database.url));
  return snapshot;
}

async function played(from: Snapshot, atOnce?: number): Promise<MemberJournal[][]> {
  const pages: MemberJournal[][] = [];
  for await (const page of playJournals(from, atOnce)) pages.push([...page]);
  return pages;
}

const day = (date: string) => new Date(`${date}T04:00:00.000Z`);

it('tells every entry just as it is stored, member by member in the order of ids', async () => {
  for (let i = 0; i < 3; i++) {
    const memberId = await ledger.openMember();
    const { entry } = await ledger.record(checkIn(memberId, day('2026-10-11')));
    await ledger.record({ ...checkIn(memberId, day('2026-11-20')), kind: 'gave', quantity: 2 ** 40, details: { title: '「图书角」', silent: null, big: true } });
    await ledger.reverse(entry.id);
  }
  const stored = await database.dataSource.getRepository(JournalEntry).find({ order: { memberId: 'ASC', seq: 'ASC' } });
  const told = (await played(await open())).flat().flatMap(({ entries }) => entries);
  expect(told).toEqual(stored.map((entry) => ({ ...entry })));
  expect(await entryCount(snapshot!)).toBe(stored.length);
});

it('holds about so many entries at once, never tears a member apart, and passes members by of whom nothing is told', async () => {
  const lives = [3, 0, 2, 7, 1, 1, 0, 4].map((count) => {
    const life = lifeOf();
    for (let i = 0; i < count; i++) life.checkIn(`2026-03-0${i + 1}`);
    return life;
  });
  await storeLives(database.dataSource, lives);
  const pages = await played(await open(), 5);
  expect(pages.map((page) => page.map(({ entries }) => entries.length))).toEqual([[3, 2], [7], [1, 1], [4]]);
  expect(pages.flat()).toEqual(lives.map(({ journal }) => journal).filter(({ entries }) => entries.length > 0));
});

it('knows nothing of what is recorded once it is open, and keeps nobody from recording', async () => {
  const [first, second] = [await ledger.openMember(), await ledger.openMember()];
  await ledger.record(checkIn(first, day('2026-11-20')));
  const from = await open();
  await ledger.record(checkIn(first, day('2026-11-21')));
  await ledger.record(checkIn(second, day('2026-11-21')));
  await pause(20);
  expect(await entryCount(from)).toBe(1);
  expect((await played(from)).flat().map(({ memberId, entries }) => [memberId, entries.length])).toEqual([[first, 1]]);
});

it('cannot write', async () => {
  const from = await open();
  const change = `UPDATE journal_account SET last_seq = 9 WHERE member_id = 'x'${database.engine === 'sqlite' ? ' RETURNING member_id' : ''}`;
  // By its words alone: the driver makes its errors in the first test file that loads it, and jest knows only its own.
  await expect(from.rows(change)).rejects.toMatchObject({ message: expect.stringMatching(/read.?only/i) });
});

it('reads by the index of members and their order, and sorts nothing', async () => {
  await storeLives(database.dataSource, Array.from({ length: 40 }, () => lifeOf().join('2026-01-01').checkIn('2026-02-01')));
  const sql = entriesSql(database.engine);
  const values = ['M', 'N'];
  if (database.engine === 'sqlite') {
    const plan: { detail: string }[] = await database.dataSource.query(`EXPLAIN QUERY PLAN ${sql}`, values);
    expect(plan.map(({ detail }) => detail)).toEqual([expect.stringMatching(/^SEARCH journal_entry USING INDEX journal_entry_member_seq \(member_id>\? AND member_id<\?\)$/)]);
  } else {
    const plan: { key: string; Extra: string }[] = await database.dataSource.query(`EXPLAIN ${sql}`, values);
    expect(plan.map(({ key }) => key)).toEqual(['journal_entry_member_seq']);
    expect(plan.map(({ Extra }) => Extra).join()).not.toMatch(/filesort|temporary/);
  }
});
