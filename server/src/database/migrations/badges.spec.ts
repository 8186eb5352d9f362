// Whoever was a member before: the rows by which years and events are counted are those that recording would have made.
import { createTestDatabase, type TestDatabase } from '../../../test/create-test-database';
import { checkIn, createJournal } from '../../../test/factories/journal';
import { CheckIn } from '../../check-ins/check-in.entity';
import { newId } from '../../common/ids';
import { MeasureRow } from '../../measures/measure.entity';
import { schemaDrift } from '../migrate';
import { Badges1700000016000 } from './1700000016000-badges';

const EVENTS = ['01KRIVER000000000000000000', '01KHALL0000000000000000000'] as const;

let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

/** As it was before, and then again as it is now. */
async function thereAndBack(between: () => Promise<void>): Promise<void> {
  const runner = database.dataSource.createQueryRunner();
  try {
    await new Badges1700000016000().down(runner);
    await between();
    await new Badges1700000016000().up(runner);
  } finally {
    await runner.release();
  }
}

it('fills what was never counted, for deeds that stand and for deeds that were undone', async () => {
  const ledger = await createJournal(database);
  const members = [await ledger.openMember(), await ledger.openMember()];
  const came = async (memberId: string, day: string, eventId: string): Promise<string> => {
    const at = new Date(`${day}T04:00:00.000Z`);
    const id = newId(at);
    const { entry } = await ledger.record(checkIn(memberId, at, { sourceKey: `checkin:${id}`, details: { title: '河边清理', eventId } }));
    await database.dataSource.getRepository(CheckIn).insert({
      ...{ id, sessionId: newId(at), eventId, memberId, attendeeKey: memberId, checkedInAt: at, day: entry.day, method: 'venue_code', codeEpoch: 1, entryId: entry.id, status: 'standing' },
    });
    return id;
  };
  for (const memberId of members) {
    await came(memberId, '2025-12-31', EVENTS[0]);
    await came(memberId, '2026-01-01', EVENTS[0]);
    await came(memberId, '2026-01-02', EVENTS[0]);
    await ledger.record(checkIn(memberId, new Date('2024-03-01T04:00:00.000Z'), { kind: 'gave', quantity: 500, details: { title: '午饭' } }));
    const annulled = await came(memberId, '2026-02-02', EVENTS[1]);
    const { entryId } = await database.dataSource.getRepository(CheckIn).findOneByOrFail({ id: annulled });
    await ledger.reverse(entryId);
    await database.dataSource.getRepository(CheckIn).update({ id: annulled }, { status: 'annulled' });
  }
  const measures = () => database.dataSource.getRepository(MeasureRow).find({ order: { memberId: 'ASC', month: 'ASC', measure: 'ASC' } });
  const recorded = await measures();
  await thereAndBack(async () => {
    expect((await measures()).some(({ measure }) => measure === 'year_contributions' || measure.startsWith('~'))).toBe(false);
  });
  expect(await measures()).toEqual(recorded);
  expect(recorded.filter(({ measure, value }) => measure.startsWith('~') && value === 0)).toHaveLength(2);
  for (const memberId of members) expect(await ledger.rebuilding.differences(memberId)).toEqual([]);
  expect(await schemaDrift(database.dataSource)).toEqual([]);
});

it('puts the first badges into their families, and leaves one of the office’s own at the beginning', async () => {
  const ledger = await createJournal(database, { badges: [] });
  await thereAndBack(async () => {
    for (const code of ['newcomer', 'together_10', 'year_1', 'of_our_own']) {
      await database.dataSource.query(
        `INSERT INTO badge_version (id, code, version, name, description, art, position, criterion, starts_on) VALUES (?, ?, 1, ?, ?, 'newcomer', 1, '{"type":"threshold","measure":"joins","bar":1}', '2015-01-01')`,
        [`id-${code}`, code, code, code],
      );
    }
  });
  const versions = await ledger.badgesService.versions(database.dataSource.manager);
  expect(Object.fromEntries(versions.map(({ code, family, grade }) => [code, `${family} ${grade}`]))).toEqual({
    newcomer: 'beginning 1',
    together_10: 'together 1',
    year_1: 'streak 3',
    of_our_own: 'beginning 1',
  });
});
