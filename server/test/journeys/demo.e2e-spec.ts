import { addMonths, businessDay, businessMonth, ENTRY_KINDS, monthsBetween, monthStart } from '@tongxing/shared';
import { ImpactCard } from '../../src/cards/impact-card.entity';
import { CheckIn } from '../../src/check-ins/check-in.entity';
import { introducePeople, prepareDemo } from '../../src/database/seeds/demo';
import { PERSONAS } from '../../src/demo/personas.copy';
import type { PersonaView } from '../../src/demo/demo.dto';
import { Event } from '../../src/events/event.entity';
import { EventSession } from '../../src/events/event-session.entity';
import { JournalEntry } from '../../src/journal/journal-entry.entity';
import { Member } from '../../src/members/member.entity';
import { Message } from '../../src/messages/message.entity';
import { OutboxMessage } from '../../src/common/outbox';
import { PointsAccount } from '../../src/points/points-account.entity';
import { PointsEntry } from '../../src/points/points-entry.entity';
import { createTestApp, type TestApp } from '../create-app';
import { screenCode } from '../factories/events';

describe('the demonstration', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp({ demo: true, wechat: true });
    expect(await prepare(test.clock.now())).toBe('seeded');
  }, 240_000);
  afterAll(() => test?.close());

  const prepare = (now: Date) => prepareDemo({ env: test.env, dataSource: test.dataSource, now });
  const repository = <T extends object>(entity: new () => T) => test.dataSource.getRepository<T>(entity);
  const counts = async () =>
    Object.fromEntries(
      await Promise.all([Member, Event, EventSession, CheckIn, JournalEntry, Message].map(async (entity) => [entity.name, await repository<object>(entity).count()])),
    ) as Record<string, number>;

  it('has sixty members and a year of events, one called off, one open now, one next week', async () => {
    const members = await repository(Member).find();
    expect(members).toHaveLength(60);
    expect(members.filter(({ status }) => status === 'withdrawn')).toHaveLength(1);
    expect(members.filter(({ phoneIndex }) => phoneIndex !== null).length).toBeGreaterThanOrEqual(15);
    expect(new Set(members.map(({ joinCodeId }) => joinCodeId)).size).toBe(6);
    const months = new Set(members.map(({ joinedOn }) => joinedOn.slice(0, 7)));
    expect(months.size).toBeGreaterThanOrEqual(13);

    const past = (await test.http.get('/events?when=past&limit=100')).body.items as { id: string; state: string }[];
    expect(past.map(({ state }) => state).sort()).toEqual(['cancelled', ...Array<string>(11).fill('past')]);
    for (const { id, state } of past) {
      const came = await repository(CheckIn).countBy({ eventId: id });
      if (state === 'cancelled') expect(came).toBe(0);
      else expect({ id, isBelievable: came >= 8 && came <= 35 }).toEqual({ id, isBelievable: true });
    }
    const upcoming = (await test.http.get('/events')).body.items as { title: string; state: string }[];
    expect(upcoming).toMatchObject([{ title: '今天的开放日', state: 'ongoing' }, { state: 'upcoming' }]);
  });

  it('is true: balances are the sums of their lines, counts are the people who came, and nothing lies ahead of now', async () => {
    const lines = await repository(PointsEntry).find();
    for (const { memberId, balance } of await repository(PointsAccount).find()) {
      expect(balance).toBe(lines.filter((line) => line.memberId === memberId).reduce((sum, { delta }) => sum + delta, 0));
    }
    for (const { id, checkIns } of await repository(EventSession).find()) {
      expect(await repository(CheckIn).countBy({ sessionId: id })).toBe(checkIns);
    }
    const entries = await repository(JournalEntry).find();
    const now = test.clock.now();
    for (const { occurredAt, recordedAt, kind } of entries) {
      expect(ENTRY_KINDS).toContain(kind);
      expect(occurredAt.getTime()).toBeLessThanOrEqual(recordedAt.getTime());
      expect(recordedAt.getTime()).toBeLessThanOrEqual(now.getTime());
    }
    // What was promised was delivered in its own time, not all at the end.
    expect(await repository(OutboxMessage).countBy({ state: 'waiting' })).toBe(0);
    const days = new Set((await repository(Message).find()).map(({ createdAt }) => businessDay(createdAt)));
    expect(days.size).toBeGreaterThan(30);
  });

  it('has given everyone a card of each month that is over, on the 1st of the next', async () => {
    const cards = await repository(ImpactCard).find();
    const thisMonth = businessMonth(test.clock.now());
    for (const { id, joinedOn } of await repository(Member).findBy({ status: 'active' })) {
      expect(cards.filter(({ memberId }) => memberId === id)).toHaveLength(monthsBetween(joinedOn.slice(0, 7), thisMonth));
    }
    expect(cards.every(({ version, month, issuedAt }) => version === 1 && issuedAt.getTime() === monthStart(addMonths(month, 1)).getTime())).toBe(true);
    expect(cards.some(({ silent }) => silent) && cards.some(({ facts }) => facts.length > 1)).toBe(true);
  });

  it('shows people of every kind, and lets one sign in as any of them', async () => {
    await introducePeople(test.env);
    const { body: personas } = await test.http.get<PersonaView[]>('/demo/personas');
    expect(personas).toHaveLength(PERSONAS.length);
    expect(personas.every(({ memberNo }) => memberNo !== null)).toBe(true);
    expect(new Set(personas.map(({ note }) => note.split(' · ')[1])).size).toBeGreaterThanOrEqual(3);

    const { code } = (await test.http.post('/demo/login-code', { openid: personas[0]!.openid })).body;
    const { body: session } = await test.http.post('/session', { code });
    const { body: home } = await test.http.as(session.token).get('/home');
    expect(home.member).toMatchObject({ me: { nickname: personas[0]!.nickname, no: personas[0]!.memberNo }, todaySession: { checkedIn: false } });
    expect(home.member.branch.filter(({ petals }: { petals: unknown[] }) => petals.length > 0).length).toBeGreaterThanOrEqual(8);
    expect(home.member.branch.some(({ petals }: { petals: unknown[] }) => petals.length === 0)).toBe(true);
    expect(home.organisation.name).toBe('山海同行志愿服务中心');
  });

  it('lets a new visitor be someone too, and check-in be tried at once', async () => {
    const { openid } = (await test.http.post('/demo/visitors')).body;
    const { code } = (await test.http.post('/demo/login-code', { openid })).body;
    const { body: session } = await test.http.post('/session', { code });
    expect(session.memberId).toBeNull();

    const staff = await test.http.asStaff('desk', 'tongxing-demo');
    const admin = await test.http.asStaff('demo', 'tongxing-demo');
    const today = (await admin.get('/admin/home')).body.today.events;
    expect(today).toMatchObject([{ title: '今天的开放日', checkIns: 4 }]);
    expect((await screenCode(staff, today[0].sessionId)).digits).toMatch(/^\d{6}$/);
    expect((await admin.get('/admin/join-codes?limit=100')).body.items).toHaveLength(7);
  });

  it('is made once, is taken up again where it was broken off, and leaves another database alone', async () => {
    const before = await counts();
    expect(await prepare(test.clock.now())).toBe('ready');
    expect(await counts()).toEqual(before);

    // Broken off just before its end.
    await test.dataSource.query(`DELETE FROM staff_account WHERE login = 'demo'`);
    expect(await prepare(test.clock.now())).toBe('seeded');
    expect(await counts()).toEqual(before);

    // Another day: the door of the first one has closed, and another is opened.
    const tomorrow = new Date(test.clock.now().getTime() + 26 * 3_600_000);
    expect(await prepare(tomorrow)).toBe('ready');
    expect(await counts()).toEqual({ ...before, Event: before['Event']! + 1, EventSession: before['EventSession']! + 1 });

    await test.dataSource.query(`DELETE FROM staff_account WHERE login = 'yuzhou'`);
    expect(await prepare(tomorrow)).toBe('left alone');
  }, 240_000);
});

describe('without the demonstration', () => {
  it('there is no way in by it', async () => {
    const test = await createTestApp();
    try {
      for (const answer of [
        await test.http.get('/demo/personas'),
        await test.http.post('/demo/visitors'),
        await test.http.post('/demo/login-code', { openid: 'oDemo_lin_xiaoman' }),
      ]) {
        expect(answer.status).toBe(404);
      }
    } finally {
      await test.close();
    }
  });
});
