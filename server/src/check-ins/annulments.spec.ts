// Races are invisible on SQLite, where writers stand in line anyway: what these tests hold is proven on MySQL and MariaDB.
// Seen red there without the account's lock and the guarded UPDATE (the status read, then written): three of them failed.
import { createTestApp, type TestApp } from '../../test/create-app';
import { plannedSession, screenCode, type PlannedSession } from '../../test/factories/events';
import { member, staffMember, type Joined } from '../../test/factories/people';
import type { Http } from '../../test/http';
import { AuditEntry } from '../audit/audit-entry.entity';
import { newId } from '../common/ids';
import { OutboxMessage } from '../common/outbox';
import { EventSession } from '../events/event-session.entity';
import { JournalService } from '../journal';
import { JournalEntry } from '../journal/journal-entry.entity';
import { Message } from '../messages/message.entity';
import { PointsAccount } from '../points/points-account.entity';
import { PointsEntry } from '../points/points-entry.entity';
import { ReversalsService } from '../portraits/reversals.service';
import { AnnulmentsService } from './annulments.service';
import { CheckIn } from './check-in.entity';

let test: TestApp;
let desk: Http;
let programme: Http;
let annulments: AnnulmentsService;
const staff = { staffId: '01KBEN00000000000000000000', name: '小周' };
const reason = '扫错了场次';

beforeAll(async () => {
  test = await createTestApp({ wechat: true });
  desk = await staffMember(test, ['programme', 'admin']);
  programme = await staffMember(test, ['programme']);
  annulments = test.app.get(AnnulmentsService, { strict: false });
});
afterAll(() => test?.close());

async function comeIn({ http }: Joined, { eventId, sessionId }: PlannedSession) {
  const { digits } = await screenCode(desk, sessionId);
  return http.post('/check-ins', { eventId, digits }, { key: true });
}

async function someoneIn() {
  const person = await member(test);
  const session = await plannedSession(test, desk);
  const before = await standingOf(person.id);
  const answer = await comeIn(person, session);
  return { person, session, before, checkInId: answer.body.checkInId as string };
}

/** Everything that a member has. */
async function standingOf(memberId: string) {
  const { status, body } = await desk.get(`/admin/members/${memberId}`);
  expect(status).toBe(200);
  const { balance, growth, badges, branch, tiers } = body;
  return { balance, growth, badges, branch, tiers };
}
const checkInsAt = (sessionId: string) => test.dataSource.getRepository(CheckIn).find({ where: { sessionId }, order: { id: 'ASC' } });
const sessionRow = (id: string) => test.dataSource.getRepository(EventSession).findOneByOrFail({ id });
const reversals = (memberId: string) => test.dataSource.getRepository(JournalEntry).findBy({ memberId, kind: 'reversal' });
const notes = (objectId: string) => test.dataSource.getRepository(AuditEntry).findBy({ objectId });
async function messages(memberId: string): Promise<Message[]> {
  await test.drainOutbox();
  return (await test.dataSource.getRepository(Message).findBy({ memberId })).filter(({ title }) => title.includes('撤销'));
}

it('takes back everything that a check-in brought, once, and says so in the log and to the member', async () => {
  const { person, session, before, checkInId } = await someoneIn();
  expect(await standingOf(person.id)).not.toEqual(before);
  const first = await annulments.annul({ checkInId, reason, staff });
  expect(first).toMatchObject({ text: '参加「河边清理」', reason });
  expect(await standingOf(person.id)).toEqual(before);
  expect(await checkInsAt(session.sessionId)).toMatchObject([{ status: 'annulled', standingAttendee: null }]);
  expect(await sessionRow(session.sessionId)).toMatchObject({ checkIns: 0, annulments: 1 });

  const second = await annulments.annul({ checkInId, reason: '别的理由', staff: { staffId: newId(test.clock.now()), name: '别人' } });
  expect(second).toEqual(first);
  expect(await sessionRow(session.sessionId)).toMatchObject({ checkIns: 0, annulments: 1 });
  expect(await notes(checkInId)).toMatchObject([{ action: 'check_in.annulled', actorName: '小周', reason, details: { title: '河边清理', memberId: person.id } }]);
  const [told, ...more] = await messages(person.id);
  expect(more).toEqual([]);
  expect(told?.body).toMatch(/11月22日参加「河边清理」这一笔.*撤销/);
  expect(told?.body).toContain('原因：扫错了场次。');
  expect(told?.body).toMatch(/积分减去 \d+/);
  expect(told?.body).toMatch(/「.+」徽章先收起来/);
});

it('names the year in the letter where it was another one', async () => {
  const now = test.clock.now();
  const { person, checkInId } = await someoneIn();
  test.clock.set('2027-01-03T02:00:00.000Z');
  await annulments.annul({ checkInId, reason, staff });
  const told = (await messages(person.id)).map(({ body }) => body);
  test.clock.set(now);
  expect(told).toEqual([expect.stringMatching(/^2026年11月22日参加「河边清理」这一笔/)]);
});

it('makes one of ten annulments that arrive together', async () => {
  const { person, session, before, checkInId } = await someoneIn();
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => annulments.annul({ checkInId, reason: `理由 ${n}`, staff })),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(await reversals(person.id)).toHaveLength(1);
  expect(await notes(checkInId)).toHaveLength(1);
  expect(await messages(person.id)).toHaveLength(1);
  expect(await sessionRow(session.sessionId)).toMatchObject({ checkIns: 0, annulments: 1 });
  expect(await standingOf(person.id)).toEqual(before);
});

it('makes one of annulments from the list and from the member’s page', async () => {
  const { person, session, before, checkInId } = await someoneIn();
  const [{ entryId } = { entryId: '' }] = await checkInsAt(session.sessionId);
  const wish = { memberId: person.id, entryId, reason, staff };
  const pages = test.app.get(ReversalsService, { strict: false });
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, n) => (n % 2 ? pages.reverse(wish) : annulments.annul({ checkInId, reason, staff }))),
  );
  expect(new Set(answers.map(({ reversalId }) => reversalId)).size).toBe(1);
  expect(await checkInsAt(session.sessionId)).toMatchObject([{ status: 'annulled' }]);
  expect(await standingOf(person.id)).toEqual(before);
});

it('lets a person check in anew after an annulment, and that is a new fact', async () => {
  const { person, session, checkInId } = await someoneIn();
  const once = await standingOf(person.id);
  await annulments.annul({ checkInId, reason, staff });
  const again = await comeIn(person, session);
  expect(again.status).toBe(200);
  expect(again.body).toMatchObject({ alreadyIn: false });
  expect(again.body.checkInId).not.toBe(checkInId);
  expect(await standingOf(person.id)).toMatchObject({ balance: once.balance, growth: once.growth });
  expect(await sessionRow(session.sessionId)).toMatchObject({ checkIns: 1, annulments: 1 });
  // The answer about the first one stays what it was, and touches the new one no more.
  await annulments.annul({ checkInId, reason, staff });
  expect((await checkInsAt(session.sessionId)).map(({ status }) => status)).toEqual(['annulled', 'standing']);
  await annulments.annul({ checkInId: again.body.checkInId, reason, staff });
  expect(await reversals(person.id)).toHaveLength(2);
});

it('comes out whole where annulments race with repeated check-ins', async () => {
  for (let round = 0; round < 5; round++) {
    const { person, session, before, checkInId } = await someoneIn();
    const once = await standingOf(person.id);
    const { digits } = await screenCode(desk, session.sessionId);
    const [, ...answers] = await Promise.all([
      annulments.annul({ checkInId, reason, staff }),
      ...Array.from({ length: 4 }, () => person.http.post('/check-ins', { eventId: session.eventId, digits }, { key: true })),
      annulments.annul({ checkInId, reason, staff }),
    ]);
    for (const answer of answers) if ('status' in answer) expect(answer.status).toBe(200);
    const rows = await checkInsAt(session.sessionId);
    const standing = rows.filter(({ status }) => status === 'standing');
    expect(rows.filter(({ status }) => status === 'annulled').map(({ id }) => id)).toEqual([checkInId]);
    expect(standing.length).toBeLessThanOrEqual(1);
    expect(await sessionRow(session.sessionId)).toMatchObject({ checkIns: standing.length, annulments: 1 });
    expect(await standingOf(person.id)).toMatchObject(standing.length === 1 ? { balance: once.balance, growth: once.growth } : before);
    expect(await reversals(person.id)).toHaveLength(1);
  }
});

it('keeps a session whose check-ins were all taken back: they are still in the books', async () => {
  const { session, checkInId } = await someoneIn();
  await annulments.annul({ checkInId, reason, staff });
  const answer = await desk.delete(`/admin/sessions/${session.sessionId}`);
  expect(`${answer.status} ${answer.body.error.code}`).toBe('409 SESSION_HAS_CHECK_INS');
});

it('takes back other contributions as well, and neither joining nor a reversal', async () => {
  const person = await member(test);
  const journal = test.app.get(JournalService, { strict: false });
  const pages = test.app.get(ReversalsService, { strict: false });
  const before = await standingOf(person.id);
  const { entry } = await test.transactor.run((tx) =>
    journal.record(tx, {
      ...{ memberId: person.id, kind: 'gave' as const, sourceKey: `gift:${person.id}`, occurredAt: test.clock.now(), quantity: 5_000 },
      ...{ details: { title: '乡村图书室' }, recordedBy: 'import' },
    }),
  );
  const wish = { memberId: person.id, entryId: entry.id, reason: '重复导入', staff };
  const first = await pages.reverse(wish);
  expect(await pages.reverse({ ...wish, reason: '别的' })).toEqual(first);
  expect(await standingOf(person.id)).toEqual(before);
  expect(await notes(entry.id)).toMatchObject([{ action: 'contribution.reversed', reason: '重复导入' }]);

  const joined = await test.dataSource.getRepository(JournalEntry).findOneByOrFail({ memberId: person.id, kind: 'joined' });
  await expect(pages.reverse({ ...wish, entryId: joined.id })).rejects.toMatchObject({ code: 'JOURNAL_ENTRY_NOT_REVERSIBLE', details: { kind: 'joined' } });
  await expect(pages.reverse({ ...wish, entryId: first.reversalId })).rejects.toMatchObject({ code: 'JOURNAL_ENTRY_NOT_REVERSIBLE', details: { kind: 'reversal' } });
  const other = await member(test);
  await expect(pages.reverse({ ...wish, memberId: other.id })).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

it('tells beforehand and in the letter of every tier that goes, also where none is left', async () => {
  const person = await member(test);
  const journal = test.app.get(JournalService, { strict: false });
  const { entry } = await test.transactor.run((tx) =>
    journal.record(tx, {
      ...{ memberId: person.id, kind: 'gave' as const, sourceKey: `gift:${person.id}`, occurredAt: test.clock.now(), quantity: 5_000 },
      ...{ details: { title: '乡村图书室' }, recordedBy: 'import' },
    }),
  );
  const path = `/admin/members/${person.id}/contributions/${entry.id}/reversal`;
  const { body: preview } = await desk.get(path);
  expect(preview.tiers).toEqual([{ track: 'donor', from: '爱心伙伴', to: null }]);
  expect((await desk.post(path, { reason: '重复导入' })).status).toBe(200);
  const [told] = await messages(person.id);
  expect(told?.body).toContain('· 「爱心伙伴」等级先收起来\n');
});

it('names the tier before and the one after where something of the ladder is left', async () => {
  const person = await member(test);
  const sessions = [await plannedSession(test, desk), await plannedSession(test, desk), await plannedSession(test, desk)];
  for (const session of sessions) await comeIn(person, session);
  const [{ id: checkInId, entryId } = { id: '', entryId: '' }] = await checkInsAt(sessions[0]!.sessionId);
  const { body: preview } = await desk.get(`/admin/members/${person.id}/contributions/${entryId}/reversal`);
  expect(preview.tiers).toEqual([{ track: 'growth', from: '铜牌会员', to: '普通会员' }]);
  await annulments.annul({ checkInId, reason, staff });
  const [told] = await messages(person.id);
  expect(told?.body).toContain('· 等级从铜牌会员回到普通会员\n');
});

it('counts what was spent already besides what the balance loses, and says the same beforehand, in the letter and in the ledger', async () => {
  const { person, session, before, checkInId } = await someoneIn();
  const [{ entryId } = { entryId: '' }] = await checkInsAt(session.sessionId);
  const { balance } = await standingOf(person.id);
  const brought = balance - before.balance;
  const left = 4;
  const taken = await programme.post(`/admin/members/${person.id}/adjustments`, { direction: 'take', points: balance - left, reason: '换了别的' }, { key: true });
  expect(taken.body).toMatchObject({ state: 'carried_out' });

  const owed = brought - left;
  const { body: preview } = await desk.get(`/admin/members/${person.id}/contributions/${entryId}/reversal`);
  expect(preview).toMatchObject({ points: -left, debt: owed });
  const { reversalId } = await annulments.annul({ checkInId, reason, staff });

  const lines = await test.dataSource.getRepository(PointsEntry).find({ where: { entryId: reversalId }, order: { line: 'ASC' } });
  const sum = (kind: string) => lines.filter((line) => line.kind === kind).reduce((total, { delta }) => total + delta, 0);
  expect([sum('reversal'), sum('debt'), lines.at(-1)?.balanceAfter]).toEqual([-brought, owed, 0]);
  expect((await person.http.get('/me/points')).body).toMatchObject({ balance: 0, debt: owed });
  const [told] = await messages(person.id);
  expect(told?.body).toContain(`积分减去 ${left}\n`);
  expect(told?.body).toContain(`这一笔还有 ${owed} 积分之前已经用掉了，先记着，不用你做什么，之后得到的积分会先抵上。`);
});

it('says of a contribution whose points were all spent that these are what is owed', async () => {
  const { person, before, checkInId } = await someoneIn();
  const { balance } = await standingOf(person.id);
  await programme.post(`/admin/members/${person.id}/adjustments`, { direction: 'take', points: balance, reason: '换了别的' }, { key: true });
  await annulments.annul({ checkInId, reason, staff });
  const [told] = await messages(person.id);
  expect(told?.body).not.toContain('积分减去');
  expect(told?.body).toContain(`这一笔的 ${balance - before.balance} 积分之前已经用掉了`);
});

it('still reads what was put into the outbox before letters told of every track', async () => {
  const { person, checkInId } = await someoneIn();
  const { reversalId } = await annulments.annul({ checkInId, reason, staff });
  const promised = test.dataSource.getRepository(OutboxMessage);
  const { id, payload } = await promised.findOneByOrFail({ dedupeKey: `contribution.reversed:${reversalId}` });
  const { tiers, ...old } = payload;
  expect(tiers).toEqual([]);
  await promised.update({ id }, { payload: { ...old, tier: '普通会员' } });
  const [told] = await messages(person.id);
  expect(told?.body).toContain('· 等级现在是普通会员\n');
});

it('shows beforehand what would go back, and does nothing', async () => {
  const { person, session, checkInId } = await someoneIn();
  const [{ entryId } = { entryId: '' }] = await checkInsAt(session.sessionId);
  const once = await standingOf(person.id);
  const counted = () => test.dataSource.getRepository(JournalEntry).count();
  const entries = await counted();
  const { status, body } = await desk.get(`/admin/members/${person.id}/contributions/${entryId}/reversal`);
  expect(status).toBe(200);
  expect(body).toMatchObject({ entryId, text: '参加「河边清理」', debt: 0, tiers: [] });
  expect(body.points).toBeLessThan(0);
  expect(body.growth).toBeLessThan(0);
  expect(body.badges).not.toEqual([]);
  expect(await standingOf(person.id)).toEqual(once);
  expect(await counted()).toBe(entries);
  expect(await messages(person.id)).toEqual([]);

  await annulments.annul({ checkInId, reason, staff });
  const after = await standingOf(person.id);
  expect(once.balance + body.points).toBe(after.balance);
  expect(once.growth + body.growth).toBe(after.growth);
  expect((await test.dataSource.getRepository(PointsAccount).findOneByOrFail({ memberId: person.id })).debt).toBe(0);
  const late = await desk.get(`/admin/members/${person.id}/contributions/${entryId}/reversal`);
  expect(`${late.status} ${late.body.error.code}`).toBe('409 JOURNAL_ENTRY_REVERSED');
});
