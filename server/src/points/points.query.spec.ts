import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { checkIn, createJournal, type TestJournal } from '../../test/factories/journal';
import { GrowthEntry } from '../growth/growth-entry.entity';
import { REFERENCE_RULES, type NewRuleVersion } from '../rules';

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
