import { Logger } from '@nestjs/common';
import { createCards, type TestCards } from '../../test/factories/cards';
import { checkIn } from '../../test/factories/journal';
import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { JournalAccount } from '../journal/journal-account.entity';
import { UNTRUE_CARDS } from './card-content.sql';
import { CardSweep } from './card-sweep.entity';

let database: TestDatabase;
let office: TestCards;

beforeEach(async () => {
  database = await createTestDatabase({ now: '2026-11-01T01:00:00.000Z' });
  office = await createCards(database);
});
afterEach(async () => {
  // Whatever happened, every version says what verify derives from the journal.
  const untrue: unknown = await database.dataSource.query(UNTRUE_CARDS);
  await database.close();
  expect(untrue).toEqual([]);
});

const noon = (day: string) => new Date(`${day}T04:00:00.000Z`);
const at = (instant: string) => database.clock.set(new Date(instant));
/** Members of October with one check-in each, their cards of September and October issued. */
async function issued(count = 1): Promise<{ id: string; entryId: string }[]> {
  const people = [];
  for (let i = 0; i < count; i += 1) {
    const { id } = await office.join('2026-08-15');
    const { entry } = await office.record(checkIn(id, noon('2026-10-11')));
    people.push({ id, entryId: entry.id });
  }
  for (const month of ['2026-09', '2026-10']) await office.issuing.issue(month);
  at('2026-11-03T02:00:00.000Z');
  return people;
}

it('issues a card again for a fact that came in late, with a note, and leaves the first one as it was', async () => {
  const [{ id } = { id: '' }, other] = await issued(2);
  const before = await office.all();
  await office.record(checkIn(id, noon('2026-10-25'), { details: { title: '植树日' } }));

  expect(await office.corrections.sweep()).toEqual({ corrected: 1, supplied: 0, leftOut: 0 });

  const after = await office.all();
  expect(after.filter(({ version }) => version === 1)).toEqual(before);
  expect(after.filter(({ version }) => version === 2)).toEqual([
    {
      ...before.find((card) => card.memberId === id && card.month === '2026-10'),
      version: 2,
      throughSeq: 2,
      facts: [{ kind: 'checked_in', times: 2, quantity: 2, points: 20, growth: 20 }],
      reason: 'late_fact',
      note: '补记了「植树日」。',
      issuedAt: database.clock.now(),
    },
  ]);
  expect(other).toBeDefined();
});

it('issues a card again when a fact of its month is reversed, with the reason that staff gave', async () => {
  const [{ id, entryId } = { id: '', entryId: '' }] = await issued();
  await office.reverse(entryId, '同一场签了两次');
  expect(await office.corrections.sweep()).toMatchObject({ corrected: 1 });
  expect((await office.all({ month: '2026-10' }))[1]).toMatchObject({
    memberId: id,
    version: 2,
    facts: [],
    badges: [],
    silent: true,
    monthsInRow: 0,
    reason: 'reversal',
    note: '撤销了「河边清理」（同一场签了两次）。',
  });
});

it('changes nothing when it looks again, from another server too', async () => {
  const [{ id, entryId } = { id: '', entryId: '' }] = await issued();
  await office.record(checkIn(id, noon('2026-10-12')));
  await office.reverse(entryId);
  const swept = await Promise.all([office.corrections.sweep(), office.corrections.sweep(), office.corrections.sweep()]);
  expect(swept.reduce((sum, { corrected }) => sum + corrected, 0)).toBe(1);
  expect(await office.corrections.sweep()).toEqual({ corrected: 0, supplied: 0, leftOut: 0 });
  expect(await office.all({ month: '2026-10' })).toMatchObject([{ version: 1 }, { version: 2, reason: 'both' }]);
});

it('sees one deed in the place of another, though both count the same', async () => {
  const [{ id, entryId } = { id: '', entryId: '' }] = await issued();
  await office.reverse(entryId, '不是这一场');
  await office.record(checkIn(id, noon('2026-10-11'), { details: { title: '读书会' } }));
  await office.corrections.sweep();
  const [first, second] = await office.all({ month: '2026-10' });
  expect(second!.facts).toEqual(first!.facts);
  expect(second).toMatchObject({ version: 2, reason: 'both', note: '补记了「读书会」；撤销了「河边清理」（不是这一场）。' });
});

it('is not moved by what is new in this month, nor by a mistake that was undone before any card showed it', async () => {
  const [{ id } = { id: '' }] = await issued();
  await office.record(checkIn(id, noon('2026-11-02')));
  const { entry } = await office.record(checkIn(id, noon('2026-10-13')));
  await office.reverse(entry.id);
  expect(await office.corrections.sweep()).toEqual({ corrected: 0, supplied: 0, leftOut: 0 });
});

it('carries a change on to later months whose row of months or badges hang on it', async () => {
  const { id } = await office.join('2026-07-01');
  const { entry } = await office.record(checkIn(id, noon('2026-08-11')));
  for (const day of ['2026-09-12', '2026-10-11']) await office.record(checkIn(id, noon(day)));
  for (const month of ['2026-08', '2026-09', '2026-10']) await office.issuing.issue(month);
  expect((await office.all()).map(({ monthsInRow }) => monthsInRow)).toEqual([1, 2, 3]);
  at('2026-11-05T02:00:00.000Z');
  await office.reverse(entry.id);

  expect(await office.corrections.sweep()).toMatchObject({ corrected: 3 });

  const again = (await office.all()).filter(({ version }) => version === 2);
  expect(again.map(({ month, monthsInRow, reason }) => [month, monthsInRow, reason])).toEqual([
    ['2026-08', 0, 'reversal'],
    ['2026-09', 1, 'earlier_month'],
    ['2026-10', 2, 'earlier_month'],
  ]);
  expect(await office.badgesQuery.versionsById(again[2]!.badges)).toEqual([]);
});

it('numbers versions on, each from what the last one knew', async () => {
  const [{ id, entryId } = { id: '', entryId: '' }] = await issued();
  await office.record(checkIn(id, noon('2026-10-25')));
  await office.corrections.sweep();
  at('2026-11-20T02:00:00.000Z');
  await office.reverse(entryId);
  await office.corrections.sweep();
  expect(await office.all({ month: '2026-10' })).toMatchObject([
    { version: 1, throughSeq: 1, reason: null },
    { version: 2, throughSeq: 2, reason: 'late_fact' },
    { version: 3, throughSeq: 3, reason: 'reversal' },
  ]);
});

it('misses nothing that was recorded before the last sweep and committed after it', async () => {
  const [{ id } = { id: '' }] = await issued();
  await office.corrections.sweep();
  const sweptUntil = database.clock.now();
  // Recorded at a moment that the sweep has been past already: its transaction took until now.
  at('2026-11-02T20:00:00.000Z');
  await office.record(checkIn(id, noon('2026-10-20')));
  at('2026-11-03T02:10:00.000Z');
  expect(sweptUntil.toISOString()).toBe('2026-11-03T02:00:00.000Z');
  expect(await office.corrections.sweep()).toMatchObject({ corrected: 1 });
});

it('takes up again where it was after the server was off for weeks', async () => {
  const [{ id } = { id: '' }] = await issued();
  await office.corrections.sweep();
  at('2026-11-04T02:00:00.000Z');
  await office.record(checkIn(id, noon('2026-10-20')));
  at('2026-12-24T02:00:00.000Z');
  expect(await office.corrections.sweep()).toMatchObject({ corrected: 1 });
  const [swept] = await database.dataSource.getRepository(CardSweep).find();
  expect(swept?.sweptUntil).toEqual(database.clock.now());
});

it('issues the cards of everybody else where one throws, and tries that one again until it is done', async () => {
  const people = await issued(3);
  at('2026-11-03T03:00:00.000Z');
  await office.corrections.sweep();
  at('2026-11-04T02:00:00.000Z');
  for (const { id } of people) await office.record(checkIn(id, noon('2026-10-25')));
  // One of them has lost the row that is locked, be it the first, the last or one between.
  const [broken, ...others] = [people[0]!.id, people[1]!.id, people[2]!.id];
  const accounts = database.dataSource.getRepository(JournalAccount);
  const account = await accounts.findOneByOrFail({ memberId: broken });
  await accounts.delete({ memberId: broken });
  const corrected = async () => (await office.all({ month: '2026-10' })).filter(({ version }) => version === 2).map(({ memberId }) => memberId);
  const errors = jest.spyOn(Logger.prototype, 'error').mockImplementation();

  expect(await office.corrections.sweep()).toEqual({ corrected: 2, supplied: 0, leftOut: 1 });
  expect(await corrected()).toEqual([...others].sort());
  expect(errors.mock.calls).toEqual([[{ cards: 1, named: [{ of: `${broken} 2026-10`, reason: expect.any(String) }] }, expect.any(String)]]);

  // Days later it is still looked for, and whoever comes meanwhile is served.
  at('2026-11-09T02:00:00.000Z');
  await office.record(checkIn(others[0]!, noon('2026-10-26')));
  expect(await office.corrections.sweep()).toEqual({ corrected: 1, supplied: 0, leftOut: 1 });
  const sweptUntil = async () => (await database.dataSource.getRepository(CardSweep).find())[0]?.sweptUntil;
  expect(await sweptUntil()).toEqual(new Date('2026-11-03T03:00:00.000Z'));

  await accounts.insert(account);
  expect(await office.corrections.sweep()).toEqual({ corrected: 1, supplied: 0, leftOut: 0 });
  expect(await corrected()).toContain(broken);
  expect(await sweptUntil()).toEqual(database.clock.now());
  errors.mockRestore();
});

it('gives a card to who joined on the last day while the month was being issued', async () => {
  await issued();
  at('2026-11-01T01:00:01.000Z');
  const { id } = await office.join('2026-10-31');
  await office.record(checkIn(id, new Date('2026-10-31T15:59:00.000Z'), { kind: 'joined', details: {} }));
  expect(await office.corrections.sweep()).toEqual({ corrected: 0, supplied: 1, leftOut: 0 });
  expect(await office.corrections.sweep()).toEqual({ corrected: 0, supplied: 0, leftOut: 0 });
  expect(await office.all({ memberId: id })).toMatchObject([{ month: '2026-10', version: 1, facts: [{ kind: 'joined', times: 1 }] }]);
});

it('does nothing where no month was ever issued', async () => {
  const { id } = await office.join('2026-08-15');
  await office.record(checkIn(id, noon('2026-10-11')));
  expect(await office.corrections.sweep()).toEqual({ corrected: 0, supplied: 0, leftOut: 0 });
});
