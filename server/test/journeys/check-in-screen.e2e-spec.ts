import type { CodeView, CountView } from '../../src/check-ins/check-ins.dto';
import { LivePace } from '../../src/check-ins/check-in-live';
import { createTestApp, type TestApp } from '../create-app';
import { plannedSession, screenCode, type PlannedSession } from '../factories/events';
import { member, staffMember } from '../factories/people';
import type { Http } from '../http';

interface Told {
  event: string;
  data: unknown;
}

/** Reads a stream of server-sent events as a browser would; `until` waits for one that fits. */
class Screen {
  readonly told: Told[] = [];
  comments = 0;
  ended = false;
  private readonly stopper = new AbortController();
  private waiting: (() => void)[] = [];

  static async open(staff: Http, sessionId: string): Promise<Screen> {
    const screen = new Screen();
    const { cookie } = (staff as unknown as { identity: { cookie: string } }).identity;
    const response = await fetch(`${staff.url}/api/v1/admin/sessions/${sessionId}/live`, {
      headers: { cookie, accept: 'text/event-stream' },
      signal: screen.stopper.signal,
    });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(response.headers.get('cache-control')).toContain('no-store');
    void screen.read(response.body!).catch(() => screen.end());
    return screen;
  }

  close(): void {
    this.stopper.abort();
  }

  async until<T>(event: string, fits: (data: T) => boolean): Promise<T> {
    return this.when(() => this.told.find((one) => one.event === event && fits(one.data as T))?.data as T | undefined);
  }

  /** Waits at most ten seconds for something to be so. */
  async when<T>(found: () => T | undefined | false): Promise<T> {
    const late = AbortSignal.timeout(10_000);
    for (;;) {
      const value = found();
      if (value !== undefined && value !== false) return value;
      if (late.aborted) throw new Error(`Not told in time: ${JSON.stringify(this.told)}`);
      await new Promise<void>((resolve) => {
        this.waiting.push(resolve);
        late.addEventListener('abort', () => resolve());
      });
    }
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      rest += decoder.decode(chunk, { stream: true });
      const blocks = rest.split('\n\n');
      rest = blocks.pop() ?? '';
      blocks.forEach((block) => this.take(block));
    }
    this.end();
  }

  private take(block: string): void {
    const [, event, data] = /^event: (\w+)\ndata: (.+)$/.exec(block) ?? [];
    if (event !== undefined && data !== undefined) this.told.push({ event, data: JSON.parse(data) });
    else if (block.startsWith(':')) this.comments += 1;
    else throw new Error(`Not an event: ${block}`);
    this.wake();
  }

  private end(): void {
    this.ended = true;
    this.wake();
  }

  private wake(): void {
    for (const resolve of this.waiting.splice(0)) resolve();
  }
}

describe('the screen at the door', () => {
  let test: TestApp;
  let staff: Http;
  const screens: Screen[] = [];

  beforeAll(async () => {
    test = await createTestApp({ wechat: true });
    staff = await staffMember(test, ['front_desk']);
    Object.assign(test.app.get(LivePace, { strict: false }), { codeMs: 20, heartbeatMs: 30, pollMs: 60_000, recheckMs: 100 });
  });
  afterEach(() => screens.splice(0).forEach((screen) => screen.close()));
  afterAll(() => test?.close());

  const programme = () => staffMember(test, ['programme']);
  async function open(sessionId: string, who = staff): Promise<Screen> {
    const screen = await Screen.open(who, sessionId);
    screens.push(screen);
    return screen;
  }
  async function comeIn(sessionId: string, eventId: string, person: { http: Http }): Promise<void> {
    const { digits } = await screenCode(staff, sessionId);
    const answer = await person.http.post('/check-ins', { eventId, digits }, { key: true });
    expect(answer.status).toBe(200);
  }

  it('shows the code at once and a new one with every epoch', async () => {
    const { sessionId } = await plannedSession(test, await programme());
    const screen = await open(sessionId);
    const first = await screen.until<CodeView>('code', () => true);
    expect(first).toEqual(await screenCode(staff, sessionId));

    test.clock.advance({ seconds: 15 });
    const next = await screen.until<CodeView>('code', ({ epoch }) => epoch === first.epoch + 1);
    expect(next.digits).not.toBe(first.digits);
    expect(next.url).not.toBe(first.url);
    expect(screen.told.filter(({ event }) => event === 'code')).toHaveLength(2);
  });

  it('counts by itself as people come in, and names them by the first character only', async () => {
    const { sessionId, eventId } = await plannedSession(test, await programme());
    const screen = await open(sessionId);
    expect(await screen.until<CountView>('count', () => true)).toEqual({ count: 0, recent: [] });

    const known = await member(test, { nickname: '小河' });
    expect((await known.http.post('/me/profile', { realName: '欧阳娜娜' })).status).toBe(200);
    await comeIn(sessionId, eventId, known);
    await test.drainOutbox();
    expect(await screen.until<CountView>('count', ({ count }) => count === 1)).toMatchObject({ recent: [{ surname: '欧**' }] });

    test.clock.advance({ seconds: 1 });
    await comeIn(sessionId, eventId, await member(test, { nickname: '山海一粟' }));
    await test.drainOutbox();
    const { recent } = await screen.until<CountView>('count', ({ count }) => count === 2);
    expect(recent.map(({ surname }) => surname)).toEqual(['山**', '欧**']);
    expect(JSON.stringify(screen.told)).not.toMatch(/娜|一粟/);
  });

  it('tells every screen of a session, and no screen of another', async () => {
    const [here, elsewhere] = [await plannedSession(test, await programme()), await plannedSession(test, await programme())];
    const [one, two, other] = [await open(here.sessionId), await open(here.sessionId), await open(elsewhere.sessionId)];
    await comeIn(here.sessionId, here.eventId, await member(test));
    await test.drainOutbox();
    await Promise.all([one, two].map((screen) => screen.until<CountView>('count', ({ count }) => count === 1)));
    expect(other.told.filter(({ event, data }) => event === 'count' && (data as CountView).count > 0)).toHaveLength(0);
  });

  it('learns of a check-in at another server by looking now and then', async () => {
    const pace = test.app.get(LivePace, { strict: false });
    pace.pollMs = 50;
    try {
      const { sessionId, eventId } = await plannedSession(test, await programme());
      const screen = await open(sessionId);
      // The outbox is not relayed here: it may have been another server's relay that delivered it.
      await comeIn(sessionId, eventId, await member(test));
      await screen.until<CountView>('count', ({ count }) => count === 1);
    } finally {
      pace.pollMs = 60_000;
    }
  });

  it('stays connected by a sign of life, and goes dark when its staff session has ended', async () => {
    const { sessionId } = await plannedSession(test, await programme());
    const short = await staffMember(test, ['front_desk']);
    const screen = await open(sessionId, short);
    await screen.when(() => screen.comments >= 2);
    expect(screen.ended).toBe(false);
    expect((await short.delete('/admin/session')).status).toBe(204);
    await screen.when(() => screen.ended);
  });

  it.each([
    ['event is called off', 'EVENT_CANCELLED', (who: Http, { eventId }: PlannedSession) => who.post(`/admin/events/${eventId}/cancellation`, { reason: '大雨' })],
    ['session is removed', 'SESSION_NOT_FOUND', (who: Http, { sessionId }: PlannedSession) => who.delete(`/admin/sessions/${sessionId}`)],
  ])('goes dark when its %s, and does not come back', async (_what, code, end) => {
    const who = await programme();
    const session = await plannedSession(test, who);
    const screen = await open(session.sessionId);
    await screen.until<CodeView>('code', () => true);
    expect((await end(who, session)).status).toBeLessThan(300);
    await screen.when(() => screen.ended);
    expect((await staff.get(`/admin/sessions/${session.sessionId}/live`)).body.error.code).toBe(code);
  });

  it('is not for those who may not run the door', async () => {
    const { sessionId } = await plannedSession(test, await programme());
    const finance = await staffMember(test, ['finance']);
    expect((await finance.get(`/admin/sessions/${sessionId}/live`)).status).toBe(403);
    expect((await finance.get(`/admin/sessions/${sessionId}/screen`)).status).toBe(403);
    expect((await staff.get('/admin/sessions/01KAMC0000000000000000000A/live')).body.error.code).toBe('SESSION_NOT_FOUND');
  });
});

describe('a server that stops', () => {
  it('ends its streams and does not wait for the screens', async () => {
    const test = await createTestApp({ wechat: true });
    const staff = await staffMember(test);
    const { sessionId } = await plannedSession(test, staff);
    const screen = await Screen.open(staff, sessionId);
    await screen.until<CodeView>('code', () => true);
    await test.close();
    await screen.when(() => screen.ended);
  });
});
