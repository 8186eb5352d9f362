import { businessDay } from '@tongxing/shared';
import { ClosingsService } from '../../src/closings';
import type { AdminHomeView, HomeView } from '../../src/home/home.dto';
import { createTestApp, type TestApp } from '../create-app';
import { plannedSession, screenCode } from '../factories/events';
import { member, staffMember, visitor } from '../factories/people';
import type { Http } from '../http';

describe('the first page', () => {
  let test: TestApp;
  let staff: Http;

  beforeAll(async () => {
    test = await createTestApp({ wechat: true });
    staff = await staffMember(test);
  });
  afterAll(() => test?.close());

  it('says the same to everyone before there is anything, and never asks anybody to sign in', async () => {
    const empty: Partial<HomeView> = { member: null, nextEvent: null, latestMessage: null, serverTime: test.clock.now().toISOString() };
    expect((await test.http.get('/home')).body).toMatchObject({ ...empty, organisation: { contactPhone: null } });
    expect((await (await visitor(test)).get('/home')).body).toMatchObject(empty);
    const dead = await test.http.as('x'.repeat(43)).get('/home');
    expect([dead.status, dead.headers.get('x-tongxing-session')]).toEqual([200, 'expired']);
  });

  it('leads a member to today’s open door, and shows what became of it', async () => {
    const later = await plannedSession(test, staff, { title: '傍晚散步', startsIn: 200, minutes: 60, opensBeforeMinutes: 0 });
    const today = await plannedSession(test, staff, { title: '河边清理' });
    const person = await member(test, { nickname: '林小满' });
    const home = async () => (await person.http.get<HomeView>('/home')).body;

    const before = await home();
    expect(before).toMatchObject({
      nextEvent: { title: '河边清理', state: 'ongoing' },
      member: {
        me: { nickname: '林小满', tierName: '普通会员' },
        balance: 10,
        growth: 10,
        tier: { track: 'growth', current: { name: '普通会员' }, next: { name: '铜牌会员' } },
        todaySession: { eventId: today.eventId, sessionId: today.sessionId, checkedIn: false },
        openSessions: [{ sessionId: today.sessionId }],
        badgesEarned: 1,
        unreadMessages: 0,
      },
    });
    expect(before.member!.branch).toHaveLength(12);
    expect(before.member!.branch.at(-1)).toEqual({ month: '2026-11', petals: before.member!.monthPetals });

    const { digits } = await screenCode(staff, today.sessionId);
    await person.http.post('/check-ins', { eventId: today.eventId, digits }, { key: true });
    await test.drainOutbox();
    const after = await home();
    expect(after.member).toMatchObject({ balance: 25, growth: 30, badgesEarned: 2, todaySession: { checkedIn: true }, openSessions: [] });
    expect(after.member!.monthPetals.map(({ kind }) => kind).sort()).toEqual(['checked_in', 'joined']);
    expect(after.member!.unreadMessages).toBeGreaterThanOrEqual(2);
    expect(after.latestMessage!.title).toContain('徽章');

    // When that door has closed, the next one is the one to go to.
    test.clock.advance({ hours: 4 });
    expect((await home()).member!.todaySession).toMatchObject({ sessionId: later.sessionId, checkedIn: false });
    expect((await home()).nextEvent).toMatchObject({ title: '傍晚散步' });
    test.clock.advance({ days: 1 });
    expect((await home()).member!.todaySession).toBeNull();
  });

  it('names every open door that a member has not gone through, first the one of the event they came by', async () => {
    const fresh = await createTestApp({ wechat: true });
    try {
      const office = await staffMember(fresh);
      const river = await plannedSession(fresh, office, { title: '河边清理', startsIn: -50 });
      const visit = await plannedSession(fresh, office, { title: '陪奶奶说话', startsIn: -10 });
      const { body: code } = await office.post('/admin/join-codes', { channel: 'event', place: '河边立牌', eventId: river.eventId });
      const [byCode, byThemselves] = [await member(fresh, { joinCode: code.token }), await member(fresh)];
      const doors = async ({ http }: { http: Http }) => {
        const { todaySession, openSessions } = (await http.get<HomeView>('/home')).body.member!;
        return { first: todaySession?.sessionId, isIn: todaySession?.checkedIn, open: openSessions.map(({ sessionId }) => sessionId) };
      };
      expect(await doors(byCode)).toEqual({ first: river.sessionId, isIn: false, open: [river.sessionId, visit.sessionId] });
      expect(await doors(byThemselves)).toEqual({ first: visit.sessionId, isIn: false, open: [visit.sessionId, river.sessionId] });

      const enter = async ({ eventId, sessionId }: typeof river) => {
        const { digits } = await screenCode(office, sessionId);
        expect((await byCode.http.post('/check-ins', { eventId, digits }, { key: true })).status).toBe(200);
      };
      await enter(river);
      expect(await doors(byCode)).toEqual({ first: visit.sessionId, isIn: false, open: [visit.sessionId] });
      await enter(visit);
      expect(await doors(byCode)).toEqual({ first: river.sessionId, isIn: true, open: [] });
    } finally {
      await fresh.close();
    }
  });

  it('tells whoever may mend it whether the days are closed, and nobody else', async () => {
    const path = '/admin/settings/closings';
    // Whoever signed in before has been signed out: the clock went on meanwhile.
    const admin = await staffMember(test);
    expect((await admin.get(path)).body).toEqual({ lastDay: null, isLate: false, leftOut: 0, leftOutOn: null });
    await test.app.get(ClosingsService, { strict: false }).closeDue();
    expect((await admin.get(path)).body).toMatchObject({ lastDay: businessDay(test.clock.now()), isLate: false });
    expect((await (await staffMember(test, ['programme'])).get(path)).status).toBe(403);
  });

  it('shows staff today, the month, the last weeks, and who came last', async () => {
    const fresh = await createTestApp({ wechat: true });
    try {
      const early = await member(fresh, { nickname: '早来的' });
      fresh.clock.advance({ days: 8 });
      const office = await staffMember(fresh, ['front_desk']);
      const programme = await staffMember(fresh, ['programme']);
      const { eventId, sessionId } = await plannedSession(fresh, programme);
      const late = await member(fresh, { nickname: '晚来的' });
      fresh.clock.advance({ minutes: 1 });
      const { digits } = await screenCode(office, sessionId);
      expect((await early.http.post('/check-ins', { eventId, digits }, { key: true })).status).toBe(200);

      const { body } = await office.get<AdminHomeView>('/admin/home');
      expect(body).toMatchObject({
        today: { day: '2026-11-30', events: [{ eventId, sessionId, title: '河边清理', checkIns: 1 }], checkIns: 1, newMembers: 1 },
        totals: { members: 2, checkInsThisMonth: 1, newThisMonth: 2, pointsIssuedThisMonth: 35 },
        recent: [
          { kind: 'checked_in', memberId: early.id, nickname: '早来的', text: '参加「河边清理」' },
          { kind: 'joined', memberId: late.id, nickname: '晚来的' },
          { kind: 'joined', memberId: early.id },
        ],
      });
      expect(body.weekly).toHaveLength(8);
      expect(body.weekly.slice(-3)).toEqual([
        { weekStart: '2026-11-16', joined: 1, checkIns: 0 },
        { weekStart: '2026-11-23', joined: 0, checkIns: 0 },
        { weekStart: '2026-11-30', joined: 1, checkIns: 1 },
      ]);
    } finally {
      await fresh.close();
    }
  });
});
