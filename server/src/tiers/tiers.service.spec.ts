// Tiers on a real database: what the steps decide is what stands there, for one member and for hundreds, and is found again.
import { businessDay } from '@tongxing/shared';
import { checkIn, createJournal, type TestJournal } from '../../test/factories/journal';
import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { OutboxMessage } from '../common/outbox';
import { JournalEntry } from '../journal/journal-entry.entity';
import { findingOf } from '../verify/invariant';
import { TIER_INVARIANTS } from '../verify/tier-invariants';
import { MemberTier } from './member-tier.entity';
import { TierChangeRow } from './tier-change.entity';
import { REFERENCE_TIERS, seedTiers } from './tiers.seed';

let database: TestDatabase;
let ledger: TestJournal;

/** The first ladders, but that nobody climbs by growth: it never goes, and would keep everybody where they are. */
const LADDERS = REFERENCE_TIERS.map((tier) => ({ ...tier, criteria: { ...tier.criteria, bars: tier.criteria.bars.filter(({ yardstick }) => yardstick !== 'growth') } }));

beforeEach(async () => {
  database = await createTestDatabase();
  ledger = await createJournal(database, { tiers: LADDERS });
});

afterEach(() => database.close());

const at = (day: string): void => {
  database.clock.set(new Date(`${day}T10:00:00+08:00`));
};
const manager = () => database.dataSource.manager;
let acts = 0;

/** A member with so many check-ins on a day, recorded that day. */
async function memberWith(checkIns: number, day: string): Promise<string> {
  at(day);
  const memberId = await ledger.openMember();
  for (let i = 0; i < checkIns; i += 1) await ledger.record(checkIn(memberId, database.clock.now()));
  return memberId;
}

const decide = (memberId: string, kind: 'tier_given' | 'tier_locked' | 'tier_unlocked' | 'spent' | 'adjusted', details: JournalEntry['details'], quantity = 1) => {
  acts += 1;
  return ledger.decide({ memberId, kind, sourceKey: `act:${acts}`, quantity, details, recordedBy: 'staff:1', reason: '一年里陪了 40 位老人' });
};
const give = (memberId: string, until: string | null, code = 'honour_award') => decide(memberId, 'tier_given', { track: 'honour', code, until, title: '年度表彰' });

/** The day begins for everyone who is due, a few at a time as the calendar does it; answers for whom it brought something. */
async function close(day: string, atOnce = 3): Promise<string[]> {
  at(day);
  const brought: string[] = [];
  for (let after = ''; ; ) {
    const due = await ledger.tiersService.dueOn(manager(), day, after, atOnce);
    const ticks = await ledger.tick(due.map((memberId) => ({ memberId, kind: 'day_closed', sourceKey: `day:${day}:${memberId}`, day, details: {} })));
    brought.push(...ticks.map(({ memberId }) => memberId));
    if (due.length < atOnce) return brought.sort();
    after = due.at(-1) ?? '';
  }
}

const code = async (memberId: string, track: MemberTier['track'] = 'growth') => (await manager().findOneBy(MemberTier, { memberId, track }))?.code;
const history = async (memberId: string) =>
  (await manager().find(TierChangeRow, { where: { memberId }, order: { seq: 'ASC', id: 'ASC' } })).map(({ fromCode, toCode, cause, day }) => `${day} ${fromCode} → ${toCode} (${cause})`);
const told = async (memberId: string) =>
  (await manager().find(OutboxMessage, { order: { id: 'ASC' } })).filter(({ payload }) => payload['memberId'] === memberId).flatMap(({ topic }) => (topic.startsWith('tier.') ? [topic] : []));
const brokenPromises = async () => {
  const found: string[] = [];
  for (const invariant of TIER_INVARIANTS.filter((one) => one.code.startsWith('T3.'))) if ((await findingOf(manager(), invariant, database.clock.now())).violations > 0) found.push(invariant.code);
  return found;
};

it('tells, reviews and lowers only those who must be, in batches, and is rebuilt byte for byte', async () => {
  const many = await Promise.all(Array.from({ length: 3 }, () => memberWith(8, '2025-11-22')));
  const [falling = '', recovering = '', locked = ''] = many;
  const bronze = await memberWith(3, '2025-11-22');
  const newcomer = await memberWith(3, '2026-11-22');
  await decide(locked, 'tier_locked', { track: 'growth', until: null, title: '银牌会员' });

  expect(await close('2026-12-02')).toEqual([falling, recovering, bronze].sort());
  at('2026-12-20');
  for (let i = 0; i < 8; i += 1) await ledger.record(checkIn(recovering, database.clock.now()));
  // Everybody's points of last year run out on this day as well; of tiers only the two that fall say something.
  await close('2027-01-01');
  expect(await Promise.all([falling, recovering, locked, bronze, newcomer].map((id) => code(id)))).toEqual([
    'growth_member', 'growth_silver', 'growth_silver', 'growth_member', 'growth_bronze',
  ]);
  expect(await history(falling)).toEqual([
    '2025-11-22 null → growth_member (contribution)',
    '2025-11-22 growth_member → growth_bronze (contribution)',
    '2025-11-22 growth_bronze → growth_silver (contribution)',
    '2026-12-02 growth_silver → growth_silver (noticed)',
    '2027-01-01 growth_silver → growth_member (review)',
  ]);
  expect((await told(falling)).slice(-2)).toEqual(['tier.noticed', 'tier.fell']);
  expect((await told(recovering)).slice(-1)).toEqual(['tier.noticed']);
  expect((await told(locked)).slice(-1)).toEqual(['tier.locked']);
  expect(await manager().countBy(TierChangeRow, { cause: 'review' })).toBe(2);
  expect(await brokenPromises()).toEqual([]);
  for (const memberId of [falling, recovering, locked, bronze, newcomer]) expect(await ledger.rebuilding.differences(memberId)).toEqual([]);
});

it('writes nothing on a day that brings nothing, and closes a day once however often it is closed', async () => {
  const memberId = await memberWith(8, '2025-11-22');
  expect(await close('2026-12-01')).toEqual([]);
  expect(await close('2026-12-02')).toEqual([memberId]);
  expect(await close('2026-12-02')).toEqual([]);
  expect(await close('2027-01-01')).toEqual([memberId]);
  expect(await close('2027-01-01')).toEqual([]);
  expect(await manager().countBy(JournalEntry, { memberId, type: 'tick' })).toBe(2);
});

it('lowers nobody where the office was closed on 2 December: a letter that comes late takes nothing', async () => {
  const memberId = await memberWith(8, '2025-11-22');
  at('2026-12-10');
  await ledger.tick([{ memberId, kind: 'day_closed', sourceKey: `day:2026-12-02:${memberId}`, day: '2026-12-02', details: {} }]);
  expect(await close('2027-01-01')).toEqual([]);
  expect(await code(memberId)).toBe('growth_silver');
});

it('moves no tier by spending, by adjusting, or by taking either back', async () => {
  const memberId = await memberWith(8, '2026-11-22');
  const before = await history(memberId);
  const { entry: spent } = await decide(memberId, 'spent', {}, 50);
  const { entry: added } = await decide(memberId, 'adjusted', { direction: 'add', expiresOn: null }, 5_000);
  await decide(memberId, 'adjusted', { direction: 'take' }, 100);
  await ledger.reverse(spent.id);
  await ledger.reverse(added.id);
  expect(await history(memberId)).toEqual(before);
  expect(await code(memberId)).toBe('growth_silver');
});

it('takes a deed back after the review, and the tier with it only where it still stood on it', async () => {
  const memberId = await memberWith(8, '2025-11-22');
  await close('2026-12-02');
  at('2026-12-20');
  const deeds = [];
  for (let i = 0; i < 4; i += 1) deeds.push(await ledger.record(checkIn(memberId, database.clock.now())));
  await close('2027-01-01');
  expect(await code(memberId)).toBe('growth_bronze');
  at('2027-01-05');
  await ledger.reverse(deeds[0]!.entry.id);
  expect(await code(memberId)).toBe('growth_bronze');
  await ledger.reverse(deeds[1]!.entry.id);
  expect(await code(memberId)).toBe('growth_member');
  expect(await brokenPromises()).toEqual([]);
  expect(await ledger.rebuilding.differences(memberId)).toEqual([]);
});

describe('an honour', () => {
  it('stands with its end, ends on the day after, and takes the next one to stand before it', async () => {
    const memberId = await memberWith(0, '2026-11-22');
    await give(memberId, '2026-12-31');
    const { entry } = await give(memberId, null, 'honour_ambassador');
    expect(await manager().findOneBy(MemberTier, { memberId })).toMatchObject({ track: 'honour', code: 'honour_ambassador', untilOn: '2026-12-31', since: entry.recordedAt });
    expect(await ledger.tiersService.dueOn(manager(), '2026-12-31', '', 10)).toEqual([]);
    expect(await close('2027-01-01')).toEqual([memberId]);
    expect(await code(memberId, 'honour')).toBe('honour_ambassador');
    await ledger.reverse(entry.id, '点错了人');
    expect(await code(memberId, 'honour')).toBeUndefined();
    expect(await told(memberId)).toEqual(['tier.given', 'tier.given', 'tier.term_over', 'tier.taken_back']);
    expect(await brokenPromises()).toEqual([]);
    expect(await ledger.rebuilding.differences(memberId)).toEqual([]);
  });

  it('is undone once when ten people press at the same moment', async () => {
    const memberId = await memberWith(0, '2026-11-22');
    const { entry } = await give(memberId, null);
    const undone = await Promise.all(Array.from({ length: 10 }, () => ledger.reverse(entry.id)));
    expect(undone.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect(await history(memberId)).toHaveLength(2);
  });

  it('is given once when two give it at the same moment', async () => {
    const memberId = await memberWith(0, '2026-11-22');
    const given = await Promise.allSettled(Array.from({ length: 6 }, () => give(memberId, '2027-12-31')));
    const outcomes = given.map((one) => (one.status === 'fulfilled' ? 'given' : (one.reason as { code?: string }).code));
    expect(outcomes.sort()).toEqual(['TIER_ALREADY_HELD', 'TIER_ALREADY_HELD', 'TIER_ALREADY_HELD', 'TIER_ALREADY_HELD', 'TIER_ALREADY_HELD', 'given']);
    expect(await brokenPromises()).toEqual([]);
  });

  it('leaves no entry behind where it is refused', async () => {
    const memberId = await memberWith(0, '2026-11-22');
    await expect(give(memberId, '2026-11-21')).rejects.toMatchObject({ code: 'TIER_UNTIL_PAST' });
    await expect(give(memberId, null, 'growth_gold')).rejects.toMatchObject({ code: 'TIER_NOT_GIVABLE' });
    await expect(decide(memberId, 'tier_locked', { track: 'growth', until: null })).rejects.toMatchObject({ code: 'TIER_NOT_LOCKABLE' });
    expect(await manager().countBy(JournalEntry, { memberId })).toBe(0);
  });
});

it('lifts by definitions that begin, whole lives looked at, for hundreds at once', async () => {
  const members = [await memberWith(6, '2024-11-22'), await memberWith(6, '2026-10-22'), await memberWith(2, '2026-10-22')];
  const silver = REFERENCE_TIERS.find((tier) => tier.code === 'growth_silver')!;
  const easier = { ...silver, version: 2, startsOn: '2026-12-01', criteria: { match: 'all' as const, bars: [{ yardstick: 'check_ins' as const, window: 'ever' as const, bar: 5 }] } };
  await database.transactor.run((tx) => ledger.tiersService.publish(tx, easier));
  at('2026-12-01');
  const ticks = await ledger.tick(members.map((memberId) => ({ memberId, kind: 'definitions_reviewed', sourceKey: `definitions:2026-12-01:${memberId}`, day: '2026-12-01', details: {} })));
  expect(ticks.map(({ memberId }) => memberId)).toEqual(members.slice(0, 2).sort());
  expect(await Promise.all(members.map((id) => code(id)))).toEqual(['growth_silver', 'growth_silver', 'growth_member']);
  expect(await told(members[0] ?? '')).toEqual(['tier.changed', 'tier.changed']);
  for (const memberId of members) expect(await ledger.rebuilding.differences(memberId)).toEqual([]);
});

describe('who is due', () => {
  it('comes in the order of ids, a few at a time, each once, whichever way they are due', async () => {
    const ids: string[] = [];
    for (let i = 0; i < 7; i += 1) ids.push(await memberWith(i % 2 ? 8 : 3, '2025-11-22'));
    at('2025-11-22');
    for (const memberId of ids.slice(0, 4)) {
      await give(memberId, '2026-06-30');
      await give(memberId, '2026-03-31', 'honour_ambassador');
    }
    const due: string[] = [];
    for (let after = ''; ; after = due.at(-1) ?? '') {
      const some = await ledger.tiersService.dueOn(manager(), '2026-12-02', after, 2);
      due.push(...some);
      if (some.length < 2) break;
    }
    expect(due).toEqual([...ids].sort());
    expect(await ledger.tiersService.dueOn(manager(), '2026-07-01', '', 100)).toEqual(ids.slice(0, 4).sort());
    expect(await ledger.tiersService.dueOn(manager(), '2026-03-31', '', 100)).toEqual([]);
  });

  it('is found on the day of review only where somebody was told', async () => {
    const memberId = await memberWith(8, '2025-11-22');
    await memberWith(8, '2026-11-22');
    await close('2026-12-02');
    expect(await ledger.tiersService.dueOn(manager(), '2027-01-01', '', 10)).toEqual([memberId]);
    expect(await ledger.tiersService.dueOn(manager(), '2028-01-01', '', 10)).toEqual([]);
  });

  it('is one range of one index, and so is the count of a rung', async () => {
    // Enough rows that no optimiser would rather read them all.
    const rows = Array.from({ length: 3_000 }, (_, i) => ({
      memberId: `M${String(i).padStart(25, '0')}`,
      track: 'growth' as const,
      code: i % 100 === 0 ? 'growth_silver' : 'growth_member',
      since: database.clock.now(),
      entryId: `E${i}`,
      untilOn: i % 500 === 0 ? '2026-06-30' : null,
      noticedYear: i % 300 === 0 ? 2026 : null,
      noticedCode: i % 300 === 0 ? 'growth_silver' : null,
    }));
    for (let from = 0; from < rows.length; from += 500) await manager().createQueryBuilder().insert().into(MemberTier).values(rows.slice(from, from + 500)).updateEntity(false).execute();
    const isSqlite = database.engine === 'sqlite';
    await database.dataSource.query(isSqlite ? 'ANALYZE' : 'ANALYZE TABLE member_tier');
    const plan = async (sql: string, values: unknown[] = []) => {
      const lines: Record<string, unknown>[] = await database.dataSource.query(`EXPLAIN ${isSqlite ? 'QUERY PLAN ' : ''}${sql}`, values);
      return lines.map((row) => String(row[isSqlite ? 'detail' : 'key'])).join('; ');
    };
    const asked = `SELECT DISTINCT member_id FROM member_tier WHERE %s AND member_id > ? ORDER BY member_id ASC LIMIT 300`;
    expect(await plan(asked.replace('%s', 'until_on = ?'), ['2026-06-30', ''])).toContain('member_tier_until');
    expect(await plan(asked.replace('%s', 'code = ?'), ['growth_silver', ''])).toContain('member_tier_code');
    expect(await plan(asked.replace('%s', 'noticed_year = ?'), [2026, ''])).toContain('member_tier_noticed');
    // MariaDB answers this from the index's end alone and names no key; what it must not do is read rows.
    expect(await plan('SELECT MIN(until_on) FROM member_tier WHERE until_on > ? AND until_on < ?', ['', '2026-12-02'])).toMatch(/member_tier_until|null/);
    expect(await plan('SELECT code, COUNT(*) FROM member_tier GROUP BY code')).toContain('member_tier_code');
    expect((await ledger.tiersService.counts(manager())).get('growth_silver')).toBe(30);
    // Ten who were told, and six whose honour has ended; two of them are both.
    expect(await ledger.tiersService.dueOn(manager(), '2027-01-01', '', 100)).toHaveLength(14);
  });
});

describe('the first ladders', () => {
  it('begin long ago in a new office, and tomorrow where ladders stand already', async () => {
    const fresh = await createTestDatabase();
    try {
      const starts = async () => new Set((await fresh.transactor.run((tx) => tx.query<{ starts_on: string }[]>('SELECT starts_on FROM tier_version'))).map((row) => row.starts_on));
      await fresh.transactor.run((tx) => seedTiers(tx, fresh.clock.now()));
      expect([...(await starts())]).toEqual(['2015-01-01']);
      await fresh.dataSource.query(`DELETE FROM tier_version WHERE track = 'honour'`);
      await fresh.transactor.run((tx) => seedTiers(tx, fresh.clock.now()));
      expect([...(await starts())].sort()).toEqual(['2015-01-01', '2026-11-23']);
      expect(businessDay(fresh.clock.now())).toBe('2026-11-22');
    } finally {
      await fresh.close();
    }
  });

  it('never mix rungs that are climbed with honours on one track', async () => {
    const award = REFERENCE_TIERS.find((tier) => tier.code === 'honour_award')!;
    const mixed = { ...award, code: 'honour_climbed', rank: 3, criteria: { match: 'all' as const, bars: [{ yardstick: 'joins' as const, window: 'ever' as const, bar: 1 }] } };
    await expect(database.transactor.run((tx) => ledger.tiersService.publish(tx, mixed))).rejects.toMatchObject({ code: 'TIER_LADDER_MIXED' });
  });
});
