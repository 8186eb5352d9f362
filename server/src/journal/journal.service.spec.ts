import { MemberBadge } from '../badges/member-badge.entity';
import { GrowthEntry } from '../growth/growth-entry.entity';
import { GrowthAccount } from '../growth/growth-account.entity';
import { MeasureRow } from '../measures/measure.entity';
import { PointsAccount } from '../points/points-account.entity';
import { PointsEntry } from '../points/points-entry.entity';
import { PointsLot } from '../points/points-lot.entity';
import { RulePayment } from '../points/rule-payment.entity';
import { RuleUse } from '../points/rule-use.entity';
import { MemberTier } from '../tiers/member-tier.entity';
import { TierChangeRow } from '../tiers/tier-change.entity';
import { checkIn, createJournal, type TestJournal } from '../../test/factories/journal';
import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { JournalEntry } from './journal-entry.entity';

let database: TestDatabase;
let ledger: TestJournal;

beforeEach(async () => {
  database = await createTestDatabase();
  ledger = await createJournal(database);
});

afterEach(() => database.close());

const now = () => database.clock.now();

/** Everything derived for a member, in one comparable value. */
async function derived(memberId: string) {
  const manager = database.dataSource.manager;
  const plain = <T extends object>(rows: T[]) => rows.map((row) => ({ ...row }));
  return {
    account: await manager.findOneBy(PointsAccount, { memberId }),
    lots: plain(await manager.find(PointsLot, { where: { memberId }, order: { id: 'ASC' } })).filter((lot) => lot.remaining > 0),
    uses: plain(await manager.find(RuleUse, { where: { memberId }, order: { useKey: 'ASC' } })).filter((use) => use.times > 0),
    growth: (await manager.findOneBy(GrowthAccount, { memberId }))?.total ?? 0,
    measures: plain(await manager.find(MeasureRow, { where: { memberId }, order: { month: 'ASC', measure: 'ASC' } })).filter(({ value }) => value > 0),
    badges: (await manager.find(MemberBadge, { where: { memberId }, order: { code: 'ASC' } })).map(({ code }) => code),
    tiers: (await manager.find(MemberTier, { where: { memberId }, order: { track: 'ASC' } })).map(({ code }) => code),
  };
}

it('turns one check-in into points, growth, measures, a badge and a step on the ladder', async () => {
  const memberId = await ledger.openMember();
  const { entry, repeated } = await ledger.record(checkIn(memberId, now()));

  expect(repeated).toBe(false);
  expect(entry).toMatchObject({ seq: 1, day: '2026-11-22', month: '2026-11' });
  const after = await derived(memberId);
  expect(after.account).toMatchObject({ balance: 10, debt: 0 });
  expect(after.lots).toMatchObject([{ remaining: 10, availableOn: '2026-11-22', expiresOn: '2027-12-31' }]);
  expect(after.growth).toBe(10);
  expect(after.measures.map(({ month, measure, value }) => [month, measure, value])).toEqual([
    ['2026', 'year_contributions', 1],
    ['2026-11', 'check_ins', 1],
    ['2026-11', 'contributions', 1],
    ['ever', 'check_ins', 1],
    ['ever', 'contributions', 1],
  ]);
  expect(after.badges).toEqual(['first_meeting']);
  expect(after.tiers).toEqual(['growth_member']);
});

it('answers a repeated fact with the entry that it already made, and does nothing', async () => {
  const memberId = await ledger.openMember();
  const fact = checkIn(memberId, now());
  const first = await ledger.record(fact);
  const before = await derived(memberId);
  const second = await ledger.record(fact);

  expect(second).toMatchObject({ repeated: true, entry: { id: first.entry.id } });
  expect(await derived(memberId)).toEqual(before);
});

it('refuses a source key that comes back with another deed', async () => {
  const memberId = await ledger.openMember();
  const fact = checkIn(memberId, now());
  await ledger.record(fact);

  await expect(ledger.record({ ...fact, quantity: 2 })).rejects.toMatchObject({ code: 'JOURNAL_SOURCE_CONFLICT' });
});

it('refuses a member who has no journal', async () => {
  await expect(ledger.record(checkIn('01JD0000000000000000000000', now()))).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('makes one entry of a fact that arrives ten times at once', async () => {
  const memberId = await ledger.openMember();
  const fact = checkIn(memberId, now());
  const recorded = await Promise.all(Array.from({ length: 10 }, () => ledger.record(fact)));

  expect(recorded.filter(({ repeated }) => !repeated)).toHaveLength(1);
  expect(await database.dataSource.manager.countBy(JournalEntry, { memberId })).toBe(1);
  expect((await derived(memberId)).account?.balance).toBe(10);
});

it('numbers without gaps, caps and sums rightly when twelve different deeds arrive at once', async () => {
  const memberId = await ledger.openMember();
  await Promise.all(Array.from({ length: 12 }, () => ledger.record(checkIn(memberId, now()))));

  const entries = await database.dataSource.manager.find(JournalEntry, { where: { memberId }, order: { seq: 'ASC' } });
  expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  const lines = await database.dataSource.manager.find(PointsEntry, { where: { memberId }, order: { seq: 'ASC' } });
  expect(lines.map(({ balanceAfter }) => balanceAfter)).toEqual([10, 20, 30, 40, 50, 60, 70, 80]);
  const after = await derived(memberId);
  expect(after.account?.balance).toBe(80);
  expect(after.measures.find(({ month, measure }) => month === '2026-11' && measure === 'check_ins')?.value).toBe(12);
});

it('prices a deed by the version in force on its own day, however late it is recorded', async () => {
  const memberId = await ledger.openMember();
  await ledger.publish({
    code: 'check_in',
    name: '参加活动',
    kind: 'checked_in',
    version: 2,
    position: 20,
    startsOn: '2026-11-22',
    endsOn: null,
    terms: {
      condition: {},
      points: { type: 'fixed', amount: 50 },
      growth: { type: 'fixed', amount: 0 },
      caps: [],
      validity: { type: 'never' },
      pendingDays: 0,
    },
  });
  await ledger.record(checkIn(memberId, new Date('2026-11-21T15:59:59.000Z')));
  expect((await derived(memberId)).account?.balance).toBe(10);
  await ledger.record(checkIn(memberId, new Date('2026-11-21T16:00:00.000Z')));
  expect((await derived(memberId)).account?.balance).toBe(60);
});

describe('a reversal', () => {
  it('takes back points, growth, measures, badge and cap use exactly, once', async () => {
    const memberId = await ledger.openMember();
    await ledger.record(checkIn(memberId, now()));
    const before = await derived(memberId);
    const { entry } = await ledger.record(checkIn(memberId, now(), { details: { title: '陪伴老人', eventKind: 'service' } }));
    expect((await derived(memberId)).account?.balance).toBe(25);

    const undone = await ledger.reverse(entry.id);
    const again = await ledger.reverse(entry.id);

    expect(undone.repeated).toBe(false);
    expect(again).toMatchObject({ repeated: true, entry: { id: undone.entry.id } });
    expect(await derived(memberId)).toEqual(before);
  });

  it('undoes once when ten people press at the same moment', async () => {
    const memberId = await ledger.openMember();
    const { entry } = await ledger.record(checkIn(memberId, now()));
    const undone = await Promise.all(Array.from({ length: 10 }, () => ledger.reverse(entry.id)));

    expect(undone.filter(({ repeated }) => !repeated)).toHaveLength(1);
    expect((await derived(memberId)).account).toMatchObject({ balance: 0, debt: 0 });
  });

  it('takes the badge away with the evidence and lowers a tier that needed the deed', async () => {
    const memberId = await ledger.openMember();
    const facts = [];
    for (let i = 0; i < 3; i++) facts.push(await ledger.record(checkIn(memberId, now())));
    expect(await derived(memberId)).toMatchObject({ badges: ['first_meeting', 'together_3'], tiers: ['growth_bronze'] });

    await ledger.reverse(facts[0]!.entry.id);

    expect(await derived(memberId)).toMatchObject({ badges: ['first_meeting'], tiers: ['growth_member'] });
    const changes = await database.dataSource.manager.find(TierChangeRow, { where: { memberId }, order: { seq: 'ASC' } });
    expect(changes.map(({ fromCode, toCode, cause }) => [fromCode, toCode, cause])).toEqual([
      [null, 'growth_member', 'contribution'],
      ['growth_member', 'growth_bronze', 'contribution'],
      ['growth_bronze', 'growth_member', 'reversal'],
    ]);
  });

  it('leaves a tier alone that no longer stood on the deed', async () => {
    const memberId = await ledger.openMember();
    database.clock.set('2025-01-10T02:00:00.000Z');
    const facts = [];
    for (let i = 0; i < 3; i++) facts.push(await ledger.record(checkIn(memberId, now())));
    expect((await derived(memberId)).tiers).toEqual(['growth_bronze']);

    database.clock.set('2026-11-22T06:30:00.000Z');
    await ledger.reverse(facts[0]!.entry.id);

    expect((await derived(memberId)).tiers).toEqual(['growth_bronze']);
  });

  it('is never itself reversed', async () => {
    const memberId = await ledger.openMember();
    const { entry } = await ledger.record(checkIn(memberId, now()));
    const undone = await ledger.reverse(entry.id);

    await expect(ledger.reverse(undone.entry.id)).rejects.toMatchObject({ code: 'JOURNAL_ENTRY_NOT_REVERSIBLE' });
  });

  it('frees the cap for a later deed, but pays nothing for one that the cap had refused', async () => {
    const memberId = await ledger.openMember();
    const facts = [];
    for (let i = 0; i < 9; i++) facts.push(await ledger.record(checkIn(memberId, now())));
    expect((await derived(memberId)).account?.balance).toBe(80);

    await ledger.reverse(facts[0]!.entry.id);
    expect((await derived(memberId)).account?.balance).toBe(70);

    await ledger.record(checkIn(memberId, now()));
    expect((await derived(memberId)).account?.balance).toBe(80);
  });
});

it('folds to the same state in memory as live recording left in the database', async () => {
  const memberId = await ledger.openMember();
  const facts = [];
  for (const day of ['2026-01-05', '2026-02-28', '2026-03-31', '2026-09-01', '2026-11-20']) {
    database.clock.set(`${day}T04:00:00.000Z`);
    facts.push(await ledger.record(checkIn(memberId, now(), { details: { title: '陪伴', eventKind: 'service' } })));
  }
  await ledger.reverse(facts[1]!.entry.id);
  const entries = await database.dataSource.manager.find(JournalEntry, { where: { memberId }, order: { seq: 'ASC' } });

  const folded = await ledger.fold(entries);

  const live = await derived(memberId);
  expect(folded.points).toMatchObject({ balance: live.account?.balance, debt: live.account?.debt });
  expect([...folded.badges.keys()].sort()).toEqual(live.badges);
  expect([...folded.tiers.values()].map(({ code }) => code).sort()).toEqual(live.tiers);
  expect(folded.growth.total).toBe(live.growth);
  expect([...folded.measures].filter(([, value]) => value > 0).sort()).toEqual(
    live.measures.map(({ month, measure, value }) => [`${month}|${measure}`, value] as const).sort(),
  );
});

it('rebuilds the very same rows from the journal', async () => {
  const memberId = await ledger.openMember();
  const facts = [];
  for (const day of ['2026-01-05', '2026-02-28', '2026-03-31', '2026-09-01', '2026-11-20']) {
    database.clock.set(`${day}T04:00:00.000Z`);
    facts.push(await ledger.record(checkIn(memberId, now(), { details: { title: '陪伴', eventKind: 'service' } })));
  }
  await ledger.reverse(facts[1]!.entry.id);
  const before = await everyRow(memberId);

  await ledger.rebuild(memberId);

  expect(await everyRow(memberId)).toEqual(before);
});

/** All rows of a member in every table that the journal can derive. */
async function everyRow(memberId: string) {
  const manager = database.dataSource.manager;
  const tables = [PointsAccount, PointsEntry, PointsLot, RulePayment, RuleUse, GrowthAccount, GrowthEntry, MeasureRow, MemberBadge, MemberTier, TierChangeRow];
  const rows = await Promise.all(tables.map((table) => manager.getRepository<{ memberId: string }>(table).findBy({ memberId })));
  return rows.map((list) => list.map((row) => JSON.stringify(row)).sort());
}
