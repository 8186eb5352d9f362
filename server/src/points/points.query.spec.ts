import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { checkIn, createJournal, type TestJournal } from '../../test/factories/journal';
import { OutboxMessage } from '../common/outbox';
import { GrowthEntry } from '../growth/growth-entry.entity';
import { REFERENCE_RULES, type NewRuleVersion } from '../rules';
import { PointsEntry } from './points-entry.entity';

const DAY = new Date('2026-11-20T04:00:00.000Z');
const [pattern] = REFERENCE_RULES.filter(({ code }) => code === 'check_in');
/** Twelve rules pay for one deed, the first a point, the second two. */
const RULES = Array.from({ length: 12 }, (_, i): NewRuleVersion => ({
  ...pattern!,
  code: `rule_${i + 1}`,
  position: i + 1,
  terms: { ...pattern!.terms, points: { type: 'fixed', amount: i + 1 } },
}));

let database: TestDatabase;
let ledger: TestJournal;
beforeAll(async () => {
  database = await createTestDatabase();
  ledger = await createJournal(database, { rules: RULES });
});
afterAll(() => database?.close());

async function pagesOf(memberId: string, limit: number): Promise<number[]> {
  const deltas: number[] = [];
  let cursor: string | undefined;
  do {
    const page = await ledger.pointsQuery.entries(memberId, { limit, ...(cursor === undefined ? {} : { cursor }) });
    deltas.push(...page.items.map(({ delta }) => delta));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return deltas;
}

it('pages through the lines of one deed in their order, also past the ninth', async () => {
  const memberId = await ledger.openMember();
  await ledger.record(checkIn(memberId, DAY));
  const newestFirst = [12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
  expect(await pagesOf(memberId, 5)).toEqual(newestFirst);
  expect(await pagesOf(memberId, 50)).toEqual(newestFirst);
  const growth = await database.dataSource.getRepository(GrowthEntry).find({ where: { memberId }, order: { id: 'ASC' } });
  expect(growth.map(({ line }) => line)).toEqual([...newestFirst].reverse());
});

describe('points whose end was near or over when they were recorded', () => {
  const late = new Date('2026-10-20T04:00:00.000Z');

  async function earning(of?: string): Promise<{ memberId: string; brief: object[] }> {
    const memberId = of ?? (await ledger.openMember());
    const { entry } = await ledger.record({ ...checkIn(memberId, late), kind: 'answered' });
    const promised = await database.dataSource.getRepository(OutboxMessage).findBy({ topic: 'points.brief' });
    return { memberId, brief: promised.map(({ payload }) => payload).filter(({ entryId }) => entryId === entry.id) };
  }

  beforeAll(() =>
    ledger.publish({ ...pattern!, code: 'answered', kind: 'answered', terms: { condition: {}, points: { type: 'fixed', amount: 10 }, growth: { type: 'fixed', amount: 0 }, caps: [], validity: { type: 'end_of_month' }, pendingDays: 0 } }),
  );

  it.each([
    ['in time: the line says until when, and the notice is left to its day', '2026-10-30', 0],
    ['on the last day itself: the member is told at once', '2026-10-31', 1],
    ['when it was over: the member is told at once', '2026-11-02', 1],
  ])('%s', async (_, day, told) => {
    database.clock.set(new Date(`${day}T04:00:00.000Z`));
    const { memberId, brief } = await earning();
    const { items: [line] } = await ledger.pointsQuery.entries(memberId, { limit: 5 });
    expect(line).toMatchObject({ delta: 10, lastDay: '2026-10-31', left: 10, recordedOn: day });
    expect((await ledger.pointsQuery.why(memberId, line!.id)).entry).toEqual(line);
    expect(brief).toEqual(Array(told).fill({ memberId, entryId: expect.any(String), kind: 'answered', points: 10, lastDay: '2026-10-31', recordedOn: day }));
  });

  it('without an end, or taken: the line says none', async () => {
    const memberId = await ledger.openMember();
    database.clock.set(DAY);
    await ledger.decide({ memberId, kind: 'adjusted', sourceKey: 'a1', quantity: 10, details: { direction: 'add', expiresOn: null }, recordedBy: 'staff-1', reason: '补记' });
    await ledger.decide({ memberId, kind: 'adjusted', sourceKey: 'a2', quantity: 4, details: { direction: 'take', expiresOn: null }, recordedBy: 'staff-1', reason: '核对' });
    const { items } = await ledger.pointsQuery.entries(memberId, { limit: 5 });
    expect(items.map(({ delta, lastDay, left }) => [delta, lastDay, left])).toEqual([[-4, null, 0], [10, null, 10]]);
  });

  it.each([
    ['all of it was owed: the line knows that nothing was left to run out, as the letter that is not sent', 10, 0, []],
    ['some of it was owed: line and letter tell of the same rest', 4, 6, [6]],
  ])('%s', async (_, owed, left, told) => {
    database.clock.set(DAY);
    const memberId = await ledger.openMember();
    await ledger.decide({ memberId, kind: 'adjusted', sourceKey: `given-${owed}`, quantity: owed, details: { direction: 'add', expiresOn: null }, recordedBy: 'staff-1', reason: '补记' });
    const given = await database.dataSource.getRepository(PointsEntry).findOneByOrFail({ memberId, kind: 'adjust' });
    await ledger.decide({ memberId, kind: 'spent', sourceKey: `spent-${owed}`, quantity: owed, details: { title: '帆布袋' }, recordedBy: 'member', reason: null });
    await ledger.reverse(given.entryId);
    const { brief } = await earning(memberId);
    const { items: [repaid, earned] } = await ledger.pointsQuery.entries(memberId, { limit: 5 });
    expect(repaid).toMatchObject({ kind: 'repay', delta: -owed, lastDay: null, left: 0 });
    expect(earned).toMatchObject({ kind: 'earn', delta: 10, lastDay: '2026-10-31', left });
    expect((await ledger.pointsQuery.why(memberId, earned!.id)).entry).toEqual(earned);
    expect(brief).toEqual(told.map((points) => expect.objectContaining({ points, lastDay: '2026-10-31' })));
    // What is spent or runs out later changes nothing of what was so at the time of recording.
    await ledger.record(checkIn(memberId, DAY));
    await ledger.tick([{ memberId, kind: 'day_closed', sourceKey: `day:${memberId}`, day: '2026-11-20', details: {} }]);
    const { items } = await ledger.pointsQuery.entries(memberId, { limit: 50 });
    expect(items.find(({ id }) => id === earned!.id)).toMatchObject({ lastDay: '2026-10-31', left });
  });
});
