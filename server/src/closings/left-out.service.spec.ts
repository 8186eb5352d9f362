// Whoever a day left out because theirs threw: everybody else is closed, and they are tried again until they are through.
import { Logger } from '@nestjs/common';
import { addDays } from '@tongxing/shared';
import { In } from 'typeorm';
import { JournalEntry } from '../journal/journal-entry.entity';
import { MemberTier } from '../tiers/member-tier.entity';
import { TierChangeRow } from '../tiers/tier-change.entity';
import { REFERENCE_TIERS } from '../tiers/tiers.seed';
import { Message } from '../messages/message.entity';
import { MessagesService } from '../messages';
import { PointsAccount } from '../points/points-account.entity';
import { PointsLot } from '../points/points-lot.entity';
import { findingOf } from '../verify/invariant';
import { TIER_INVARIANTS } from '../verify/tier-invariants';
import { createClosings } from '../../test/factories/closings';
import { checkIn, createJournal, type TestJournal } from '../../test/factories/journal';
import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { ClosingLeftOut } from './closing-left-out.entity';
import { ClosingRun } from './closing-run.entity';
import { STAGES } from './closings.rule';
import type { ClosingsService } from './closings.service';

/** That nobody keeps a tier by growth, which never goes. */
const LADDERS = REFERENCE_TIERS.map((tier) => ({ ...tier, criteria: { ...tier.criteria, bars: tier.criteria.bars.filter(({ yardstick }) => yardstick !== 'growth') } }));

let database: TestDatabase;
let ledger: TestJournal;
let closings: ClosingsService;
let log: jest.SpyInstance;

beforeEach(async () => {
  database = await createTestDatabase();
  ledger = await createJournal(database, { tiers: LADDERS });
  closings = createClosings(database, ledger);
  log = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
});

afterEach(async () => {
  jest.restoreAllMocks();
  await database.close();
});

const rows = () => database.dataSource.manager;
const shanghai = (day: string, time = '08:00'): Date => new Date(`${day}T${time}:00+08:00`);
const closeOn = (day: string, time?: string): Promise<string[]> => {
  database.clock.set(shanghai(day, time));
  return closings.closeDue();
};
/** As though the days before this one had been closed, with nothing to do: each of them costs a spec a while. */
const closedBefore = (day: string) => {
  const at = shanghai(day, '00:00');
  return rows().insert(ClosingRun, STAGES.map((stage) => ({ ...{ day: addDays(day, -1), stage, reached: '', members: 0, brought: 0, leftOut: 0 }, startedAt: at, finishedAt: at, leaseToken: null, leasedUntil: null })));
};
const standing = async () => {
  const { leftOut, leftOutOn } = await closings.standing();
  return [leftOut, leftOutOn];
};
const balances = async (): Promise<number[]> => (await rows().find(PointsAccount, { order: { memberId: 'ASC' } })).map(({ balance }) => balance);
const ticksOf = async (memberId: string) => (await rows().find(JournalEntry, { where: { memberId, type: 'tick' }, order: { seq: 'ASC' } })).map(({ kind, day }) => `${kind} ${day}`);
const changesOf = async (memberId: string) =>
  (await rows().find(TierChangeRow, { where: { memberId, track: 'growth' }, order: { seq: 'ASC' } })).map(({ fromCode, toCode, cause, day }) => `${day} ${fromCode} → ${toCode} (${cause})`);

async function members(count: number, { checkIns = 1, day = '2026-11-22' } = {}): Promise<string[]> {
  database.clock.set(shanghai(day));
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) {
    const memberId = await ledger.openMember();
    for (let n = 0; n < checkIns; n += 1) await ledger.record(checkIn(memberId, database.clock.now()));
    ids.push(memberId);
  }
  return ids.sort();
}

/** Their lots hold more than they were, which no step takes. */
const harm = (memberIds: readonly string[]) => rows().update(PointsLot, { memberId: In([...memberIds]) }, { amount: 1 });
const mend = () => rows().update(PointsLot, { amount: 1 }, { amount: 10 });
/** What stands there of their honours cannot be read, whatever is done for them. */
const harmTier = (memberId: string) => rows().query(`UPDATE member_tier SET given = '{' WHERE member_id = ?`, [memberId]);
const mendTier = (memberId: string) => rows().update(MemberTier, { memberId }, { given: null });

it('is left out and noted, everybody else is closed, and the next closing brings what is due with the day that brings it', async () => {
  const ids = await members(5);
  await harm([ids[1]!]);
  database.clock.set(shanghai('2028-01-01'));
  expect(await closings.closeDue({ membersAtOnce: 3 })).toEqual(['2028-01-01']);
  expect(await balances()).toEqual([0, 10, 0, 0, 0]);
  expect(await rows().findBy(ClosingRun, { day: '2028-01-01', stage: 'lots' })).toMatchObject([{ members: 5, brought: 4, leftOut: 1 }]);
  expect(log.mock.calls[0]?.[0]).toMatchObject({ memberId: ids[1], day: '2028-01-01', stage: 'lots' });
  expect(await closings.standing()).toEqual({ lastDay: '2028-01-01', isLate: false, leftOut: 1, leftOutOn: '2028-01-01' });
  await mend();
  expect(await closings.closeDue()).toEqual([]);
  expect(await balances()).toEqual([0, 0, 0, 0, 0]);
  expect(await ticksOf(ids[1]!)).toEqual(['day_closed 2028-01-01']);
  expect(await standing()).toEqual([0, null]);
});

it('waits for as long as theirs throws, which is said once a day', async () => {
  const [memberId = ''] = await members(2);
  await harm([memberId]);
  await closeOn('2028-01-01');
  expect(log).toHaveBeenCalledTimes(1);
  await closeOn('2028-01-01', '09:00');
  expect(log).toHaveBeenCalledTimes(1);
  await closeOn('2028-01-03');
  // Of what the new day asks for them again, and of what waits.
  log.mockClear();
  await closeOn('2028-01-03', '09:00');
  expect(log).not.toHaveBeenCalled();
  expect(await standing()).toEqual([1, '2028-01-03']);
  await mend();
  await closings.closeDue();
  expect(await standing()).toEqual([0, null]);
  expect(await balances()).toEqual([0, 0]);
});

it('is not blamed for what happens to everybody: then the day stays open, and is told when it is late', async () => {
  await harm(await members(12));
  await closeOn('2027-12-31');
  database.clock.set(shanghai('2028-01-01'));
  await expect(closings.closeDue()).rejects.toThrow('would hold');
  expect(log).toHaveBeenCalledTimes(1);
  expect(await closings.standing()).toEqual({ lastDay: '2027-12-31', isLate: false, leftOut: 0, leftOutOn: null });
  database.clock.set(shanghai('2028-01-02'));
  expect(await closings.standing()).toMatchObject({ lastDay: '2027-12-31', isLate: true });
  await mend();
  expect(await closings.closeDue()).toEqual(['2028-01-01', '2028-01-02']);
  expect(await closings.standing()).toEqual({ lastDay: '2028-01-02', isLate: false, leftOut: 0, leftOutOn: null });
});

describe('of the yearly review', () => {
  const fallen = ['2026-12-02 growth_silver → growth_silver (noticed)', '2027-01-01 growth_silver → growth_member (review)'];
  const laterChanges = async (memberId: string) => (await changesOf(memberId)).filter((line) => line >= '2026');

  it('is reviewed once theirs is mended, by the year that has closed, once, and the journal tells it the same', async () => {
    const [harmed = '', sound = ''] = await members(2, { checkIns: 8, day: '2025-11-22' });
    await closeOn('2026-12-02');
    await closedBefore('2027-01-01');
    await harmTier(harmed);
    await closeOn('2027-01-01');
    expect(await laterChanges(sound)).toEqual(fallen);
    expect(await laterChanges(harmed)).toEqual(fallen.slice(0, 1));
    await closedBefore('2027-02-10');
    await closeOn('2027-02-10');
    expect((await standing())[0]).toBe(1);
    await mendTier(harmed);
    // What was done since belongs to the new year.
    for (let n = 0; n < 3; n += 1) await ledger.record(checkIn(harmed, database.clock.now()));
    await Promise.all([closings.closeDue(), createClosings(database, ledger).closeDue()]);
    await closings.closeDue();
    expect(await laterChanges(harmed)).toEqual(fallen);
    expect((await ticksOf(harmed)).filter((tick) => tick === 'day_closed 2027-01-01')).toHaveLength(1);
    expect(await standing()).toEqual([0, null]);
    for (const invariant of TIER_INVARIANTS) expect((await findingOf(rows(), invariant, database.clock.now())).examples).toEqual([]);
    expect(await ledger.rebuilding.differences(harmed)).toEqual([]);
  });

  it('is told on 2 December where that day mends it, and keeps the tier where it is mended too late to be told in time', async () => {
    const [soon = '', late = ''] = await members(2, { checkIns: 8, day: '2025-11-22' });
    await harmTier(soon);
    await harmTier(late);
    await closeOn('2026-12-02');
    expect(await standing()).toEqual([2, '2026-12-02']);
    await mendTier(soon);
    await closeOn('2026-12-02', '20:00');
    expect(await standing()).toEqual([1, '2026-12-02']);
    await mendTier(late);
    await closeOn('2026-12-03');
    expect(await standing()).toEqual([0, null]);
    await closedBefore('2027-01-01');
    await closeOn('2027-01-01');
    expect(await laterChanges(soon)).toEqual(fallen);
    expect(await laterChanges(late)).toEqual([]);
  });
});

it('rises by a definition that began on a day which left them out', async () => {
  const [harmed = '', sound = ''] = await members(2, { checkIns: 2 });
  await closeOn('2026-11-23');
  const bronze = LADDERS.find(({ code }) => code === 'growth_bronze')!;
  await database.transactor.run((tx) => ledger.tiersService.publish(tx, { ...bronze, version: 2, startsOn: '2026-11-24', criteria: { match: 'all', bars: [{ yardstick: 'check_ins', window: 'rolling_year', bar: 2 }] } }));
  await harmTier(harmed);
  await closeOn('2026-11-24');
  const risen = ['2026-11-24 growth_member → growth_bronze (definitions)'];
  expect((await changesOf(sound)).slice(-1)).toEqual(risen);
  await closeOn('2026-11-26');
  expect(await standing()).toEqual([1, '2026-11-24']);
  await mendTier(harmed);
  await closings.closeDue();
  expect((await changesOf(harmed)).slice(-1)).toEqual(risen);
  expect(await standing()).toEqual([0, null]);
});

it('hears of points that run out, also where the letter of that day could not be written', async () => {
  const [harmed, sound] = await members(2);
  await closeOn('2027-11-30');
  const deliverAll = MessagesService.prototype.deliverAll;
  const failing = jest.spyOn(MessagesService.prototype, 'deliverAll').mockImplementation(function (this: MessagesService, tx, news) {
    return news.some(({ memberId }) => memberId === harmed) ? Promise.reject(new Error('no letter')) : deliverAll.call(this, tx, news);
  });
  await closeOn('2027-12-01');
  expect((await rows().find(Message)).map(({ memberId }) => memberId)).toEqual([sound]);
  await closeOn('2027-12-03');
  expect(await standing()).toEqual([1, '2027-12-01']);
  failing.mockRestore();
  await closings.closeDue();
  await closings.closeDue();
  expect((await rows().find(Message)).map(({ memberId, title }) => [memberId, title]).sort()).toEqual([[harmed, '有 10 积分快到期了'], [sound, '有 10 积分快到期了']].sort());
  expect(await standing()).toEqual([0, null]);
});

it('is reached behind however many whose trouble lasts', async () => {
  const [memberId = ''] = await members(1);
  const triedAt = database.clock.now();
  const lasting = Array.from({ length: 7 }, (_, i) => `0LASTING${String(i).padStart(18, '0')}`);
  await rows().insert(ClosingLeftOut, [...lasting, memberId].map((one) => ({ day: '2028-01-01', stage: 'lots' as const, memberId: one, triedAt })));
  await closedBefore('2028-01-02');
  database.clock.set(shanghai('2028-01-01'));
  await closings.closeDue({ membersAtOnce: 3 });
  expect(await balances()).toEqual([0]);
  expect(await standing()).toEqual([7, '2028-01-01']);
});
