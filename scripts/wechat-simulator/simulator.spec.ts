import type { Simulator } from './index';
import { DEMO_APPID, DEMO_SECRET, startSimulator } from './index';

let simulator: Simulator;

beforeAll(async () => {
  simulator = await startSimulator({ port: 0, publicUrl: 'http://127.0.0.1:3000/' });
});
afterAll(() => simulator.close());
beforeEach(() => tell('/__sim/reset', {}));

const at = (path: string, query: Record<string, string> = {}) =>
  `${simulator.url}${path}?${new URLSearchParams(query).toString()}`;

async function post(path: string, body: unknown, query?: Record<string, string>) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return fetch(at(path, query), { method: 'POST', body: text });
}

async function tell(path: string, body: unknown): Promise<Record<string, unknown>> {
  const response = await post(path, body);
  return { status: response.status, ...((await response.json()) as object) };
}

async function errcodeOf(response: Response | Promise<Response>): Promise<number> {
  return ((await (await response).json()) as { errcode?: number }).errcode ?? 0;
}

const app = { appid: DEMO_APPID, secret: DEMO_SECRET };
const login = (code: string, changes: Record<string, string> = {}) =>
  fetch(at('/sns/jscode2session', { ...app, js_code: code, grant_type: 'authorization_code', ...changes }));
const newCode = async (openid = 'oSIM_wang') => String((await tell('/__sim/logincode', { openid }))['code']);
const stable = (changes = {}) =>
  post('/cgi-bin/stable_token', { grant_type: 'client_credential', ...app, ...changes });
const tokenOf = async (response: Promise<Response>) =>
  (await (await response).json()) as { access_token: string; expires_in: number };
const newToken = async () => (await tokenOf(stable())).access_token;
const draw = (token: string, body: unknown) => post('/wxa/getwxacodeunlimit', body, { access_token: token });

describe('login', () => {
  it('tells the openid behind a fresh code, as text/plain', async () => {
    await tell('/__sim/user', { openid: 'oSIM_wang', unionid: 'uSIM_wang' });
    const response = await login(await newCode());
    expect(response.headers.get('content-type')).toBe('text/plain');
    const session = (await response.json()) as Record<string, string>;
    expect(session).toMatchObject({ openid: 'oSIM_wang', unionid: 'uSIM_wang' });
    expect(Buffer.from(session['session_key']!, 'base64')).toHaveLength(16);
  });

  it('makes the user when a code is asked for someone unknown, without a unionid', async () => {
    const session = (await (await login(await newCode('oSIM_new'))).json()) as object;
    expect(session).toMatchObject({ openid: 'oSIM_new' });
    expect(session).not.toHaveProperty('unionid');
  });

  it('takes a code once, and only within five minutes', async () => {
    const code = await newCode();
    await tell('/__sim/clock', { advanceMs: 299_000 });
    expect(await errcodeOf(login(code))).toBe(0);
    expect(await errcodeOf(login(code))).toBe(40163);
    const late = await newCode();
    await tell('/__sim/clock', { advanceMs: 301_000 });
    expect(await errcodeOf(login(late))).toBe(40029);
  });

  it.each([
    ['an unknown code', { js_code: 'nobody-made-this' }, 40029],
    ['no code', { js_code: '' }, 41008],
    ['another app', { appid: 'wx0000000000000002' }, 40013],
    ['no appid', { appid: '' }, 41002],
    ['a wrong secret', { secret: 'f'.repeat(32) }, 40125],
    ['no secret', { secret: '' }, 41004],
    ['another grant', { grant_type: 'password' }, 40002],
  ])('refuses %s', async (_, changes, errcode) => {
    expect(await errcodeOf(login(await newCode(), changes as Record<string, string>))).toBe(errcode);
  });

  it('slows a user down after a hundred logins in a minute, and keeps the refused code', async () => {
    for (let n = 0; n < 100; n += 1) await login(await newCode());
    const code = await newCode();
    expect(await errcodeOf(login(code))).toBe(45011);
    expect(await errcodeOf(login(await newCode('oSIM_other')))).toBe(0);
    await tell('/__sim/clock', { advanceMs: 61_000 });
    expect(await errcodeOf(login(code))).toBe(0);
  });
});

describe('access tokens', () => {
  it('gives the same stable token until 300 s remain, then a new one beside the old', async () => {
    const first = await tokenOf(stable());
    expect(first).toEqual({ access_token: 'ACC_1', expires_in: 7200 });
    await tell('/__sim/clock', { advanceMs: 6_890_000 });
    const later = await tokenOf(stable());
    expect(later.access_token).toBe('ACC_1');
    expect(later.expires_in).toBeGreaterThanOrEqual(309);
    expect(later.expires_in).toBeLessThanOrEqual(310);
    await tell('/__sim/clock', { advanceMs: 11_000 });
    expect(await tokenOf(stable())).toMatchObject({ access_token: 'ACC_2' });
    expect((await draw('ACC_1', { scene: 'k=a' })).headers.get('content-type')).toBe('image/jpeg');
    await tell('/__sim/clock', { advanceMs: 300_000 });
    expect(await errcodeOf(draw('ACC_1', { scene: 'k=a' }))).toBe(42001);
  });

  it('ages out the previous plain token in 300 s, and leaves the stable one alone', async () => {
    const plain = () => tokenOf(fetch(at('/cgi-bin/token', { grant_type: 'client_credential', ...app })));
    const stableOne = await newToken();
    const old = (await plain()).access_token;
    expect((await plain()).access_token).not.toBe(old);
    await tell('/__sim/clock', { advanceMs: 301_000 });
    expect(await errcodeOf(draw(old, { scene: '' }))).toBe(42001);
    expect(await errcodeOf(draw(stableOne, { scene: '' }))).toBe(40169);
  });

  it('kills the old token on force_refresh, at most every 30 s and 20 times a day', async () => {
    const forced = () => stable({ force_refresh: true });
    const first = (await tokenOf(forced())).access_token;
    expect((await tokenOf(forced())).access_token).toBe(first);
    for (let n = 2; n <= 20; n += 1) {
      await tell('/__sim/clock', { advanceMs: 31_000 });
      await forced();
    }
    expect(await errcodeOf(draw(first, { scene: '' }))).toBe(40001);
    await tell('/__sim/clock', { advanceMs: 31_000 });
    expect(await errcodeOf(forced())).toBe(45009);
  });

  it('refuses what is not a well-formed question', async () => {
    expect(await errcodeOf(fetch(at('/cgi-bin/stable_token')))).toBe(43302);
    expect(await errcodeOf(post('/cgi-bin/stable_token', ''))).toBe(44002);
    expect(await errcodeOf(post('/cgi-bin/stable_token', '{"grant_type":'))).toBe(47001);
    expect(await errcodeOf(stable({ grant_type: 'other' }))).toBe(40002);
    expect(await errcodeOf(stable({ secret: 'x' }))).toBe(40125);
  });

  it.each([
    ['none', '', 41001],
    ['an unknown one', 'ACC_99', 40001],
    ['a malformed one', 'not a token!', 40014],
  ])('refuses a call with %s', async (_, token, errcode) => {
    expect(await errcodeOf(draw(token, { scene: 'k=a' }))).toBe(errcode);
  });

  it('makes every token unknown, or expired, when told to', async () => {
    const token = await newToken();
    await tell('/__sim/token', { action: 'expire' });
    expect(await errcodeOf(draw(token, { scene: 'k=a' }))).toBe(42001);
    await tell('/__sim/token', { action: 'invalidate' });
    expect(await errcodeOf(draw(token, { scene: 'k=a' }))).toBe(40001);
    expect(await newToken()).not.toBe(token);
  });
});

describe('小程序码', () => {
  it.each([
    ['an empty scene', { scene: '' }, 40169],
    ['a scene of 33', { scene: 'a'.repeat(33) }, 40169],
    ['a percent sign', { scene: 'k=%E4' }, 40129],
    ['a Chinese scene', { scene: '同行' }, 40129],
    ['a leading slash', { scene: 'k=a', page: '/pages/home/index' }, 41030],
    ['a query in the page', { scene: 'k=a', page: 'pages/home/index?a=1' }, 41030],
    ['an unknown env_version', { scene: 'k=a', env_version: 'beta' }, 40097],
    ['a width out of range', { scene: 'k=a', width: 279 }, 40097],
    ['the reserved name', { scene: 'scancode_time=1' }, 85096],
  ])('refuses %s', async (_, body, errcode) => {
    expect(await errcodeOf(draw(await newToken(), body))).toBe(errcode);
  });

  it('wants a published page only when it was told the list and check_path is on', async () => {
    const token = await newToken();
    await tell('/__sim/pages', { list: ['pages/home/index'] });
    const ask = (page: string, checkPath?: boolean) => draw(token, { scene: 'k=a', page, check_path: checkPath });
    expect(await errcodeOf(ask('pages/nowhere'))).toBe(41030);
    expect((await ask('pages/nowhere', false)).headers.get('content-type')).toBe('image/jpeg');
    expect((await ask('pages/home/index')).headers.get('content-type')).toBe('image/jpeg');
  });

  it('takes 32 characters from the whole allowed set', async () => {
    const response = await draw(await newToken(), { scene: "aZ09!#$&'()*+,/:;=?@-._~" });
    expect(response.headers.get('content-type')).toBe('image/jpeg');
  });
});

describe('faults', () => {
  const fault = (kind: string, more = {}) => tell('/__sim/fault', { path: '/sns/jscode2session', kind, ...more });

  it('meets the named path as many times as told, then lets go', async () => {
    await fault('errcode', { errcode: 40226, times: 2 });
    const code = await newCode();
    expect(await errcodeOf(login(code))).toBe(40226);
    expect(await errcodeOf(login(code))).toBe(40226);
    expect(await errcodeOf(login(code))).toBe(0);
  });

  it('answers with an HTTP status, or with a gateway page', async () => {
    await fault('http', { status: 503 });
    expect((await login('x')).status).toBe(503);
    await fault('html');
    const page = await login('x');
    expect([page.status, page.headers.get('content-type')]).toEqual([502, 'text/html']);
  });

  it.each(['reset', 'truncate', 'timeout'])('%s loses the answer after the code was used', async (kind) => {
    await fault(kind);
    const code = await newCode();
    const signal = AbortSignal.timeout(300);
    const asked = fetch(
      at('/sns/jscode2session', { ...app, js_code: code, grant_type: 'authorization_code' }),
      { signal },
    ).then((response) => response.json());
    await expect(asked).rejects.toThrow();
    expect(await errcodeOf(login(code))).toBe(40163);
  });

  it('answers late but right when slow', async () => {
    await fault('slow', { delayMs: 150 });
    const code = await newCode();
    const started = performance.now();
    expect(await errcodeOf(login(code))).toBe(0);
    expect(performance.now() - started).toBeGreaterThan(140);
  });
});

describe('control', () => {
  it('logs every call without anything that opens a door', async () => {
    const code = await newCode();
    await login(code);
    const token = await newToken();
    await draw(token, { scene: 'k=abc' });
    const log = await (await fetch(at('/__sim/log'))).text();
    const { entries } = JSON.parse(log) as { entries: { path: string; body: unknown; fault: unknown }[] };
    expect(entries.map(({ path }) => path)).toEqual([
      '/sns/jscode2session',
      '/cgi-bin/stable_token',
      '/wxa/getwxacodeunlimit',
    ]);
    expect(entries[2]).toMatchObject({ body: { scene: 'k=abc' }, fault: null, answer: { picture: 'image/jpeg' } });
    for (const secret of [DEMO_SECRET, code, token]) expect(log).not.toContain(secret);
    expect(log).not.toMatch(/"session_key":"[^*]/);
  });

  it('moves the clock to an instant, and forgets everything on reset', async () => {
    const moved = await tell('/__sim/clock', { now: '2030-01-01T00:00:00.000Z' });
    expect(String(moved['now'])).toMatch(/^2030-01-01T00:00:0/);
    const code = await newCode();
    await tell('/__sim/reset', {});
    expect(await errcodeOf(login(code))).toBe(40029);
    expect(String((await tell('/__sim/clock', {}))['now'])).not.toMatch(/^2030/);
  });

  it('refuses a misspelt field instead of ignoring it', async () => {
    expect(await tell('/__sim/fault', { path: '/x', kind: 'reset', time: 2 })).toMatchObject({ status: 400 });
    expect(await tell('/__sim/fault', { path: '/x', kind: 'explode' })).toMatchObject({ status: 400 });
    expect(await tell('/__sim/public-url', { url: 'javascript:alert(1)' })).toMatchObject({ status: 400 });
    expect(await tell('/__sim/user', {})).toMatchObject({ status: 400 });
    expect((await post('/__sim/user', 'nonsense')).status).toBe(400);
  });

  it('has nothing but what it has', async () => {
    expect((await fetch(at('/wxa/business/getuserphonenumber'))).status).toBe(404);
    expect((await post('/__sim/pay', {})).status).toBe(404);
    expect((await fetch(at('/__sim/toString'))).status).toBe(404);
    expect(await (await fetch(at('/__sim/health'))).json()).toEqual({ ok: true });
  });

  it('shows a page for people, and who it knows', async () => {
    await tell('/__sim/user', { openid: 'oSIM_wang', label: '王小明' });
    const page = await fetch(at('/'));
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(await page.text()).toContain('微信模拟器');
    expect(await (await fetch(at('/__sim/users'))).json()).toMatchObject({
      publicUrl: 'http://127.0.0.1:3000',
      users: [{ openid: 'oSIM_wang', label: '王小明' }],
    });
  });

  it('listens on its one loopback address and no other', async () => {
    await expect(fetch(`http://127.0.0.2:${simulator.port}/__sim/health`)).rejects.toThrow();
  });
});
