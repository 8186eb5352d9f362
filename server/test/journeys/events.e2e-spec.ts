import type { AdminEventView } from '../../src/events/events.dto';
import { createTestApp, type TestApp } from '../create-app';
import { plannedSession, screenCode } from '../factories/events';
import { member, staffMember } from '../factories/people';
import type { Http } from '../http';

describe('planning events', () => {
  let test: TestApp;
  let staff: Http;

  beforeAll(async () => {
    test = await createTestApp({ wechat: true });
    staff = await staffMember(test, ['programme']);
  });
  afterAll(() => test?.close());

  const request = { title: '秋天的图书角', kind: 'exchange', place: '社区中心二楼', description: '带一本想送出去的书。', cover: 'library' };
  const refusal = ({ status, body }: { status: number; body: unknown }) => `${status} ${(body as { error: { code: string } }).error.code}`;
  const at = (hours: number) => new Date(test.clock.now().getTime() + hours * 3_600_000).toISOString();
  const session = (from: number, to: number, more: object = {}) => ({ title: '下午场', startsAt: at(from), endsAt: at(to), ...more });
  async function event(): Promise<AdminEventView> {
    const answer = await staff.post<AdminEventView>('/admin/events', request);
    expect(answer.status).toBe(201);
    return answer.body;
  }

  it('shows members an event once it has a session, and takes its time from its sessions', async () => {
    const { id } = await event();
    expect(refusal(await test.http.get(`/events/${id}`))).toBe('404 EVENT_NOT_FOUND');
    const listed = async () => (await test.http.get('/events')).body.items.some((item: { id: string }) => item.id === id);
    expect(await listed()).toBe(false);
    expect((await staff.get('/admin/events')).body.items).toContainEqual(expect.objectContaining({ id, startsAt: null, state: 'upcoming' }));

    await staff.post(`/admin/events/${id}/sessions`, session(48, 50));
    const both = await staff.post<AdminEventView>(`/admin/events/${id}/sessions`, session(26, 28, { opensBeforeMinutes: 15, closesAfterMinutes: 0 }));
    expect(both.body).toMatchObject({ startsAt: at(26), endsAt: at(50) });
    expect(both.body.sessions).toMatchObject([
      { startsAt: at(26), opensAt: at(25.75), closesAt: at(28), checkIns: 0, open: false },
      { startsAt: at(48), opensAt: at(47), closesAt: at(51) },
    ]);
    expect(await listed()).toBe(true);
    expect((await test.http.get(`/events/${id}`)).body).toMatchObject({
      ...request,
      kindName: '会员交流',
      state: 'upcoming',
      sessions: [{ checkedIn: null }, { checkedIn: null }],
    });

    const moved = await staff.patch<AdminEventView>(`/admin/sessions/${both.body.sessions[0]!.id}`, session(60, 61));
    expect(moved.body).toMatchObject({ startsAt: at(48), endsAt: at(61) });
    // What was not said about the door stays as it was.
    expect(moved.body.sessions[1]).toMatchObject({ opensAt: at(59.75), closesAt: at(61) });

    for (const { id: sessionId } of moved.body.sessions) expect((await staff.delete(`/admin/sessions/${sessionId}`)).status).toBe(204);
    expect((await staff.get(`/admin/events/${id}`)).body).toMatchObject({ startsAt: null, sessions: [] });
    expect(await listed()).toBe(false);
  });

  it('refuses times that cannot be, and changes what is left in', async () => {
    const { id } = await event();
    expect(refusal(await staff.post(`/admin/events/${id}/sessions`, session(2, 1)))).toBe('422 TIME_RANGE_INVALID');
    expect(refusal(await staff.post(`/admin/events/${id}/sessions`, session(2, 2 + 24 * 366)))).toBe('422 TIME_RANGE_INVALID');
    expect(refusal(await staff.post(`/admin/events/${id}/sessions`, session(1, 2, { opensBeforeMinutes: 721 })))).toBe('400 REQUEST_INVALID');
    expect(refusal(await staff.post('/admin/events/01KAMC0000000000000000000A/sessions', session(1, 2)))).toBe('404 EVENT_NOT_FOUND');
    const changed = await staff.patch(`/admin/events/${id}`, { place: '社区中心三楼' });
    expect(changed.body).toMatchObject({ ...request, place: '社区中心三楼' });
    expect(refusal(await staff.patch(`/admin/events/${id}`, { title: '' }))).toBe('400 REQUEST_INVALID');
    expect(refusal(await staff.patch(`/admin/events/${id}`, { kind: 'party' }))).toBe('400 REQUEST_INVALID');
  });

  it('keeps a session that somebody has come to, and an event that was called off as it was', async () => {
    const { eventId, sessionId } = await plannedSession(test, staff);
    const person = await member(test);
    const { digits } = await screenCode(staff, sessionId);
    expect((await person.http.post('/check-ins', { eventId, digits }, { key: true })).status).toBe(200);
    expect(refusal(await staff.delete(`/admin/sessions/${sessionId}`))).toBe('409 SESSION_HAS_CHECK_INS');

    const cancelled = await staff.post(`/admin/events/${eventId}/cancellation`, { reason: '场地漏水' });
    expect(cancelled.body).toMatchObject({ state: 'cancelled', cancelReason: '场地漏水', cancelledAt: test.clock.now().toISOString() });
    expect((await person.http.get(`/events/${eventId}`)).body).toMatchObject({ state: 'cancelled', sessions: [{ open: false, checkedIn: true }] });
    for (const answer of [
      await staff.post(`/admin/events/${eventId}/cancellation`, { reason: '再说一次' }),
      await staff.patch(`/admin/events/${eventId}`, { title: '换个名字' }),
      await staff.post(`/admin/events/${eventId}/sessions`, session(1, 2)),
      await staff.delete(`/admin/sessions/${sessionId}`),
    ]) {
      expect(refusal(answer)).toBe('409 EVENT_CANCELLED');
    }
  });

  it('lists what is to come by its start, and what is past from the last one back, page by page', async () => {
    const fresh = await createTestApp({ wechat: true });
    try {
      const office = await staffMember(fresh);
      const names = new Map<number, string>();
      for (const startsIn of [600, 60, 6000, -6000, -600, -60_000, -60]) {
        const title = `在 ${startsIn} 分钟`;
        names.set(startsIn, title);
        // The last of them is still under way.
        await plannedSession(fresh, office, { title, startsIn, minutes: startsIn === -60 ? 120 : 30 });
      }
      const titles = async (when: string) => {
        const found: string[] = [];
        let cursor: string | null = null;
        do {
          const page: { body: { items: { title: string }[]; nextCursor: string | null } } = await fresh.http.get(
            `/events?when=${when}&limit=2${cursor ? `&cursor=${cursor}` : ''}`,
          );
          found.push(...page.body.items.map(({ title }) => title));
          cursor = page.body.nextCursor;
        } while (cursor);
        return found;
      };
      expect(await titles('upcoming')).toEqual([-60, 60, 600, 6000].map((start) => names.get(start)));
      expect(await titles('past')).toEqual([-600, -6000, -60_000].map((start) => names.get(start)));
      expect((await fresh.http.get('/events?when=someday')).status).toBe(400);
    } finally {
      await fresh.close();
    }
  });
});
