import { setTimeout as pause } from 'node:timers/promises';
import { PointsAccount } from '../points/points-account.entity';
import { NotReplayableError } from './fold';
import { RebuildRunsService } from './rebuild-runs.service';
import { MemberBadge } from '../badges/member-badge.entity';
import { checkIn, createJournal, type TestJournal } from '../../test/factories/journal';
import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { JournalEntry } from './journal-entry.entity';

let database: TestDatabase;
let ledger: TestJournal;
let runs: RebuildRunsService;

beforeEach(async () => {
  database = await createTestDatabase();
  ledger = await createJournal(database);
  runs = new RebuildRunsService(database.clock, database.dataSource, ledger.rebuilding, database.transactor);
});

afterEach(() => database.close());

const day = (date: string) => new Date(`${date}T04:00:00.000Z`);

/** Members with a short history each: some check-ins, one of them undone. */
async function membersWithHistory(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) {
    const memberId = await ledger.openMember();
    ids.push(memberId);
    const first = await ledger.record(checkIn(memberId, day('2026-09-30')));
    for (const date of ['2026-10-11', '2026-11-20']) await ledger.record(checkIn(memberId, day(date)));
    if (i % 2) await ledger.reverse(first.entry.id);
  }
  return ids.sort();
}

/** Every derived row of every member. */
async function everything(): Promise<string[]> {
  const tables = ledger.effects.flatMap((effect) => effect.tables);
  const rows = await Promise.all(tables.map((table) => database.dataSource.getRepository(table).find()));
  return rows.flatMap((found, i) => found.map((row) => `${tables[i]?.name} ${JSON.stringify(row)}`)).sort();
}

const spoil = (memberId: string) => database.dataSource.getRepository(PointsAccount).update({ memberId }, { balance: 999 });

it('mends what differs from the journal and leaves every other row as it was, byte for byte', async () => {
  const [first = '', second = ''] = await membersWithHistory(3);
  const right = await everything();
  await spoil(first);
  await database.dataSource.getRepository(MemberBadge).delete({ memberId: second });
  expect(await everything()).not.toEqual(right);

  expect(await runs.run()).toEqual({ members: 3, skipped: 0 });

  expect(await everything()).toEqual(right);
});

it('goes on after the last member that was done when it was killed, and begins anew once it has finished', async () => {
  const ids = await membersWithHistory(5);
  const killed = runs.run({
    atOnce: 3,
    onDone: () => {
      throw new Error('killed');
    },
  });
  await expect(killed).rejects.toThrow('killed');
  expect(await runs.unfinished()).toMatchObject({ members: 3, lastMemberId: ids[2] });

  const met: string[] = [];
  expect(await runs.run({ onDone: (memberIds) => met.push(...memberIds) })).toEqual({ members: 5, skipped: 0 });
  expect(met).toEqual(ids.slice(3));
  expect(await runs.unfinished()).toBeNull();

  const metLater: string[] = [];
  await runs.run({ onDone: (memberIds) => metLater.push(...memberIds) });
  expect(metLater).toEqual(ids);
});

it('begins with the first member again where that is wished', async () => {
  const ids = await membersWithHistory(3);
  await expect(runs.run({ atOnce: 1, onDone: () => { throw new Error('killed'); } })).rejects.toThrow('killed');
  const met: string[] = [];
  expect(await runs.run({ anew: true, onDone: (memberIds) => met.push(...memberIds) })).toEqual({ members: 3, skipped: 0 });
  expect(met).toEqual(ids);
});

it.each([
  ['an older program', () => database.dataSource.query(`UPDATE rebuild_run SET program = 'Foundation1700000001000'`)],
  ['a program that did not say which', () => database.dataSource.query('UPDATE rebuild_run SET program = NULL')],
  ['this program, more than a day ago', async () => database.clock.advance({ hours: 25 })],
])('does not go on with a run that was begun by %s', async (_whose, make) => {
  const ids = await membersWithHistory(3);
  await expect(runs.run({ atOnce: 2, onDone: () => { throw new Error('killed'); } })).rejects.toThrow('killed');
  expect(await runs.unfinished()).not.toBeNull();
  await make();
  expect(await runs.unfinished()).toBeNull();
  await spoil(ids[0]!);
  const met: string[] = [];
  expect(await runs.run({ onDone: (memberIds) => met.push(...memberIds) })).toEqual({ members: 3, skipped: 0 });
  expect(met).toEqual(ids);
  expect(await ledger.rebuilding.differences(ids[0]!)).toEqual([]);
});

describe('with a member whose journal holds an entry that no step takes', () => {
  let ids: string[];
  let overspent: string;

  beforeEach(async () => {
    ids = await membersWithHistory(5);
    const entries = database.dataSource.getRepository(JournalEntry);
    // Nobody has that many points: written past the journal, as a hand in the database would.
    const last = await entries.findOneOrFail({ where: { memberId: ids[2]!, type: 'fact' }, order: { seq: 'DESC' } });
    overspent = `${last.id.slice(0, -2)}ZZ`;
    await entries.insert({ ...last, id: overspent, seq: 99, type: 'decision', kind: 'spent', sourceKey: 'overspent', quantity: 1_000_000 });
  });

  it('says so of that one, leaves their rows as they are, and rebuilds everyone else', async () => {
    for (const memberId of ids) await spoil(memberId);
    const before = await database.dataSource.getRepository(PointsAccount).findOneByOrFail({ memberId: ids[2]! });
    const named: string[] = [];
    const met: string[] = [];

    expect(await runs.run({ onDone: (some) => met.push(...some), onSkipped: ({ memberId, message }) => named.push(`${memberId} ${message}`) })).toEqual({ members: 5, skipped: 1 });

    expect(named).toEqual([`${ids[2]} #99 ${overspent} POINTS_INSUFFICIENT`]);
    expect(met).toEqual(ids);
    expect(await database.dataSource.getRepository(PointsAccount).findOneByOrFail({ memberId: ids[2]! })).toEqual(before);
    for (const memberId of ids.filter((id) => id !== ids[2])) expect(await ledger.rebuilding.differences(memberId)).toEqual([]);
    await expect(ledger.rebuilding.differences(ids[2]!)).rejects.toThrow(NotReplayableError);
    expect(await runs.unfinished()).toBeNull();
  });

  it('counts who was left out also where it was killed in between', async () => {
    const killed = runs.run({
      atOnce: 2,
      onDone: (some) => {
        if (some.includes(ids[2]!)) throw new Error('killed');
      },
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await runs.run({ atOnce: 2 })).toEqual({ members: 5, skipped: 1 });
  });

  it('does not take a database that fails for a journal that does', async () => {
    const failing = jest.spyOn(ledger.rebuilding, 'members').mockRejectedValue(new Error('the database is gone'));
    await expect(runs.run()).rejects.toThrow('the database is gone');
    failing.mockRestore();
    expect(await runs.unfinished()).toMatchObject({ members: 0, skipped: 0 });
  });
});

it('names the tables in which a member differs, and writes nothing', async () => {
  const [first = '', second = ''] = await membersWithHistory(2);
  await spoil(second);
  const before = await everything();

  expect(await ledger.rebuilding.differences(first)).toEqual([]);
  expect(await ledger.rebuilding.differences(second)).toEqual([{ table: 'PointsAccount', stored: 1, missing: 1 }]);

  expect(await everything()).toEqual(before);
});

it('waits for a contribution that is being recorded, and rebuilds it too', async () => {
  const [memberId = ''] = await membersWithHistory(1);
  let commit = (): void => {};
  const mayCommit = new Promise<void>((resolve) => {
    commit = resolve;
  });
  let recorded = (): void => {};
  const isRecorded = new Promise<void>((resolve) => {
    recorded = resolve;
  });
  const recording = database.transactor.run(async (tx) => {
    await ledger.journal.record(tx, checkIn(memberId, day('2026-11-21')));
    recorded();
    await mayCommit;
  });
  await isRecorded;
  const rebuilding = ledger.rebuild(memberId);
  // Long enough for a rebuild that does not wait to have read the journal without the new entry.
  await pause(200);
  commit();
  await Promise.all([recording, rebuilding]);

  expect(await ledger.rebuilding.differences(memberId)).toEqual([]);
});

it('loses no contribution that is recorded while it runs', async () => {
  const ids = await membersWithHistory(4);
  const rebuilding = Promise.all([runs.run(), runs.run({ anew: true })]);
  const recorded = Promise.all(ids.flatMap((memberId) => Array.from({ length: 5 }, () => ledger.record(checkIn(memberId, day('2026-11-21'))))));
  await Promise.all([rebuilding, recorded]);

  expect(await database.dataSource.getRepository(JournalEntry).count()).toBe(4 * 3 + 2 + 4 * 5);
  for (const memberId of ids) expect(await ledger.rebuilding.differences(memberId)).toEqual([]);
});

it('rebuilds a life that is longer than one statement can hold', async () => {
  const memberId = await ledger.openMember();
  const { entry } = await ledger.record(checkIn(memberId, day('2020-01-01'), { kind: 'joined', details: { title: '加入' } }));
  const { dataSource } = database;
  const original = await dataSource.getRepository(JournalEntry).findOneByOrFail({ id: entry.id });
  // One check-in a day for seven years, put into the journal alone; the rebuild derives the rest.
  const deeds = Array.from({ length: 2_500 }, (_, i) => {
    const occurredAt = new Date(day('2020-01-02').getTime() + i * 86_400_000);
    const on = occurredAt.toISOString().slice(0, 10);
    const id = `${entry.id.slice(0, 20)}${String(i).padStart(6, '0')}`;
    return { ...original, id, seq: i + 2, kind: 'checked_in' as const, sourceKey: `checkin:long-${i}`, occurredAt, day: on, month: on.slice(0, 7) };
  });
  for (let i = 0; i < deeds.length; i += 500) await dataSource.getRepository(JournalEntry).insert(deeds.slice(i, i + 500));

  await ledger.rebuild(memberId);

  const account = await dataSource.getRepository(PointsAccount).findOneByOrFail({ memberId });
  // At most eight paid check-ins a month, and the joining.
  const months = new Map<string, number>();
  for (const { month } of deeds) months.set(month, (months.get(month) ?? 0) + 1);
  expect(account.balance).toBe(10 + 10 * [...months.values()].reduce((sum, n) => sum + Math.min(n, 8), 0));
});
