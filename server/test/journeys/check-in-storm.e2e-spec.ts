// Races are invisible on SQLite, where writers stand in line anyway: what these tests hold is proven on MySQL and MariaDB.
import { In } from 'typeorm';
import type { CheckInResultView } from '../../src/check-ins/check-ins.dto';
import { CheckIn } from '../../src/check-ins/check-in.entity';
import { EventSession } from '../../src/events/event-session.entity';
import { JournalEntry } from '../../src/journal/journal-entry.entity';
import { PointsAccount } from '../../src/points/points-account.entity';
import { PointsEntry } from '../../src/points/points-entry.entity';
import { createTestApp, type TestApp } from '../create-app';
import { plannedSession, screenCode } from '../factories/events';
import { member, staffMember } from '../factories/people';
import type { Http } from '../http';

describe('a rush at the door', () => {
  let test: TestApp;
  let staff: Http;

  beforeAll(async () => {
    test = await createTestApp({ wechat: true });
    staff = await staffMember(test);
  });
  afterAll(() => test?.close());

  const countOf = async (sessionId: string) =>
    (await test.dataSource.getRepository(EventSession).findOneByOrFail({ id: sessionId })).checkIns;
  const deeds = (memberIds: string[]) =>
    test.dataSource.getRepository(JournalEntry).countBy({ memberId: In(memberIds), kind: 'checked_in' });

  /** What TRUST.md asks of every balance: it is the sum of its lines, and the count is the number of those who are in. */
  async function assertTrue(sessionId: string, memberIds: string[]): Promise<void> {
    expect(await countOf(sessionId)).toBe(await test.dataSource.getRepository(CheckIn).countBy({ sessionId, status: 'standing' }));
    const lines = await test.dataSource.getRepository(PointsEntry).findBy({ memberId: In(memberIds) });
    for (const { memberId, balance } of await test.dataSource.getRepository(PointsAccount).findBy({ memberId: In(memberIds) })) {
      const sum = lines.filter((line) => line.memberId === memberId).reduce((total, { delta }) => total + delta, 0);
      expect(balance).toBe(sum);
    }
  }

  it('lets one person who taps ten times at once in once, and credits them once', async () => {
    const { sessionId } = await plannedSession(test, staff);
    const person = await member(test);
    const { url } = await screenCode(staff, sessionId);
    const tickets = await Promise.all(Array.from({ length: 10 }, () => person.http.post('/check-in-tickets', { token: url })));
    const answers = await Promise.all(
      tickets.map(({ body }) => person.http.post<CheckInResultView>('/check-ins', { ticket: body.ticket }, { key: true })),
    );

    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(new Set(answers.map(({ body }) => body.checkInId)).size).toBe(1);
    expect(answers.filter(({ body }) => !body.alreadyIn)).toHaveLength(1);
    expect(await test.dataSource.getRepository(CheckIn).countBy({ memberId: person.id })).toBe(1);
    expect(await deeds([person.id])).toBe(1);
    expect((await person.http.get('/me/points')).body.balance).toBe(25);
    await assertTrue(sessionId, [person.id]);
  });

  it('answers one request that is sent ten times at once with one and the same answer', async () => {
    const { sessionId } = await plannedSession(test, staff);
    const person = await member(test);
    const { body: ticket } = await person.http.post('/check-in-tickets', { token: (await screenCode(staff, sessionId)).url });
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => person.http.post('/check-ins', { ticket: ticket.ticket }, { key: 'storm-key-0001' })),
    );
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    expect(answers[0]!.body).toMatchObject({ alreadyIn: false });
    expect(await countOf(sessionId)).toBe(1);
    expect(await deeds([person.id])).toBe(1);
  });

  it('lets fifty people in at once, each of them once', async () => {
    const { sessionId, eventId } = await plannedSession(test, staff, { kind: 'theme_day' });
    const people = await Promise.all(Array.from({ length: 50 }, () => member(test)));
    const { digits, url } = await screenCode(staff, sessionId);
    const answers = await Promise.all(
      people.map(async ({ http }, i) => {
        if (i % 2 === 0) return http.post<CheckInResultView>('/check-ins', { eventId, digits }, { key: true });
        const { body } = await http.post('/check-in-tickets', { token: url });
        return http.post<CheckInResultView>('/check-ins', { ticket: body.ticket }, { key: true });
      }),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(50).fill(200));
    expect(answers.filter(({ body }) => body.alreadyIn)).toHaveLength(0);
    expect(await countOf(sessionId)).toBe(50);
    const memberIds = people.map(({ id }) => id);
    expect(await deeds(memberIds)).toBe(50);
    await assertTrue(sessionId, memberIds);
    // Fifty people have to join first.
  }, 60_000);

  it('deletes no session under the feet of someone who is just coming in', async () => {
    const { sessionId, eventId } = await plannedSession(test, staff);
    const people = await Promise.all(Array.from({ length: 6 }, () => member(test)));
    const { digits } = await screenCode(staff, sessionId);
    const [deletion, ...answers] = await Promise.all([
      staff.delete(`/admin/sessions/${sessionId}`),
      ...people.map(({ http }) => http.post<CheckInResultView>('/check-ins', { eventId, digits }, { key: true })),
    ]);
    const isGone = deletion!.status === 204;
    const came = answers.filter(({ status }) => status === 200).length;
    // Either the session went and nobody is in, or somebody was first and it stayed.
    expect(isGone).toBe(came === 0);
    expect(await test.dataSource.getRepository(CheckIn).countBy({ sessionId })).toBe(came);
    expect(await test.dataSource.getRepository(EventSession).existsBy({ id: sessionId })).toBe(!isGone);
  });
});
