import fc from 'fast-check';
import { addMonths, CONTRIBUTION_KINDS, type ContributionKind } from '@tongxing/shared';
import { createCards, type TestCards } from '../../test/factories/cards';
import { checkIn } from '../../test/factories/journal';
import { createTestDatabase, testEngine, type TestDatabase } from '../../test/create-test-database';
import { newToken } from '../common/ids';
import { openDataSource } from '../database/data-source';
import { JournalEntry } from '../journal/journal-entry.entity';
import { EVER } from '../measures';
import { MeasureRow } from '../measures/measure.entity';
import { PointsAccount } from '../points/points-account.entity';
import { UNTRUE_CARDS } from './card-content.sql';
import { CardRun } from './card-run.entity';
import { ImpactCard } from './impact-card.entity';

let database: TestDatabase;
let office: TestCards;

beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-11-22T06:30:00.000Z' });
  office = await createCards(database);
});
afterEach(async () => {
  // Whatever happened, every version says what verify derives from the journal.
  const untrue: unknown = await database.dataSource.query(UNTRUE_CARDS);
  await database.close();
  expect(untrue).toEqual([]);
});

const noon = (day: string) => new Date(`${day}T04:00:00.000Z`);
const runOf = (month: string): Promise<CardRun> => database.dataSource.getRepository(CardRun).findOneByOrFail({ month });
const joinMany = async (count: number, joinedOn = '2026-10-02'): Promise<string[]> => {
  const ids: string[] = [];
  for (let i = 0; i < count; i += 1) ids.push((await office.join(joinedOn)).id);
  return ids;
};

it('makes a card of what a member did in the month, and of nothing else', async () => {
  const { id } = await office.join('2026-08-03');
  for (const day of ['2026-08-20', '2026-09-12', '2026-10-11', '2026-10-25', '2026-11-08']) await office.record(checkIn(id, noon(day)));
  await office.record(checkIn(id, noon('2026-10-25'), { kind: 'served', quantity: 90 }));
  const mistaken = await office.record(checkIn(id, noon('2026-10-26')));
  await office.reverse(mistaken.entry.id);

  expect(await office.issuing.issue('2026-10')).toEqual({ state: 'finished', cards: 1, resumedAfter: 0 });

  const [card, ...more] = await office.all();
  expect(more).toEqual([]);
  expect(card).toEqual({
    month: '2026-10',
    memberId: id,
    version: 1,
    template: 1,
    throughSeq: 8,
    facts: [
      { kind: 'checked_in', times: 2, quantity: 2, points: 20, growth: 20 },
      { kind: 'served', times: 1, quantity: 90, points: 0, growth: 0 },
    ],
    badges: expect.any(Array),
    monthsInRow: 3,
    silent: false,
    reason: null,
    note: null,
    issuedAt: database.clock.now(),
  });
  // The third check-in and the third month in a row both came on 11 October; the hours were the first.
  expect((await office.badgesQuery.versionsById(card!.badges)).map(({ code }) => code)).toEqual(['together_3', 'streak_3', 'service_first']);
});

it('makes a bud of a silent month', async () => {
  const { id } = await office.join('2026-09-30');
  await office.record(checkIn(id, noon('2026-09-30')));
  await office.issuing.issue('2026-10');
  expect(await office.all()).toMatchObject([{ facts: [], badges: [], monthsInRow: 0, silent: true, throughSeq: 1 }]);
});

it('makes none for who joined after the month, has left, or was not there yet', async () => {
  await office.join('2026-11-01');
  await office.join('2026-10-31', { status: 'withdrawn' });
  const { id: lastDay } = await office.join('2026-10-31');
  const { id: suspended } = await office.join('2026-01-01', { status: 'suspended' });
  expect(await office.issuing.issue('2026-10')).toMatchObject({ cards: 2 });
  expect((await office.all()).map(({ memberId }) => memberId).sort()).toEqual([lastDay, suspended].sort());
});

it('draws the line between months at midnight in Shanghai', async () => {
  const { id } = await office.join('2025-12-01');
  for (const at of ['2026-01-31T15:59:59.999Z', '2026-01-31T16:30:00.000Z', '2026-02-28T16:00:00.000Z']) {
    await office.record(checkIn(id, new Date(at)));
  }
  for (const month of ['2026-01', '2026-02', '2026-03']) await office.issuing.issue(month);
  expect((await office.all()).map(({ month, facts }) => [month, facts[0]?.times])).toEqual([['2026-01', 1], ['2026-02', 1], ['2026-03', 1]]);
});

it('refuses a month that is not over', async () => {
  await expect(office.issuing.issue('2026-11')).rejects.toThrow('not over');
});

describe('the same as a fold of the journal, for random lives', () => {
  const MONTHS = ['2026-06', '2026-07', '2026-08', '2026-09', '2026-10'];
  const deed = fc.record({
    kind: fc.constantFrom<ContributionKind>(...CONTRIBUTION_KINDS),
    minutesAgo: fc.integer({ min: 0, max: 200 * 24 * 60 }),
    quantity: fc.integer({ min: 1, max: 400 }),
    undone: fc.boolean(),
  });

  /** A card told by plain TypeScript from the entries that it knows of. */
  async function oracle(entries: readonly JournalEntry[], month: string) {
    const undone = new Set(entries.map(({ reversesId }) => reversesId));
    const standing = entries.filter((entry) => entry.type === 'fact' && !undone.has(entry.id));
    if (entries.length === 0) return { facts: [], badges: [], monthsInRow: 0, silent: true };
    const { points, badges } = await office.fold(entries);
    const paid = new Map(points.payments.map((payment) => [payment.entryId, { points: 0, growth: 0 }]));
    for (const { entryId, points: p, growth } of points.payments) {
      const sum = paid.get(entryId)!;
      paid.set(entryId, { points: sum.points + p, growth: sum.growth + growth });
    }
    const total = (list: readonly JournalEntry[], counter: 'points' | 'growth') => list.reduce((sum, { id }) => sum + (paid.get(id)?.[counter] ?? 0), 0);
    const facts = [...CONTRIBUTION_KINDS].sort().flatMap((kind) => {
      const these = standing.filter((entry) => entry.kind === kind && entry.month === month);
      const quantity = these.reduce((sum, entry) => sum + entry.quantity, 0);
      return these.length === 0 ? [] : [{ kind, times: these.length, quantity, points: total(these, 'points'), growth: total(these, 'growth') }];
    });
    const active = new Set(standing.map((entry) => entry.month));
    let monthsInRow = 0;
    while (active.has(addMonths(month, -monthsInRow))) monthsInRow += 1;
    const held = [...badges.values()].filter((badge) => badge.month === month).sort((a, b) => (a.code < b.code ? -1 : 1));
    return { facts, badges: held.map(({ versionId }) => versionId), monthsInRow, silent: facts.length === 0 };
  }

  it('tells times, quantities, points, growth, badges and rows of months', async () => {
    const lives = fc.sample(fc.array(deed, { maxLength: 14, size: 'max' }), { numRuns: 16, seed: 20261122 });
    for (const life of lives) {
      const { id } = await office.join('2026-05-01');
      for (const { kind, minutesAgo, quantity, undone } of life) {
        const at = new Date(database.clock.now().getTime() - minutesAgo * 60_000);
        const { entry } = await office.record(checkIn(id, at, { kind, quantity }));
        if (undone) await office.reverse(entry.id);
      }
    }
    for (const month of MONTHS) await office.issuing.issue(month, { membersARange: 7 });

    const cards = await office.all();
    expect(cards).toHaveLength(lives.length * MONTHS.length);
    let loud = 0;
    for (const card of cards) {
      const { memberId, month, throughSeq, facts, badges, monthsInRow, silent } = card;
      const entries = await database.dataSource.getRepository(JournalEntry).find({ where: { memberId }, order: { seq: 'ASC' } });
      expect(throughSeq).toBe(entries.length);
      expect({ facts, badges, monthsInRow, silent }).toEqual(await oracle(entries, month));
      if (!silent) loud += 1;
    }
    expect(loud).toBeGreaterThan(20);
  });

  it('adds up over all months to the lifetime', async () => {
    const { id } = await office.join('2026-01-01');
    for (let i = 0; i < 24; i += 1) {
      const at = new Date(noon('2026-01-05').getTime() + i * 12 * 86_400_000);
      const { entry } = await office.record(checkIn(id, at, i % 4 === 3 ? { kind: 'served', quantity: 10 + i } : {}));
      if (i % 5 === 4) await office.reverse(entry.id);
    }
    for (let month = '2026-01'; month < '2026-11'; month = addMonths(month, 1)) await office.issuing.issue(month);
    const facts = (await office.all({ memberId: id })).flatMap((card) => card.facts);
    const sum = (of: (fact: (typeof facts)[number]) => number) => facts.reduce((total, fact) => total + of(fact), 0);
    const measures = await database.dataSource.getRepository(MeasureRow).findBy({ memberId: id, month: EVER });
    const ever = (name: string) => measures.find(({ measure }) => measure === name)?.value;
    const { balance, debt } = await database.dataSource.getRepository(PointsAccount).findOneByOrFail({ memberId: id });
    expect(sum(({ times }) => times)).toBe(ever('contributions'));
    expect(sum(({ kind, times }) => (kind === 'checked_in' ? times : 0))).toBe(ever('check_ins'));
    expect(sum(({ kind, quantity }) => (kind === 'served' ? quantity : 0))).toBe(ever('minutes'));
    expect(sum(({ points }) => points)).toBe(balance - debt);
    expect(sum(({ growth }) => growth)).toBe(await office.growthQuery.totalOf(id));
  });
});

describe('exactly one card', () => {
  it('is there after every call, however often the month is issued', async () => {
    await joinMany(5);
    expect(await office.issuing.issue('2026-10', { membersARange: 2 })).toMatchObject({ state: 'finished', cards: 5 });
    const first = await office.all();
    expect(await office.issuing.issue('2026-10')).toEqual({ state: 'finished before', cards: 0, resumedAfter: 0 });
    expect(await office.issuing.issue('2026-10', { anew: true })).toMatchObject({ state: 'finished', cards: 0 });
    expect(await office.all()).toEqual(first);
    const { id } = await office.join('2026-10-31');
    expect(await office.issuing.issue('2026-10', { anew: true })).toMatchObject({ cards: 1 });
    expect(await office.all({ memberId: id })).toHaveLength(1);
  });

  it('goes on after the last finished range where it was killed', async () => {
    await joinMany(7);
    const killed = office.issuing.issue('2026-10', {
      membersARange: 2,
      onRange: (lastNo) => {
        if (lastNo === 4) throw new Error('killed');
      },
    });
    await expect(killed).rejects.toThrow('killed');
    expect(await runOf('2026-10')).toMatchObject({ lastNo: 4, cards: 4, finishedAt: null });
    // What a killed process leaves is a lease that still runs: a server waits for its end, a person takes over.
    expect(await office.issuing.issue('2026-10')).toMatchObject({ state: 'held', cards: 0 });
    expect(await office.issuing.issue('2026-10', { membersARange: 2, takeOver: true })).toEqual({ state: 'finished', cards: 3, resumedAfter: 4 });
    expect(await office.all()).toHaveLength(7);
  });

  it('is taken up by a server once the lease of a dead one has run out', async () => {
    await joinMany(3);
    await expect(office.issuing.issue('2026-10', { membersARange: 1, onRange: () => { throw new Error('killed'); } })).rejects.toThrow('killed');
    database.clock.advance({ minutes: 2 });
    expect(await office.issuing.issue('2026-10')).toEqual({ state: 'finished', cards: 2, resumedAfter: 1 });
  });

  it('is made once by two servers that begin at the same moment', async () => {
    await joinMany(9);
    const both = await Promise.all([office.issuing.issue('2026-10', { membersARange: 2 }), office.issuing.issue('2026-10', { membersARange: 2 })]);
    expect(both.map(({ state }) => state).sort()).toEqual(['finished', 'held']);
    expect(await office.all()).toHaveLength(9);
  });

  it('is made once where one takes the work from another who is in the middle of it', async () => {
    await joinMany(12);
    let second: Promise<unknown> | undefined;
    const first = await office.issuing.issue('2026-10', {
      membersARange: 2,
      onRange: () => {
        second ??= office.issuing.issue('2026-10', { membersARange: 3, takeOver: true });
      },
    });
    expect(first.state).toBe('taken over');
    expect(await second).toMatchObject({ state: 'finished' });
    expect(await office.all()).toHaveLength(12);
    expect(await runOf('2026-10')).toMatchObject({ cards: 12, lastNo: 12 });
  });

  it('is kept by the key alone where ten write the same range at once, without any lease', async () => {
    await joinMany(30);
    const written = await Promise.allSettled(
      Array.from({ length: 10 }, () => database.transactor.run((tx) => office.issuing['insert'](tx, '2026-10', 1, 30))),
    );
    expect(written.filter(({ status }) => status === 'fulfilled').length).toBeGreaterThan(0);
    expect(await office.all()).toHaveLength(30);
  });

  it('gives the work back when the server is asked to stop', async () => {
    await joinMany(5);
    const stopping = new AbortController();
    const stopped = await office.issuing.issue('2026-10', { membersARange: 2, signal: stopping.signal, onRange: () => stopping.abort() });
    expect(stopped).toEqual({ state: 'stopped', cards: 2, resumedAfter: 0 });
    expect(await office.issuing.issue('2026-10')).toEqual({ state: 'finished', cards: 3, resumedAfter: 2 });
  });
});

it('lets members be recorded for while a range is being written', async () => {
  const [id = ''] = await joinMany(4);
  await database.transactor.run(async (tx) => {
    await office.issuing['insert'](tx, '2026-10', 1, 4);
    if (testEngine() === 'sqlite') return;
    // Another server, while the range is not committed yet: it waits for nothing.
    const other = await openDataSource(database.url, { poolSize: 1 });
    try {
      await other.query('SET innodb_lock_wait_timeout = 1');
      await other.query('UPDATE journal_account SET last_seq = last_seq + 0 WHERE member_id = ?', [id]);
    } finally {
      await other.destroy();
    }
  });
  expect(await office.all()).toHaveLength(4);
});

describe('by itself', () => {
  it('issues last month on the 1st, and every month that was missed since', async () => {
    await joinMany(2, '2026-08-01');
    database.clock.set(new Date('2026-08-31T15:59:59.000Z'));
    await office.issuing.issueDue();
    expect(await runs()).toEqual(['2026-07']);
    expect(await office.all()).toEqual([]);
    database.clock.set(new Date('2026-08-31T16:00:00.000Z'));
    await office.issuing.issueDue();
    expect(await runs()).toEqual(['2026-07', '2026-08']);
    // Switched off for two months and more.
    database.clock.set(new Date('2026-11-03T01:00:00.000Z'));
    await office.issuing.issueDue();
    await office.issuing.issueDue();
    expect(await runs()).toEqual(['2026-07', '2026-08', '2026-09', '2026-10']);
    expect(await database.dataSource.getRepository(ImpactCard).countBy({ version: 1 })).toBe(6);
  });

  it('takes up a month that was broken off, however long ago', async () => {
    await joinMany(2, '2026-05-01');
    const { dataSource, clock } = database;
    await dataSource.getRepository(CardRun).insert([
      { month: '2026-05', lastNo: 1, cards: 1, startedAt: clock.now(), finishedAt: null, leaseToken: newToken(16), leasedUntil: new Date(clock.now().getTime() - 1) },
      { month: '2026-10', lastNo: 2, cards: 2, startedAt: clock.now(), finishedAt: clock.now(), leaseToken: null, leasedUntil: null },
    ]);
    await office.issuing.issueDue();
    expect((await office.all()).map(({ month }) => month)).toEqual(['2026-05']);
  });

  const runs = async (): Promise<string[]> => (await database.dataSource.getRepository(CardRun).find({ order: { month: 'ASC' } })).map(({ month }) => month);
});

