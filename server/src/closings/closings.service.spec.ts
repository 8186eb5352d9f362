import { Message } from '../messages/message.entity';
import { PointsAccount } from '../points/points-account.entity';
import { PointsEntry } from '../points/points-entry.entity';
import { PointsLot } from '../points/points-lot.entity';
import { REFERENCE_RULES } from '../rules';
import { JournalEntry } from '../journal/journal-entry.entity';
import { createClosings } from '../../test/factories/closings';
import { checkIn, createJournal, type TestJournal } from '../../test/factories/journal';
import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { ClosingRun } from './closing-run.entity';
import type { ClosingsService } from './closings.service';

let database: TestDatabase;
let ledger: TestJournal;
let closings: ClosingsService;

beforeEach(async () => {
  database = await createTestDatabase();
  ledger = await createJournal(database);
  closings = closer();
});

afterEach(() => database.close());

/** As another server would have it. */
const closer = (): ClosingsService => createClosings(database, ledger);

/** Members who earned ten points that can be spent until the end of 2027. */
async function members(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const memberId = await ledger.openMember();
    await ledger.record(checkIn(memberId, database.clock.now()));
    ids.push(memberId);
  }
  return ids.sort();
}

const balances = async (): Promise<number[]> => (await database.dataSource.manager.find(PointsAccount, { order: { memberId: 'ASC' } })).map(({ balance }) => balance);
const ticks = (): Promise<JournalEntry[]> => database.dataSource.manager.find(JournalEntry, { where: { type: 'tick' }, order: { memberId: 'ASC' } });
const shanghai = (day: string, time = '08:00'): Date => new Date(`${day}T${time}:00+08:00`);

it('lets points run out on the day after their last day, and not before', async () => {
  await members(2);
  database.clock.set(shanghai('2027-12-31', '23:59'));
  await closings.closeDue();
  expect(await balances()).toEqual([10, 10]);
  database.clock.set(shanghai('2028-01-01', '00:00'));
  expect(await closings.closeDue()).toEqual(['2028-01-01']);
  expect(await balances()).toEqual([0, 0]);
  expect(await ticks()).toMatchObject([
    { kind: 'day_closed', day: '2028-01-01', recordedBy: 'calendar' },
    { kind: 'day_closed', day: '2028-01-01', recordedBy: 'calendar' },
  ]);
});

it('closes a day once: a second call, and a second server, find nothing to do', async () => {
  const [memberId] = await members(1);
  database.clock.set(shanghai('2028-01-01'));
  await closings.closeDue();
  expect(await closings.closeDue()).toEqual([]);
  expect(await closer().closeDue()).toEqual([]);
  const lines = await database.dataSource.manager.findBy(PointsEntry, { memberId: memberId ?? '', kind: 'expire' });
  expect(lines.map(({ delta }) => delta)).toEqual([-10]);
});

it('writes nothing for whoever has nothing due', async () => {
  await members(1);
  database.clock.set(shanghai('2027-06-01'));
  await closings.closeDue();
  expect(await ticks()).toEqual([]);
});

it('makes up for every day on which no server ran', async () => {
  await members(1);
  database.clock.set(shanghai('2027-12-29'));
  await closings.closeDue();
  database.clock.set(shanghai('2028-01-02'));
  expect(await closings.closeDue()).toEqual(['2027-12-30', '2027-12-31', '2028-01-01', '2028-01-02']);
});

it('goes on where it was broken off, and brings everyone what is due exactly once', async () => {
  await members(7);
  database.clock.set(shanghai('2028-01-01'));
  const stopping = new AbortController();
  expect(await closings.closeDue({ membersAtOnce: 2, signal: stopping.signal, onPortion: ({ stage, brought }) => stage === 'lots' && brought >= 4 && stopping.abort() })).toEqual([]);
  expect((await balances()).filter((balance) => balance === 0)).toHaveLength(4);
  expect(await closer().closeDue({ membersAtOnce: 2 })).toEqual(['2028-01-01']);
  expect(await balances()).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect(await ticks()).toHaveLength(7);
  expect(await database.dataSource.manager.findBy(ClosingRun, { day: '2028-01-01', stage: 'lots' })).toMatchObject([{ brought: 7 }]);
});

it('takes over from a server that was killed once its lease has run out', async () => {
  await members(3);
  database.clock.set(shanghai('2028-01-01'));
  const dying = closings.closeDue({ membersAtOnce: 1, onPortion: ({ stage, brought }) => { if (stage === 'lots' && brought === 1) throw new Error('killed'); } });
  await expect(dying).rejects.toThrow('killed');
  expect(await closer().closeDue()).toEqual([]);
  database.clock.advance({ minutes: 2 });
  expect(await closer().closeDue()).toEqual(['2028-01-01']);
  expect(await balances()).toEqual([0, 0, 0]);
});

it('shares a day between two servers that begin at once: each member is closed by one of them', async () => {
  await members(6);
  database.clock.set(shanghai('2028-01-01'));
  await Promise.all([closings.closeDue({ membersAtOnce: 1 }), closer().closeDue({ membersAtOnce: 1 })]);
  await closings.closeDue();
  expect(await balances()).toEqual([0, 0, 0, 0, 0, 0]);
  expect(await ticks()).toHaveLength(6);
});

it('tells thirty days before, once, how many points run out and when', async () => {
  const [memberId] = await members(1);
  await ledger.record(checkIn(memberId ?? '', database.clock.now()));
  database.clock.set(shanghai('2027-12-01'));
  await closings.closeDue();
  database.clock.set(shanghai('2027-12-02'));
  await closings.closeDue();
  const told = await database.dataSource.manager.find(Message);
  expect(told).toMatchObject([{ memberId, title: '有 20 积分快到期了' }]);
  expect(told[0]?.body).toContain('2027 年 12 月 31 日');
});

it('tells nobody of points that have run out by the time that a missed day is made up for', async () => {
  await members(1);
  database.clock.set(shanghai('2027-11-30'));
  await closings.closeDue();
  database.clock.set(shanghai('2028-01-10'));
  await closings.closeDue();
  expect(await balances()).toEqual([0]);
  expect(await database.dataSource.manager.find(Message)).toEqual([]);
});

it('lets what a late deed brings too late run out on the next day, however the day had been closed already', async () => {
  const [memberId] = await members(1);
  database.clock.set(shanghai('2028-01-01'));
  await closings.closeDue();
  await ledger.record(checkIn(memberId ?? '', shanghai('2026-11-23')));
  expect(await balances()).toEqual([10]);
  await closings.closeDue();
  expect(await balances()).toEqual([10]);
  database.clock.set(shanghai('2028-01-02'));
  await closings.closeDue();
  expect(await balances()).toEqual([0]);
});

describe('points that are born with fewer than thirty days left', () => {
  const messages = (): Promise<Message[]> => database.dataSource.manager.find(Message, { order: { createdAt: 'ASC', id: 'ASC' } });

  /** Check-ins earn ten points that can be spent until their month ends. */
  async function untilTheMonthEnds(): Promise<string> {
    const rule = REFERENCE_RULES.find(({ code }) => code === 'check_in')!;
    await ledger.publish({ ...rule, version: 2, startsOn: '2027-01-01', terms: { ...rule.terms, validity: { type: 'end_of_month' } } });
    return ledger.openMember();
  }

  async function begin(day: string): Promise<void> {
    database.clock.set(shanghai(day));
    await closings.closeDue();
  }

  it('are told of as the next day begins, once, with their true last day', async () => {
    const memberId = await untilTheMonthEnds();
    await begin('2027-03-10');
    await ledger.record(checkIn(memberId, database.clock.now()));
    await begin('2027-03-11');
    expect(await messages()).toMatchObject([{ memberId, title: '有 10 积分快到期了' }]);
    expect((await messages())[0]?.body).toContain('2027 年 3 月 31 日');
    // Of the same last day nobody is told twice, and April is another one.
    await ledger.record(checkIn(memberId, database.clock.now()));
    await begin('2027-03-12');
    expect(await messages()).toHaveLength(1);
    database.clock.set(shanghai('2027-04-20'));
    await ledger.record(checkIn(memberId, database.clock.now()));
    await begin('2027-04-21');
    expect(await messages()).toHaveLength(2);
  });

  it('are told of once, also where a deed comes late, and not at all when nothing is left of the day', async () => {
    const memberId = await untilTheMonthEnds();
    await begin('2027-03-30');
    // Told on the last day: tomorrow's letter would come too late.
    database.clock.set(shanghai('2027-03-31'));
    await ledger.record(checkIn(memberId, shanghai('2027-03-05')));
    await begin('2027-04-01');
    expect(await messages()).toEqual([]);
    expect(await balances()).toEqual([0]);
  });

  it('are told of when a spending is given back into them', async () => {
    const [memberId = ''] = await members(1);
    const { entry } = await ledger.decide({ memberId, kind: 'spent', sourceKey: 'redemption:1', quantity: 10, details: { title: '手帕' }, recordedBy: 'member', reason: null });
    await begin('2027-12-01');
    await begin('2027-12-20');
    expect(await messages()).toEqual([]);
    await ledger.reverse(entry.id);
    await begin('2027-12-21');
    expect(await messages()).toMatchObject([{ memberId, title: '有 10 积分快到期了' }]);
  });

  it('are found by one range of one index, whatever runs out within the month', async () => {
    // A night on which everybody holds points that run out soon and was told of them long ago.
    const rows = Array.from({ length: 3_000 }, (_, i) => ({
      ...{ id: `L${i}`, memberId: `M${String(i).padStart(25, '0')}`, entryId: `E${i}`, originId: null, amount: 10, remaining: i % 7 === 0 ? 0 : 10, expired: 0, availableOn: '2027-01-01' },
      expiresOn: '2027-12-31',
      noticeOn: i % 100 === 0 ? '2027-12-11' : '2027-12-01',
    }));
    const { manager } = database.dataSource;
    for (let from = 0; from < rows.length; from += 500) await manager.createQueryBuilder().insert().into(PointsLot).values(rows.slice(from, from + 500)).updateEntity(false).execute();
    const isSqlite = database.engine === 'sqlite';
    await manager.query(isSqlite ? 'ANALYZE' : 'ANALYZE TABLE points_lot');
    const sent = jest.spyOn(database.dataSource.logger, 'logQuery');
    const first = await ledger.pointsQuery.toTell('2027-12-11', '2027-12-11', '', 20);
    const [sql = '', values = []] = sent.mock.calls[0] ?? [];
    expect(first.told).toHaveLength(20);
    const rest = await ledger.pointsQuery.toTell('2027-12-11', '2027-12-11', first.next ?? '', 20);
    expect([rest.told.length, rest.next]).toEqual([5, null]);
    const lines: Record<string, unknown>[] = await manager.query(`EXPLAIN ${isSqlite ? 'QUERY PLAN ' : ''}${sql}`, values);
    expect(lines.map((row) => String(row[isSqlite ? 'detail' : 'key'])).join('; ')).toContain('points_lot_notice');
    // In the order of the index: nothing is sorted, and nothing is kept aside to be grouped.
    expect(JSON.stringify(lines)).not.toMatch(/TEMP B-TREE|temporary|filesort/i);
    if (!isSqlite) expect(Number(lines[0]?.['rows'])).toBeLessThan(100);
  });
});

it('is rebuilt from the journal byte for byte', async () => {
  const [memberId] = await members(1);
  await ledger.decide({ memberId: memberId ?? '', kind: 'spent', sourceKey: 'redemption:1', quantity: 4, details: { title: '手帕' }, recordedBy: 'member', reason: null });
  database.clock.set(shanghai('2028-01-01'));
  await closings.closeDue();
  expect(await ledger.rebuilding.differences(memberId ?? '')).toEqual([]);
});
