import Taro from '@tarojs/taro';
import { send, sendOnce } from './request';
import { currentSession, dropSession } from './session';
import { forgetEverything } from '../testing/taro';

interface Sent {
  url: string;
  method: string;
  header: Record<string, string>;
  data?: unknown;
}

const request = Taro.request as unknown as jest.Mock;
const sent = (): Sent[] => request.mock.calls.map(([options]) => options as Sent);
const sentTo = (path: string): Sent[] => sent().filter(({ url }) => url === `http://api.test/api/v1${path}`);

const answer = (statusCode: number, data: unknown) => ({ statusCode, data, header: {} });
const refusal = (statusCode: number, code: string, details = {}) => answer(statusCode, { error: { code, details, requestId: 'r' } });

let tokens = 0;
/** A server whose sessions can be ended, so that the token before is unknown to it; as there, its first page is for anybody. */
function serve(handle: (options: Sent) => unknown): { endSessions: () => void } {
  let valid = '';
  request.mockImplementation(async (options: Sent) => {
    if (options.url.endsWith('/session')) {
      valid = `token-${(tokens += 1)}`;
      return answer(200, { token: valid, expiresAt: '2026-12-31T00:00:00Z', memberId: 'm1' });
    }
    const isDead = options.header.Authorization !== undefined && options.header.Authorization !== `Bearer ${valid}`;
    if (isDead && !options.url.endsWith('/home')) return refusal(401, 'SESSION_EXPIRED');
    const handled = handle(options) as { header: object };
    return isDead ? { ...handled, header: { 'X-Tongxing-Session': 'expired' } } : handled;
  });
  return { endSessions: () => (valid = 'none') };
}

beforeEach(() => {
  request.mockReset();
  dropSession();
  forgetEverything();
});

describe('signing in', () => {
  it('is never done for what anybody may read', async () => {
    serve(() => answer(200, {}));
    await send({ method: 'GET', path: '/home', as: 'known-or-anyone' });
    expect(sent()).toHaveLength(1);
    expect(sent()[0]!.header.Authorization).toBeUndefined();
  });

  it('is done once for many calls that need it together', async () => {
    serve(() => answer(200, {}));
    await Promise.all(['/me', '/me/tiers', '/me/points'].map((path) => send({ method: 'GET', path, as: 'signed-in' })));
    expect(sentTo('/session')).toHaveLength(1);
  });

  it('is done again, silently and once, when the session ran out under many calls, and each call is sent again', async () => {
    const server = serve(() => answer(200, {}));
    await send({ method: 'GET', path: '/me', as: 'signed-in' });
    server.endSessions();
    request.mockClear();
    await Promise.all(['/me', '/me/tiers', '/me/points'].map((path) => send({ method: 'GET', path, as: 'signed-in' })));
    expect(sentTo('/session')).toHaveLength(1);
    for (const path of ['/me', '/me/tiers', '/me/points']) expect(sentTo(path)).toHaveLength(2);
    expect(currentSession()?.token).toBe(`token-${tokens}`);
  });

  it('is done again for a page that anybody may read, lest a member be taken for a visitor', async () => {
    const server = serve(({ header }) => answer(200, { hello: header.Authorization ?? 'nobody' }));
    await send({ method: 'GET', path: '/me', as: 'signed-in' });
    server.endSessions();
    expect(await send({ method: 'GET', path: '/home', as: 'known-or-anyone' })).toEqual({ hello: `Bearer token-${tokens}` });
    expect(sentTo('/home')).toHaveLength(2);
  });

  it('leaves such a page readable when the new session is dead as well', async () => {
    request.mockImplementation(async ({ url, header }: Sent) =>
      url.endsWith('/session')
        ? answer(200, { token: 't', expiresAt: '', memberId: null })
        : { ...answer(200, { ok: true }), header: header.Authorization ? { 'x-tongxing-session': 'expired' } : {} },
    );
    await send({ method: 'GET', path: '/home', as: 'signed-in' });
    expect(await send({ method: 'GET', path: '/home', as: 'known-or-anyone' })).toEqual({ ok: true });
  });

  it('does not go round in circles when the new session is refused too', async () => {
    request.mockImplementation(async ({ url }: Sent) =>
      url.endsWith('/session') ? answer(200, { token: 't', expiresAt: '', memberId: null }) : refusal(401, 'SESSION_EXPIRED'),
    );
    const call = send({ method: 'GET', path: '/me', as: 'signed-in' });
    await expect(call).rejects.toMatchObject({ code: 'SESSION_EXPIRED' });
    expect(sentTo('/me')).toHaveLength(2);
  });

  it('that fails leaves a page for anybody readable', async () => {
    const server = serve(() => answer(200, { ok: true }));
    await send({ method: 'GET', path: '/me', as: 'signed-in' });
    server.endSessions();
    const before = request.getMockImplementation()!;
    request.mockImplementation((options: Sent) => (options.url.endsWith('/session') ? refusal(403, 'WX_LOGIN_BLOCKED') : before(options)));
    expect(await send({ method: 'GET', path: '/home', as: 'known-or-anyone' })).toEqual({ ok: true });
    expect(currentSession()).toBeNull();
  });
});

describe('a write', () => {
  const write = (body: object) => sendOnce('join', { method: 'POST', path: '/membership', body, as: 'signed-in' });
  const keys = () => sentTo('/membership').map(({ header }) => header['Idempotency-Key']);

  it('carries a key of the right shape', async () => {
    serve(() => answer(200, {}));
    await write({ nickname: '小河' });
    expect(keys()[0]).toMatch(/^[A-Za-z0-9_-]{8,64}$/);
  });

  it('keeps its key while nobody knows whether it happened, and takes a new one after an answer', async () => {
    let outcome: () => unknown = () => {
      throw { errMsg: 'request:fail' };
    };
    serve(() => outcome());
    await expect(write({ nickname: '小河' })).rejects.toMatchObject({ kind: 'unreachable' });
    outcome = () => refusal(503, 'UNAVAILABLE');
    await expect(write({ nickname: '小河' })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    outcome = () => answer(200, {});
    await write({ nickname: '小河' });
    await write({ nickname: '小河' });
    const [first, second, third, fourth] = keys();
    expect([second, third]).toEqual([first, first]);
    expect(fourth).not.toBe(first);
  });

  it('takes another key when it says something else', async () => {
    let fails = true;
    serve(() => {
      if (fails) throw { errMsg: 'request:fail timeout' };
      return answer(200, {});
    });
    await expect(write({ nickname: '小河' })).rejects.toMatchObject({ kind: 'unreachable', reason: 'timeout' });
    fails = false;
    await write({ nickname: '小溪' });
    const [first, second] = keys();
    expect(second).not.toBe(first);
  });

  it('forgets its key when it was refused for good', async () => {
    serve(() => refusal(422, 'CONSENT_REQUIRED'));
    await expect(write({ nickname: '小河' })).rejects.toMatchObject({ code: 'CONSENT_REQUIRED' });
    await expect(write({ nickname: '小河' })).rejects.toMatchObject({ code: 'CONSENT_REQUIRED' });
    const [first, second] = keys();
    expect(second).not.toBe(first);
  });

  it('is sent again with the same key when the session ran out under it', async () => {
    const server = serve(() => answer(200, {}));
    await send({ method: 'GET', path: '/me', as: 'signed-in' });
    server.endSessions();
    await write({ nickname: '小河' });
    const [first, second] = keys();
    expect(second).toBe(first);
  });
});

describe('an answer', () => {
  it('that is no JSON of ours counts by its status', async () => {
    serve(() => answer(502, '<html>'));
    await expect(send({ method: 'GET', path: '/home', as: 'anyone' })).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });

  it('with a code from the future reads as trouble on our side', async () => {
    serve(() => refusal(409, 'SOMETHING_NEW'));
    await expect(send({ method: 'GET', path: '/home', as: 'anyone' })).rejects.toMatchObject({ code: 'INTERNAL' });
  });

  it('corrects a clock that is wrong', async () => {
    const { now } = await import('./clock');
    const anHourOn = new Date(Date.now() + 3_600_000);
    serve(() => ({ ...answer(200, {}), header: { Date: anHourOn.toUTCString() } }));
    await send({ method: 'GET', path: '/home', as: 'anyone' });
    expect(Math.abs(now().getTime() - anHourOn.getTime())).toBeLessThan(2_000);
  });
});
