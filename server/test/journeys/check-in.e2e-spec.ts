import type { CheckInResultView, TicketView } from '../../src/check-ins/check-ins.dto';
import { CheckIn } from '../../src/check-ins/check-in.entity';
import { DigitTry } from '../../src/check-ins/digit-try.entity';
import { Scan } from '../../src/check-ins/scan.entity';
import { JournalEntry } from '../../src/journal/journal-entry.entity';
import { createTestApp, type TestApp } from '../create-app';
import { plannedSession, screenCode, type PlannedSession } from '../factories/events';
import { joinRequest, member, staffMember, visitor } from '../factories/people';
import type { Http } from '../http';

describe('checking in', () => {
  let test: TestApp;
  let staff: Http;

  beforeAll(async () => {
    test = await createTestApp({ wechat: true });
    staff = await staffMember(test);
  });
  afterAll(() => test?.close());

  const ticketFor = (person: Http, token: string) => person.post<TicketView>('/check-in-tickets', { token });
  const checkIn = (person: Http, body: object, key: string | true = true) =>
    person.post<CheckInResultView>('/check-ins', body, { key });
  const scans = (sessionId: string) =>
    test.dataSource.getRepository(Scan).find({ where: { sessionId }, order: { id: 'ASC' } });
  const outcomes = async (sessionId: string) => (await scans(sessionId)).map(({ step, outcome }) => `${step} ${outcome}`);
  const refusal = ({ status, body }: { status: number; body: unknown }) =>
    `${status} ${(body as { error: { code: string } }).error.code}`;

  it('runs the whole story: the screen, the scan, what it brought, and why', async () => {
    const { eventId, sessionId } = await plannedSession(test, staff, { title: '清溪河边清理', kind: 'service' });
    const person = await member(test, { nickname: '林小满' });

    const { url } = await screenCode(staff, sessionId);
    const { body: ticket } = await ticketFor(person.http, url);
    expect(ticket).toMatchObject({ eventId, eventTitle: '清溪河边清理', sessionId, sessionTitle: '上午场', alreadyIn: false });

    const answer = await checkIn(person.http, { ticket: ticket.ticket });
    expect(answer.status).toBe(200);
    const result = answer.body;
    expect(result).toMatchObject({
      alreadyIn: false,
      eventId,
      eventTitle: '清溪河边清理',
      sessionTitle: '上午场',
      checkedInAt: test.clock.now().toISOString(),
      points: [
        { delta: 10, reason: '参加活动' },
        { delta: 5, reason: '志愿服务加分' },
      ],
      growth: [
        { delta: 10, reason: '参加活动' },
        { delta: 10, reason: '志愿服务加分' },
      ],
      balance: 25,
      growthTotal: 30,
      petal: { kind: 'checked_in', title: '清溪河边清理', quantity: 1 },
    });
    expect(result.newBadges.map(({ code }) => code)).toContain('first_meeting');
    expect(result.tier.sentence).toMatch(/就是铜牌会员了$/);
    expect(result.monthPetals.map(({ kind }) => kind).sort()).toEqual(['checked_in', 'joined']);

    // The page can be opened again and says the same.
    expect((await person.http.get(`/check-ins/${result.checkInId}`)).body).toEqual(result);

    const ledger = await person.http.get('/me/points/entries');
    const line = ledger.body.items.find(({ delta }: { delta: number }) => delta === 5);
    expect(line).toMatchObject({ id: result.points[1]!.id, text: '参加「清溪河边清理」', reason: '志愿服务加分' });
    const why = await person.http.get(`/me/points/entries/${line.id}/why`);
    expect(why.body).toMatchObject({
      contribution: { kind: 'checked_in', title: '清溪河边清理' },
      rule: { code: 'service_event', version: 1 },
      entry: { reason: '志愿服务加分' },
    });

    const detail = await person.http.get(`/events/${eventId}`);
    expect(detail.body.sessions).toMatchObject([{ id: sessionId, open: true, checkedIn: true }]);
    const admin = await staff.get(`/admin/events/${eventId}`);
    expect(admin.body.sessions).toMatchObject([{ id: sessionId, checkIns: 1 }]);
    const rows = await staff.get(`/admin/sessions/${sessionId}/check-ins`);
    expect(rows.body.items).toMatchObject([{ memberId: person.id, nickname: '林小满', method: 'venue_code' }]);
    expect(await outcomes(sessionId)).toEqual(['code arrived', 'ticket checked_in']);
  });

  it('takes a visitor’s ticket through joining, even when the code and the door have gone meanwhile', async () => {
    const { sessionId } = await plannedSession(test, staff, { minutes: 31, closesAfterMinutes: 0 });
    const person = await visitor(test);
    const { body: ticket } = await ticketFor(person, (await screenCode(staff, sessionId)).url);

    expect(refusal(await checkIn(person, { ticket: ticket.ticket }))).toBe('403 MEMBERSHIP_REQUIRED');
    test.clock.advance({ minutes: 5 });
    expect((await person.post('/membership', joinRequest(), { key: true })).status).toBe(200);

    const answer = await checkIn(person, { ticket: ticket.ticket });
    expect(answer.status).toBe(200);
    expect(answer.body.checkedInAt).toBe(test.clock.now().toISOString());
  });

  describe('a ticket', () => {
    let session: PlannedSession;
    beforeAll(async () => {
      session = await plannedSession(test, staff);
    });

    it('is worth nothing to another person', async () => {
      const [one, other] = [await member(test), await member(test)];
      const { body: ticket } = await ticketFor(one.http, (await screenCode(staff, session.sessionId)).url);
      expect(refusal(await checkIn(other.http, { ticket: ticket.ticket }))).toBe('410 CHECK_IN_TICKET_EXPIRED');
      expect((await checkIn(one.http, { ticket: ticket.ticket })).status).toBe(200);
    });

    it('dies after ten minutes', async () => {
      const { http } = await member(test);
      const { body: ticket } = await ticketFor(http, (await screenCode(staff, session.sessionId)).url);
      test.clock.advance({ minutes: 9, seconds: 59 });
      const { body: second } = await ticketFor(http, (await screenCode(staff, session.sessionId)).url);
      test.clock.advance({ seconds: 1 });
      expect(refusal(await checkIn(http, { ticket: ticket.ticket }))).toBe('410 CHECK_IN_TICKET_EXPIRED');
      expect((await checkIn(http, { ticket: second.ticket })).status).toBe(200);
    });

    it('is given for the current and the three codes before it, not for the fourth', async () => {
      const { http } = await member(test);
      const { url } = await screenCode(staff, session.sessionId);
      test.clock.advance({ seconds: 45 });
      expect((await ticketFor(http, url)).status).toBe(200);
      test.clock.advance({ seconds: 15 });
      expect(refusal(await ticketFor(http, url))).toBe('410 CHECK_IN_CODE_STALE');
    });

    it('is not given for a code from the future, a forged one, or something else', async () => {
      const { http } = await member(test);
      test.clock.advance({ minutes: 1 });
      const { url } = await screenCode(staff, session.sessionId);
      test.clock.advance({ minutes: -1 });
      expect(refusal(await ticketFor(http, url))).toBe('422 CHECK_IN_CODE_INVALID');
      const forged = url.replace(/.$/, (last) => (last === 'A' ? 'Q' : 'A'));
      expect(refusal(await ticketFor(http, forged))).toBe('422 CHECK_IN_CODE_INVALID');
      expect(refusal(await ticketFor(http, 'https://example.com/c/hello'))).toBe('422 CHECK_IN_CODE_INVALID');
    });
  });

  it('answers a person who is in already calmly, with what the first time brought', async () => {
    const { sessionId, eventId } = await plannedSession(test, staff);
    const { http } = await member(test);
    const first = await ticketFor(http, (await screenCode(staff, sessionId)).url);
    const { body: result } = await checkIn(http, { ticket: first.body.ticket });

    test.clock.advance({ minutes: 20 });
    const code = await screenCode(staff, sessionId);
    const second = await ticketFor(http, code.url);
    expect(second.body.alreadyIn).toBe(true);
    const again = await checkIn(http, { ticket: second.body.ticket });
    expect(again.status).toBe(200);
    expect(again.body).toEqual({ ...result, alreadyIn: true });
    const typed = await checkIn(http, { eventId, digits: code.digits });
    expect(typed.body).toEqual({ ...result, alreadyIn: true });
    expect(await outcomes(sessionId)).toEqual([
      'code arrived',
      'ticket checked_in',
      'code arrived',
      'ticket already_in',
      'digits already_in',
    ]);
  });

  it('answers a repeated request byte for byte, also long after its code has gone', async () => {
    const { sessionId, eventId } = await plannedSession(test, staff);
    const { http } = await member(test);
    const { digits } = await screenCode(staff, sessionId);
    const first = await checkIn(http, { eventId, digits }, 'same-key-0001');
    expect(first.status).toBe(200);
    test.clock.advance({ minutes: 30 });
    // More often than there are tries: a repeat of what succeeded costs none.
    for (let repeat = 0; repeat < 6; repeat += 1) {
      const again = await checkIn(http, { eventId, digits }, 'same-key-0001');
      expect([again.status, again.text]).toEqual([200, first.text]);
    }
    expect(refusal(await checkIn(http, { eventId, digits: '000000' }, 'same-key-0001'))).toBe('422 IDEMPOTENCY_KEY_REUSED');
    const { id } = (await http.get('/me')).body;
    expect(await test.dataSource.getRepository(CheckIn).countBy({ memberId: id })).toBe(1);
  });

  describe('six digits', () => {
    const wrong = (digits: string, by = 1) => String((Number(digits) + by) % 1_000_000).padStart(6, '0');

    it('are taken from the event that the member opened, and from no other', async () => {
      const [here, elsewhere] = [await plannedSession(test, staff), await plannedSession(test, staff)];
      const { http } = await member(test);
      const { digits } = await screenCode(staff, elsewhere.sessionId);
      expect(refusal(await checkIn(http, { eventId: here.eventId, digits }))).toBe('422 CHECK_IN_CODE_INVALID');
      const answer = await checkIn(http, { eventId: elsewhere.eventId, digits });
      expect(answer.status).toBe(200);
      expect((await staff.get(`/admin/sessions/${elsewhere.sessionId}/check-ins`)).body.items[0].method).toBe('venue_digits');
    });

    it('may be wrong five times at a session and are then not looked at any more', async () => {
      const { sessionId, eventId } = await plannedSession(test, staff);
      const { http, id } = await member(test);
      for (const triesLeft of [4, 3, 2, 1, 0]) {
        const { digits } = await screenCode(staff, sessionId);
        const answer = await checkIn(http, { eventId, digits: wrong(digits, triesLeft + 1) });
        expect(refusal(answer)).toBe('422 CHECK_IN_CODE_INVALID');
        expect(answer.body).toMatchObject({ error: { details: { triesLeft } } });
      }
      const { digits } = await screenCode(staff, sessionId);
      expect(refusal(await checkIn(http, { eventId, digits }))).toBe('429 CHECK_IN_TRIES_SPENT');
      expect(await test.dataSource.getRepository(CheckIn).countBy({ memberId: id })).toBe(0);
      expect(await outcomes(sessionId)).toEqual([...Array<string>(5).fill('digits CHECK_IN_CODE_INVALID'), 'digits CHECK_IN_TRIES_SPENT']);
      // Another member is not concerned, and the QR code still lets this one in.
      expect((await checkIn((await member(test)).http, { eventId, digits })).status).toBe(200);
      const { body: ticket } = await ticketFor(http, (await screenCode(staff, sessionId)).url);
      expect((await checkIn(http, { ticket: ticket.ticket })).status).toBe(200);
    });

    it('that are guessed all at once are five guesses all the same', async () => {
      const { sessionId, eventId } = await plannedSession(test, staff);
      const { http } = await member(test);
      const { digits } = await screenCode(staff, sessionId);
      const guesses = await Promise.all(Array.from({ length: 12 }, (_, i) => checkIn(http, { eventId, digits: wrong(digits, i + 1) })));
      const answers = guesses.map(refusal);
      expect(answers.filter((answer) => answer === '422 CHECK_IN_CODE_INVALID')).toHaveLength(5);
      expect(answers.filter((answer) => answer === '429 CHECK_IN_TRIES_SPENT')).toHaveLength(7);
    });

    it('that were right at the last try answer its repeat as they answered the try itself', async () => {
      const { sessionId, eventId } = await plannedSession(test, staff);
      const { http, id } = await member(test);
      const { digits } = await screenCode(staff, sessionId);
      for (let n = 1; n <= 4; n += 1) await checkIn(http, { eventId, digits: wrong(digits, n) });
      const first = await checkIn(http, { eventId, digits }, 'last-try-0001');
      expect(first.status).toBe(200);
      // As a repeat finds it that arrives before the first one's try has been given back.
      await test.dataSource.getRepository(DigitTry).update({ memberId: id, sessionId }, { tries: 5 });
      const repeat = await checkIn(http, { eventId, digits }, 'last-try-0001');
      expect([repeat.status, repeat.text]).toEqual([200, first.text]);
      const anew = await checkIn(http, { eventId, digits });
      expect([anew.status, anew.body]).toEqual([200, { ...first.body, alreadyIn: true }]);
      expect(await outcomes(sessionId)).toEqual([...Array<string>(4).fill('digits CHECK_IN_CODE_INVALID'), 'digits checked_in', 'digits already_in']);
    });

    it('that are right at the last try and sent twice at once are two calm answers', async () => {
      const { sessionId, eventId } = await plannedSession(test, staff);
      const { http } = await member(test);
      const { digits } = await screenCode(staff, sessionId);
      for (let n = 1; n <= 4; n += 1) await checkIn(http, { eventId, digits: wrong(digits, n) });
      const answers = await Promise.all([1, 2].map(() => checkIn(http, { eventId, digits }, 'last-try-0002')));
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      expect(answers[1]!.text).toBe(answers[0]!.text);
    });

    it('that have just left the screen are told from wrong ones', async () => {
      const { sessionId, eventId } = await plannedSession(test, staff);
      const { http } = await member(test);
      const { digits } = await screenCode(staff, sessionId);
      test.clock.advance({ seconds: 60 });
      const answer = await checkIn(http, { eventId, digits });
      expect(refusal(answer)).toBe('410 CHECK_IN_CODE_STALE');
      expect(answer.body).toMatchObject({ error: { details: { triesLeft: 4 } } });
    });
  });

  describe('the door', () => {
    it('is shut before it opens and after it closes, and says when', async () => {
      const { sessionId, eventId } = await plannedSession(test, staff, { startsIn: 120, minutes: 60, opensBeforeMinutes: 30, closesAfterMinutes: 30 });
      const { http } = await member(test);
      const shut = async () => {
        const { url, digits } = await screenCode(staff, sessionId);
        return [await ticketFor(http, url), await checkIn(http, { eventId, digits })];
      };
      for (const answer of await shut()) {
        expect(refusal(answer)).toBe('409 SESSION_NOT_OPEN');
        expect(answer.body).toMatchObject({ error: { details: { opensAt: new Date(test.clock.now().getTime() + 90 * 60_000).toISOString() } } });
      }
      test.clock.advance({ minutes: 90 });
      expect((await ticketFor(http, (await screenCode(staff, sessionId)).url)).status).toBe(200);
      test.clock.advance({ minutes: 120, seconds: 1 });
      expect((await shut()).map(refusal)).toEqual(['409 SESSION_NOT_OPEN', '409 SESSION_NOT_OPEN']);
    });

    it('of an event that was called off stays shut, and what was done there stays', async () => {
      const { sessionId, eventId } = await plannedSession(test, staff);
      const [early, late] = [await member(test), await member(test)];
      const { url, digits } = await screenCode(staff, sessionId);
      const { body: ticket } = await ticketFor(early.http, url);
      const { body: result } = await checkIn(early.http, { ticket: ticket.ticket });
      expect((await staff.post(`/admin/events/${eventId}/cancellation`, { reason: '暴雨红色预警' })).status).toBe(200);

      expect(refusal(await ticketFor(late.http, url))).toBe('409 EVENT_CANCELLED');
      expect(refusal(await checkIn(late.http, { eventId, digits }))).toBe('409 EVENT_CANCELLED');
      expect((await staff.get(`/admin/sessions/${sessionId}/screen`)).body.error.code).toBe('EVENT_CANCELLED');
      expect((await early.http.get(`/check-ins/${result.checkInId}`)).body).toEqual(result);
      expect((await early.http.get('/me/points')).body.balance).toBe(result.balance);
    });

    it('refuses a request that shows nothing, or two things, and an event that is not there', async () => {
      const { http } = await member(test);
      const { eventId } = await plannedSession(test, staff);
      expect(refusal(await checkIn(http, {}))).toBe('400 REQUEST_INVALID');
      expect(refusal(await checkIn(http, { ticket: 'x'.repeat(43), eventId, digits: '123456' }))).toBe('400 REQUEST_INVALID');
      expect(refusal(await checkIn(http, { eventId, digits: '12345x' }))).toBe('400 REQUEST_INVALID');
      expect(refusal(await checkIn(http, { eventId: '01KAMC0000000000000000000A', digits: '123456' }))).toBe('404 EVENT_NOT_FOUND');
      expect(refusal(await http.post('/check-ins', { eventId, digits: '123456' }))).toBe('400 IDEMPOTENCY_KEY_MISSING');
    });
  });

  it('lets nobody read another member’s check-in', async () => {
    const { sessionId, eventId } = await plannedSession(test, staff);
    const [one, other] = [await member(test), await member(test)];
    const { body } = await checkIn(one.http, { eventId, digits: (await screenCode(staff, sessionId)).digits });
    expect(refusal(await other.http.get(`/check-ins/${body.checkInId}`))).toBe('404 NOT_FOUND');
    const entries = await test.dataSource.getRepository(JournalEntry).findBy({ sourceKey: `checkin:${body.checkInId}` });
    expect(entries).toMatchObject([{ memberId: one.id, recordedBy: `member:${one.id}` }]);
  });
});
