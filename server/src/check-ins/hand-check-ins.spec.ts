// Races are invisible on SQLite, where writers stand in line anyway: what these tests hold is proven on MySQL and MariaDB.
import { randomUUID } from 'node:crypto';
import { createTestApp, type TestApp } from '../../test/create-app';
import { TEST_START } from '../../test/create-test-database';
import { plannedSession, screenCode, type PlannedSession } from '../../test/factories/events';
import { member, staffMember, type Joined } from '../../test/factories/people';
import type { Answer, Http } from '../../test/http';
import { AuditEntry } from '../audit/audit-entry.entity';
import { actText } from '../audit/audit.copy';
import { CorrectionsService, IssuingService } from '../cards';
import { ImpactCard } from '../cards/impact-card.entity';
import { OutboxMessage } from '../common/outbox';
import { EventSession } from '../events/event-session.entity';
import { RebuildService } from '../journal';
import { JournalEntry } from '../journal/journal-entry.entity';
import { MembersService } from '../members';
import { Message } from '../messages/message.entity';
import { PointsEntry } from '../points/points-entry.entity';
import { CheckIn } from './check-in.entity';

let test: TestApp;
let amy: Http;
let ben: Http;
let person: Joined;
let session: PlannedSession;
const REASON = '核对了现场照片，人确实在';

beforeAll(async () => {
  test = await createTestApp({ wechat: true });
  [amy, ben] = [await staffMember(test, ['programme']), await staffMember(test, ['programme'])];
});
afterAll(() => test?.close());
beforeEach(async () => {
  // A member for a day already when the session begins.
  test.clock.set(TEST_START);
  test.clock.advance({ days: -1 });
  person = await member(test);
  test.clock.set(TEST_START);
  session = await plannedSession(test, amy);
});

const afterClosing = () => test.clock.advance({ hours: 6 });
const outcome = ({ status, body }: Answer) => body?.error?.code ?? status;
const record = (http = amy, key: string | true = true, reason = REASON, { memberId = person.id, sessionId = session.sessionId } = {}) =>
  http.post(`/admin/sessions/${sessionId}/hand-check-ins`, { memberId, reason }, { key });
const foretold = (http = amy, memberId = person.id) => http.get(`/admin/sessions/${session.sessionId}/hand-check-ins/${memberId}`);
const annul = (checkInId: string) => amy.post(`/admin/check-ins/${checkInId}/annulment`, { reason: '扫错了场次' });
async function comeIn(): Promise<string> {
  const { digits } = await screenCode(amy, session.sessionId);
  const { body } = await person.http.post('/check-ins', { eventId: session.eventId, digits }, { key: true });
  return body.checkInId as string;
}
/** Checked in ten minutes from now, taken back, and the door has closed since. */
async function takenBack() {
  const before = await standing();
  test.clock.advance({ minutes: 10 });
  const checkedInAt = test.clock.now();
  const checkInId = await comeIn();
  const once = await standing();
  expect(outcome(await annul(checkInId))).toBe(200);
  expect(await standing()).toEqual(before);
  afterClosing();
  return { checkInId, checkedInAt, before, once };
}

/** Everything that a member has. A badge that comes again is earned on the day on which it comes. */
async function standing(memberId = person.id) {
  const { body } = await amy.get(`/admin/members/${memberId}`);
  const { balance, growth, badges, branch, tiers } = body;
  return { balance, growth, branch, tiers, badges: badges.map(({ earnedAt, ...badge }: { earnedAt: string | null }) => ({ ...badge, held: earnedAt !== null })) };
}
const rows = () => test.dataSource.getRepository(CheckIn).find({ where: { sessionId: session.sessionId }, order: { id: 'ASC' } });
const counts = async () => {
  const { checkIns, annulments } = await test.dataSource.getRepository(EventSession).findOneByOrFail({ id: session.sessionId });
  return { checkIns, annulments };
};
const facts = (memberId = person.id) => test.dataSource.getRepository(JournalEntry).findBy({ memberId, kind: 'checked_in' });
const log = async () =>
  (await test.dataSource.getRepository(AuditEntry).find({ where: { action: 'check_in.by_hand' }, order: { id: 'ASC' } })).filter(({ details }) => details['memberId'] === person.id);
const letters = async (): Promise<{ title: string; body: string; link: string }[]> => {
  await test.drainOutbox();
  return (await person.http.get('/me/messages')).body.items.filter(({ title }: { title: string }) => /重新记上|补上了一次/.test(title));
};
/** What goes on in the database, so that a refusal is seen to leave nothing. */
const marks = async () => [await test.dataSource.getRepository(JournalEntry).count(), await test.dataSource.getRepository(AuditEntry).countBy({ action: 'check_in.by_hand' }), (await rows()).length, await test.dataSource.getRepository(OutboxMessage).count()];

describe('putting back what was taken back', () => {
  it('brings everything again after the door closed, at its own moment, as a new fact', async () => {
    const { checkInId, checkedInAt, once } = await takenBack();
    const answer = await record();
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ alreadyIn: false, checkedInAt: checkedInAt.toISOString(), eventTitle: '河边清理', putsBack: { reason: '扫错了场次' } });
    expect(answer.body.checkInId).not.toBe(checkInId);
    expect(await standing()).toEqual(once);
    expect(await counts()).toEqual({ checkIns: 1, annulments: 1 });
    expect(await rows()).toMatchObject([
      { id: checkInId, status: 'annulled' },
      { id: answer.body.checkInId, status: 'standing', method: 'staff', codeEpoch: null, checkedInAt, day: '2026-11-22' },
    ]);
    const amyId = (await amy.get('/admin/session')).body.id as string;
    const entry = (await facts()).find(({ sourceKey }) => sourceKey === `checkin:${answer.body.checkInId}`);
    expect(entry).toMatchObject({ recordedBy: `staff:${amyId}`, reason: REASON, occurredAt: checkedInAt, recordedAt: test.clock.now() });
    expect(await test.app.get(RebuildService, { strict: false }).differences(person.id)).toEqual([]);
  });

  it('stands in the log and is told to the member with the reason, once, and with no word of staff in the outbox', async () => {
    await takenBack();
    const { body } = await record();
    const [act, ...more] = await log();
    expect(more).toEqual([]);
    expect(act).toMatchObject({ objectId: body.checkInId, objectKind: 'check_in', reason: REASON });
    expect(actText(act!.action, act!.details)).toMatch(/^重新记上了会员 \d{6} 的签到「河边清理」$/);
    const promised = await test.dataSource.getRepository(OutboxMessage).findBy({ topic: 'check-in.by-hand' });
    expect(JSON.stringify(promised)).not.toMatch(/照片|河边清理/);
    const [told, ...others] = await letters();
    expect(others).toEqual([]);
    expect(told).toMatchObject({ title: '有一次签到重新记上了', link: '/subpackages/points/ledger/index' });
    expect(told!.body).toMatch(/^11月22日参加「河边清理」的签到，之前撤销了，工作人员核对后给你重新记上了。/);
    expect(told!.body).toContain(`原因：${REASON}。`);
    expect(told!.body).toContain(`· 积分加上 ${body.points}\n`);
    expect(told!.body).toContain(`· 成长值加上 ${body.growth}\n`);
    for (const { name } of body.badges as { name: string }[]) expect(told!.body).toContain(`「${name}」徽章放上徽章墙`);
    expect(body.badges).not.toEqual([]);
  });

  it('names the year in the letter where it was another one', async () => {
    await takenBack();
    test.clock.set('2027-01-03T02:00:00.000Z');
    expect(outcome(await record(await staffMember(test, ['programme'])))).toBe(200);
    await test.drainOutbox();
    const told = await test.dataSource.getRepository(Message).findBy({ memberId: person.id, title: '有一次签到重新记上了' });
    expect(told.map(({ body }) => body.slice(0, 11))).toEqual(['2026年11月22日']);
  });

  it('says the same beforehand, and leaves nothing written', async () => {
    await takenBack();
    const before = await marks();
    const { status, body } = await foretold();
    expect(status).toBe(200);
    expect(await marks()).toEqual(before);
    expect(await counts()).toEqual({ checkIns: 0, annulments: 1 });
    const { checkInId, ...done } = (await record()).body;
    expect(checkInId).toEqual(expect.any(String));
    expect(body).toEqual(done);
  });

  it('repays what was owed since it was taken back, and says how much of it', async () => {
    const brought = (await takenBackAfterSpending()).owed;
    const { body } = await record();
    expect(body).toMatchObject({ repaid: brought });
    expect((await person.http.get('/me/points')).body).toMatchObject({ debt: 0 });
    expect((await letters())[0]!.body).toContain(`积分加上 ${body.points}，其中 ${brought} 先抵上之前待扣的`);
  });

  it('can be taken back in its turn, and put back again', async () => {
    const { before, once } = await takenBack();
    const { body } = await record();
    expect(outcome(await annul(body.checkInId))).toBe(200);
    expect(await standing()).toEqual(before);
    expect(outcome(await record(amy, true, '第二次核对'))).toBe(200);
    expect(await standing()).toEqual(once);
    expect((await rows()).map(({ status }) => status)).toEqual(['annulled', 'annulled', 'standing']);
    expect(await counts()).toEqual({ checkIns: 1, annulments: 2 });
    const pointLines = await test.dataSource.getRepository(PointsEntry).findBy({ memberId: person.id, kind: 'earn' });
    expect(new Set(pointLines.map(({ entryId }) => entryId)).size).toBeGreaterThanOrEqual(3);
  });

  it('issues the card of its month again where that month is over, with a note', async () => {
    await takenBack();
    test.clock.set('2026-12-02T02:00:00.000Z');
    // Whoever worked in November has to sign in again.
    const cleo = await staffMember(test, ['programme']);
    await test.app.get(IssuingService, { strict: false }).issue('2026-11');
    test.clock.advance({ hours: 1 });
    expect((await record(cleo)).body).toMatchObject({ putsBack: { reason: '扫错了场次' } });
    await test.app.get(CorrectionsService, { strict: false }).sweep();
    const cards = await test.dataSource.getRepository(ImpactCard).find({ where: { memberId: person.id, month: '2026-11' }, order: { version: 'ASC' } });
    expect(cards.map(({ version, note, silent }) => [version, note, silent])).toEqual([
      [1, null, false],
      [2, '补记了「河边清理」。', false],
    ]);
  });

  it.each([
    ['are over by then', '2028-01-02T02:00:00.000Z', true, '记下时这一天已经过去，所以用不上了。'],
    ['can be used that day alone', '2027-12-31T02:00:00.000Z', false, '也就是记下的这一天；没用上也没关系。'],
  ])('says beforehand and in its one letter that the points %s', async (_, now, over, words) => {
    await takenBack();
    test.clock.set(now);
    const cleo = await staffMember(test, ['programme']);
    const before = (await foretold(cleo)).body;
    const { checkInId: _id, ...done } = (await record(cleo)).body;
    expect(done).toMatchObject({ repaid: 0, brief: [{ points: done.points, lastDay: '2027-12-31', over }] });
    expect(before).toEqual(done);
    const [letter, ...more] = await lettersOfIt();
    expect(more).toEqual([]);
    expect(letter!.body).toContain(`\n\n这 ${done.points} 积分只能用到 2027 年 12 月 31 日，${words}`);
  });

  it('says nothing of an end where all of the points went into what was owed', async () => {
    await takenBackAfterSpending();
    test.clock.set('2028-01-02T02:00:00.000Z');
    const cleo = await staffMember(test, ['programme']);
    const { points, repaid, brief } = (await record(cleo)).body;
    expect([repaid, brief]).toEqual([points, []]);
    const [letter, ...more] = await lettersOfIt();
    expect(more).toEqual([]);
    expect(letter!.body).not.toContain('只能用到');
  });

  /** Read where they lie: whoever joined a year ago has to sign in again. */
  async function lettersOfIt(): Promise<Message[]> {
    await test.drainOutbox();
    return (await test.dataSource.getRepository(Message).findBy({ memberId: person.id })).filter(({ dedupeKey }) => /^(points\.brief|check-in\.by-hand):/.test(dedupeKey));
  }

  async function takenBackAfterSpending() {
    const before = await standing();
    const checkInId = await comeIn();
    const { balance } = await standing();
    await amy.post(`/admin/members/${person.id}/adjustments`, { direction: 'take', points: balance, reason: '换了别的' }, { key: true });
    await annul(checkInId);
    afterClosing();
    return { owed: balance - before.balance };
  }
});

describe('recording what was missed', () => {
  it('counts for the start of the session, and says so in the log and to the member', async () => {
    const before = await standing();
    afterClosing();
    const { status, body } = await record();
    expect([status, body.alreadyIn, body.putsBack, body.checkedInAt]).toEqual([200, false, null, '2026-11-22T06:00:00.000Z']);
    const after = await standing();
    expect([after.balance - before.balance, after.growth - before.growth]).toEqual([body.points, body.growth]);
    expect(body.points).toBeGreaterThan(0);
    expect(await counts()).toEqual({ checkIns: 1, annulments: 0 });
    expect(actText('check_in.by_hand', (await log())[0]!.details)).toMatch(/^给会员 \d{6} 补签了「河边清理」$/);
    const [told] = await letters();
    expect(told).toMatchObject({ title: '给你补上了一次签到', body: expect.stringMatching(/^11月22日参加「河边清理」的签到，工作人员核对后给你补上了。/) });
    expect((await person.http.get(`/events/${session.eventId}`)).body.sessions).toMatchObject([{ checkedIn: true }]);
  });

  it('shows the member where the points are from', async () => {
    afterClosing();
    await record();
    const { body: lines } = await person.http.get('/me/points/entries');
    const { body: why } = await person.http.get(`/me/points/entries/${lines.items[0].id}/why`);
    expect(why.contribution).toMatchObject({ title: '河边清理', source: `工作人员补签：${REASON}` });
  });

  it('stands in the list with who recorded it and why', async () => {
    afterClosing();
    const { body } = await record();
    const list = await amy.get(`/admin/sessions/${session.sessionId}/check-ins`);
    expect(list.body.items).toMatchObject([
      { id: body.checkInId, method: 'staff', byHand: { by: '小周', reason: REASON, at: test.clock.now().toISOString() }, annulment: null, missing: false },
    ]);
  });

  it('counts for the moment of joining of whoever joined during the session, and not for who joined after it', async () => {
    test.clock.advance({ minutes: 15 });
    const late = await member(test);
    const joinedAt = test.clock.now().toISOString();
    afterClosing();
    const tooLate = await member(test);
    expect((await record(amy, true, REASON, { memberId: late.id })).body).toMatchObject({ checkedInAt: joinedAt });
    expect(outcome(await record(amy, true, REASON, { memberId: tooLate.id }))).toBe('MEMBER_JOINED_LATER');
  });

  it('is possible while the door is open, and not before it opened', async () => {
    session = await plannedSession(test, amy, { startsIn: 90 });
    expect(outcome(await record())).toBe('SESSION_NOT_OPEN');
    expect(outcome(await foretold())).toBe('SESSION_NOT_OPEN');
    test.clock.advance({ minutes: 40 });
    expect((await record()).body).toMatchObject({ alreadyIn: false, checkedInAt: test.clock.now().toISOString() });
  });
});

describe('which lines can be put back', () => {
  const missing = async () => ((await amy.get(`/admin/sessions/${session.sessionId}/check-ins`)).body.items as { id: string; missing: boolean }[]).filter((row) => row.missing).map(({ id }) => id);
  const missingAt = async () =>
    ((await amy.get(`/admin/members/${person.id}/timeline`)).body.items as { missingAt: string | null }[]).flatMap((item) => item.missingAt ?? []);

  it('is the one that was taken back last, as long as nothing stands', async () => {
    expect([await missing(), await missingAt()]).toEqual([[], []]);
    const { checkInId } = await takenBack();
    expect([await missing(), await missingAt()]).toEqual([[checkInId], [session.sessionId]]);
    const { body } = await record();
    expect([await missing(), await missingAt()]).toEqual([[], []]);
    await annul(body.checkInId);
    expect([await missing(), await missingAt()]).toEqual([[body.checkInId], [session.sessionId]]);
  });

  it('is that one alone, on whichever pages the others of the same person stand', async () => {
    await takenBack();
    const { body } = await record();
    await annul(body.checkInId);
    const found: Record<string, string[]> = {};
    for (const path of [`/admin/sessions/${session.sessionId}/check-ins`, `/admin/members/${person.id}/timeline`]) {
      for (let cursor: string | null = ''; cursor !== null; ) {
        const page: { items: { id: string; checkInId?: string; missing?: boolean; missingAt?: string | null }[]; nextCursor: string | null } = (await amy.get(`${path}?limit=1${cursor && `&cursor=${cursor}`}`)).body;
        for (const { id, missing: isMissing, missingAt: at } of page.items) if (isMissing === true || (at ?? null) !== null) (found[path.split('/')[2]!] ??= []).push(id);
        cursor = page.nextCursor;
      }
    }
    const [last] = (await facts()).filter(({ sourceKey }) => sourceKey === `checkin:${body.checkInId}`);
    expect(found).toEqual({ sessions: [body.checkInId], members: [last!.id] });
  });

  it('is found under the account lock by the annulments of one session alone, however full the hall', async () => {
    const { checkInId } = await takenBack();
    const { dataSource } = test;
    const isSqlite = dataSource.options.type === 'better-sqlite3';
    const columns = 'session_id, event_id, member_id, checked_in_at, day, method, code_epoch, entry_id';
    for (let n = 0; n < 120; n++) {
      const id = `crowd-${session.sessionId.slice(-8)}-${n}`;
      await dataSource.query(`INSERT INTO check_in (id, attendee_key, status, ${columns}) SELECT ?, ?, 'standing', ${columns} FROM check_in WHERE id = ?`, [id, id, checkInId]);
    }
    await dataSource.query(isSqlite ? 'ANALYZE' : 'ANALYZE TABLE check_in');
    const sent = jest.spyOn(dataSource.logger, 'logQuery');
    expect((await foretold()).body).toMatchObject({ putsBack: { reason: '扫错了场次' } });
    // `SELECT …`, not the lines that are read by their id.
    const asked = sent.mock.calls.filter(([sql]) => /^SELECT[^;]* FROM .?check_in.? /.test(sql) && /member_id.? = \?/.test(sql));
    sent.mockRestore();
    expect(asked).toHaveLength(1);
    const [sql = '', values = []] = asked[0] ?? [];
    const lines: Record<string, unknown>[] = await dataSource.query(`EXPLAIN ${isSqlite ? 'QUERY PLAN ' : ''}${sql}`, values);
    if (isSqlite) expect(lines.map(({ detail }) => detail)).toEqual([expect.stringMatching(/SEARCH .* USING INDEX check_in_standing \(session_id=\? AND standing_attendee=\?\)$/)]);
    else expect(lines.map(({ key, rows: read, Extra }) => [key, Number(read) < 5, /filesort/.test(String(Extra))])).toEqual([['check_in_standing', true, false]]);
    await dataSource.query(`DELETE FROM check_in WHERE id LIKE 'crowd-%'`);
  });
});

describe('asked for more than once', () => {
  it('answers the same tap with the first answer, also when the check-in is gone again', async () => {
    await takenBack();
    const key = `tap-${randomUUID()}`;
    const first = await record(amy, key);
    const answers = await Promise.all(Array.from({ length: 4 }, () => record(amy, key)));
    await annul(first.body.checkInId);
    for (const answer of [...answers, await record(amy, key)]) expect(answer.text).toBe(first.text);
    expect(await facts()).toHaveLength(2);
    expect(outcome(await record(amy, key, '别的理由'))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(outcome(await amy.post(`/admin/sessions/${session.sessionId}/hand-check-ins`, { memberId: person.id, reason: REASON }))).toBe('IDEMPOTENCY_KEY_MISSING');
  });

  it('answers calmly where the member is in, and neither writes, notes nor tells', async () => {
    const checkInId = await comeIn();
    afterClosing();
    await test.drainOutbox();
    const before = await marks();
    const { status, body } = await record();
    expect([status, body.alreadyIn, body.checkInId, body.putsBack]).toEqual([200, true, checkInId, null]);
    expect((await foretold()).body).toMatchObject({ alreadyIn: true });
    expect(await marks()).toEqual(before);
    expect(await letters()).toEqual([]);
  });

  it('makes one check-in with one credit of ten that two of staff ask for at once', async () => {
    const { once } = await takenBack();
    const answers = await Promise.all(Array.from({ length: 10 }, (_, n) => record(n % 2 ? amy : ben, true, `理由 ${n}`)));
    expect(answers.map(outcome)).toEqual(Array(10).fill(200));
    expect(answers.filter(({ body }) => !body.alreadyIn)).toHaveLength(1);
    expect(new Set(answers.map(({ body }) => body.checkInId)).size).toBe(1);
    expect((await rows()).map(({ status }) => status)).toEqual(['annulled', 'standing']);
    expect(await counts()).toEqual({ checkIns: 1, annulments: 1 });
    expect(await standing()).toEqual(once);
    expect([(await log()).length, (await letters()).length]).toEqual([1, 1]);
  });

  it('comes out whole where it races with annulments and with the member at the door', async () => {
    for (let round = 0; round < 4; round++) {
      person = await member(test);
      session = await plannedSession(test, amy);
      const before = await standing();
      const checkInId = await comeIn();
      const once = await standing();
      const { digits } = await screenCode(amy, session.sessionId);
      const answers = await Promise.all([
        annul(checkInId),
        ...[amy, ben].map((http) => record(http)),
        ...[0, 1].map(() => person.http.post('/check-ins', { eventId: session.eventId, digits }, { key: true })),
      ]);
      expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(200));
      const [now, later] = [await rows(), (await rows()).filter(({ status }) => status === 'standing')];
      expect(now.filter(({ status }) => status === 'annulled').map(({ id }) => id)).toEqual([checkInId]);
      expect(later.length).toBeLessThanOrEqual(1);
      expect(await counts()).toEqual({ checkIns: later.length, annulments: 1 });
      const { balance, growth } = later.length === 1 ? once : before;
      expect(await standing()).toMatchObject({ balance, growth });
    }
  });
});

describe('refusals', () => {
  const everyRefusal = async (http: Http, code: string, memberId = person.id) => {
    const before = await marks();
    expect(outcome(await record(http, true, REASON, { memberId }))).toBe(code);
    expect(outcome(await foretold(http, memberId))).toBe(code);
    expect(await marks()).toEqual(before);
  };

  it('come for who has left, is suspended, or was never there', async () => {
    const members = test.app.get(MembersService, { strict: false });
    const turn = (to: 'suspended' | 'withdrawn') => test.transactor.run((tx) => members.changeStatus(tx, { memberId: person.id, to, reason: '核对', actor: 'staff:someone' }));
    await takenBack();
    await turn('suspended');
    await everyRefusal(amy, 'MEMBER_SUSPENDED');
    await turn('withdrawn');
    await everyRefusal(amy, 'MEMBERSHIP_REQUIRED');
    await everyRefusal(amy, 'NOT_FOUND', '01KZZZ00000000000000000000');
    expect(outcome(await record(amy, true, REASON, { sessionId: '01KZZZ00000000000000000000' }))).toBe('SESSION_NOT_FOUND');
  });

  it('come for the staff member who is this member, until another one does it', async () => {
    await takenBack();
    const self = await staffMember(test, ['programme']);
    expect(outcome(await self.post('/admin/own-membership', { memberNo: person.view.member.no }))).toBe(200);
    await everyRefusal(self, 'MEMBER_IS_SELF');
    expect(outcome(await record(amy))).toBe(200);
  });

  it('come for the front desk and the administrator alone', async () => {
    await takenBack();
    for (const roles of [['front_desk'], ['admin'], ['care']] as const) await everyRefusal(await staffMember(test, roles), 'PERMISSION_DENIED');
  });

  it('come for an event that was called off, unless something was taken back there', async () => {
    await takenBack();
    const other = await member(test);
    expect(outcome(await amy.post(`/admin/events/${session.eventId}/cancellation`, { reason: '大雨' }))).toBe(200);
    await everyRefusal(amy, 'EVENT_CANCELLED', other.id);
    expect(outcome(await record())).toBe(200);
  });

  it('come without a reason that can be read', async () => {
    for (const reason of ['', '  ', '嗯', '长'.repeat(201)]) expect(outcome(await record(amy, true, reason))).toBe('REQUEST_INVALID');
  });
});
