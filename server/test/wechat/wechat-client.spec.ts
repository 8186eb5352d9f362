import { inspect } from 'node:util';
import type { WechatClientOptions } from '../../src/wechat';
import { loginRefusal, WechatClient, WxApiError, WxTransportError } from '../../src/wechat';
import type { WechatSimulator } from '../wechat-simulator';
import { SIMULATED_APP, startWechatSimulator } from '../wechat-simulator';

const TOKEN = '/cgi-bin/stable_token';
const LOGIN = '/sns/jscode2session';
const CODE = '/wxa/getwxacodeunlimit';
const PAGE = 'subpackages/joining/landing/index';

let wechat: WechatSimulator;
let lines: string[];

beforeAll(async () => {
  wechat = await startWechatSimulator();
});
afterAll(() => wechat.stop());
beforeEach(async () => {
  lines = [];
  await wechat.control('/__sim/reset');
});

const client = (options: WechatClientOptions = {}) =>
  new WechatClient(
    { ...SIMULATED_APP, baseUrl: wechat.url, production: false },
    { warn: (line) => lines.push(line), wait: () => Promise.resolve(), ...options },
  );
const fault = (path: string, kind: string, more: object = {}) =>
  wechat.control('/__sim/fault', { path, kind, ...more });
const count = async (path: string) => (await wechat.calls(path)).length;
const draw = (from: WechatClient, scene = 'k=aB3dE5gH7j') => from.getUnlimitedCode({ scene, page: PAGE });
const caught = (work: Promise<unknown>) =>
  work.then(
    () => {
      throw new Error('it was expected to fail');
    },
    (error: unknown) => error,
  );

describe('signing in', () => {
  it('tells openid and unionid, and never the session key', async () => {
    await wechat.control('/__sim/user', { openid: 'oSIM_wang', unionid: 'uSIM_wang' });
    expect(await client().codeToSession(await wechat.loginCode('oSIM_wang'))).toEqual({
      openid: 'oSIM_wang',
      unionid: 'uSIM_wang',
    });
  });

  it('says null where the account has no unionid', async () => {
    expect(await client().codeToSession(await wechat.loginCode('oSIM_li'))).toEqual({
      openid: 'oSIM_li',
      unionid: null,
    });
  });

  it('calls a used, an expired and an invented code invalid', async () => {
    const used = await wechat.loginCode('oSIM_wang');
    await client().codeToSession(used);
    const expired = await wechat.loginCode('oSIM_wang');
    await wechat.control('/__sim/clock', { advanceMs: 301_000 });
    for (const code of [used, expired, 'invented']) {
      expect(loginRefusal(await caught(client().codeToSession(code)))).toBe('WX_CODE_INVALID');
    }
  });

  it.each([
    [40226, 'WX_LOGIN_BLOCKED'],
    [45011, 'WX_BUSY'],
    [40013, 'WX_UNAVAILABLE'],
    [40125, 'WX_UNAVAILABLE'],
  ])('turns errcode %i into %s without a second try', async (errcode, refusal) => {
    await fault(LOGIN, 'errcode', { errcode });
    expect(loginRefusal(await caught(client().codeToSession(await wechat.loginCode('oSIM_wang'))))).toBe(refusal);
    expect(await count(LOGIN)).toBe(1);
  });

  it('tries again when WeChat says that it is busy, for then the code was not spent', async () => {
    await fault(LOGIN, 'errcode', { errcode: -1, times: 2 });
    const session = await client().codeToSession(await wechat.loginCode('oSIM_wang'));
    expect(session.openid).toBe('oSIM_wang');
    expect(await count(LOGIN)).toBe(3);
  });

  it.each(['timeout', 'reset', 'truncate', 'html'])('does not try again after %s, for the code may be spent', async (kind) => {
    await fault(LOGIN, kind);
    const error = await caught(client({ timeoutMs: 200 }).codeToSession(await wechat.loginCode('oSIM_wang')));
    expect(error).toBeInstanceOf(WxTransportError);
    expect(loginRefusal(error)).toBe('WX_UNAVAILABLE');
    expect(await count(LOGIN)).toBe(1);
  });
});

describe('the access token', () => {
  it('is asked for once when fifty calls start together', async () => {
    const cold = client();
    const pictures = await Promise.all(Array.from({ length: 50 }, (_, n) => draw(cold, `k=person${n}`)));
    expect(await count(TOKEN)).toBe(1);
    // Counted by what came back: on a busy machine a drawing may take longer than the client waits, and is asked for again.
    expect(new Set(pictures.map((picture) => picture.toString('base64'))).size).toBe(50);
  });

  it.each(['invalidate', 'expire'])('is renewed once and each call replayed once after %s', async (action) => {
    const warm = client();
    await draw(warm, 'k=warm');
    await wechat.control('/__sim/token', { action });
    await Promise.all(Array.from({ length: 10 }, (_, n) => draw(warm, `k=again${n}`)));
    expect(await count(TOKEN)).toBe(2);
    expect(await count(CODE)).toBe(1 + 10 + 10);
  });

  it.each([40001, 40014, 42001])('is given up after one replay when %i persists', async (errcode) => {
    await fault(CODE, 'errcode', { errcode, times: 9 });
    expect(await caught(draw(client()))).toMatchObject({ name: 'WxApiError', errcode });
    expect(await count(TOKEN)).toBe(2);
    expect(await count(CODE)).toBe(2);
  });

  it('is never stale through three lifetimes on two servers that share nothing', async () => {
    let offsetMs = 0;
    const now = () => Date.now() + offsetMs;
    const servers = [client({ now }), client({ now })];
    for (let seconds = 0; seconds < 3 * 7_200; seconds += 100) {
      offsetMs += 100_000;
      await wechat.control('/__sim/clock', { advanceMs: 100_000 });
      // The second server joins later, so the two keep the token for different times.
      for (const server of seconds < 1_000 ? servers.slice(0, 1) : servers) {
        // A page that WeChat refuses is a call that its token has passed.
        const error = await caught(server.getUnlimitedCode({ scene: 'k=a', page: '/refused' }));
        expect(error).toMatchObject({ errcode: 41030 });
      }
    }
    const refusals = (await wechat.calls(CODE)).map(({ answer }) => (answer as { errcode: number }).errcode);
    expect(new Set(refusals)).toEqual(new Set([41030]));
    expect(await count(TOKEN)).toBeLessThanOrEqual(2 * 2 * 4);
  });

  it('is never forced to change, whatever happens to it', async () => {
    const servers = [client(), client()];
    for (const action of ['invalidate', 'expire', 'invalidate']) {
      await Promise.all(servers.map((server, n) => draw(server, `k=${action}${n}x`)));
      await wechat.control('/__sim/token', { action });
    }
    const asked = await wechat.calls(TOKEN);
    expect(asked.length).toBeGreaterThan(2);
    for (const { body } of asked) expect(body).not.toHaveProperty('force_refresh');
  });

  it('is asked for again by the next call when asking failed', async () => {
    const server = client();
    await fault(TOKEN, 'errcode', { errcode: 40164 });
    expect(await caught(draw(server))).toMatchObject({ errcode: 40164 });
    expect((await draw(server)).length).toBeGreaterThan(1_000);
  });
});

describe('what fails on the way', () => {
  it.each(['timeout', 'reset', 'html', 'truncate', 'http'])('tries three times through %s, then says so in type', async (kind) => {
    await fault(CODE, kind, { times: 9 });
    expect(await caught(draw(client({ timeoutMs: 200 })))).toBeInstanceOf(WxTransportError);
    expect(await count(CODE)).toBe(3);
  });

  it('succeeds on the third try', async () => {
    await fault(CODE, 'reset', { times: 2 });
    expect((await draw(client())).subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
  });

  it('waits between tries, longer each time and never the same', async () => {
    const waits: number[] = [];
    const wait = (ms: number) => Promise.resolve(waits.push(ms));
    await fault(CODE, 'html', { times: 3 });
    await caught(draw(client({ wait })));
    expect(waits).toHaveLength(2);
    expect(waits[0]).toBeGreaterThanOrEqual(100);
    expect(waits[0]).toBeLessThanOrEqual(300);
    expect(waits[1]).toBeGreaterThanOrEqual(200);
    expect(waits[1]).toBeLessThanOrEqual(600);
  });

  it('gives up after five seconds even when told to wait longer', async () => {
    await fault(LOGIN, 'timeout');
    const started = performance.now();
    const error = await caught(client({ timeoutMs: 60_000 }).codeToSession(await wechat.loginCode('oSIM_wang')));
    expect(error).toMatchObject({ failure: 'timeout' });
    expect(performance.now() - started).toBeLessThan(5_900);
  });

  it.each([99_999, 45_009])('passes on errcode %i with its rid, at once', async (errcode) => {
    await fault(CODE, 'errcode', { errcode });
    const error = await caught(draw(client()));
    expect(error).toBeInstanceOf(WxApiError);
    expect(error).toMatchObject({ errcode, rid: expect.stringMatching(/^00000000-00000000-[0-9a-f]{8}$/) as unknown });
    expect(await count(CODE)).toBe(1);
  });

  it.each(['timeout', 'reset', 'truncate', 'html', 'errcode'])('keeps secret, code, token and openid out of every line after %s', async (kind) => {
    await wechat.control('/__sim/user', { openid: 'oSIM_canary' });
    const code = await wechat.loginCode('oSIM_canary');
    const server = client({ timeoutMs: 200 });
    for (const path of [LOGIN, TOKEN, CODE]) await fault(path, kind, { times: 3, errcode: -1 });
    const errors = [await caught(server.codeToSession(code)), await caught(draw(server)), await caught(draw(server))];
    expect(errors.map((error) => (error as Error).name)).toEqual(
      Array.from({ length: 3 }, () => (kind === 'errcode' ? 'WxApiError' : 'WxTransportError')),
    );
    const said = [...lines, ...errors.map((error) => inspect(error, { showHidden: true, depth: 10 }))].join('\n');
    expect(lines.length).toBeGreaterThanOrEqual(7);
    for (const secret of [SIMULATED_APP.secret, code, 'oSIM_canary', 'ACC_']) expect(said).not.toContain(secret);
  });
});

describe('小程序码', () => {
  it('takes JSON under a 200 for the refusal that it is', async () => {
    const error = await caught(client().getUnlimitedCode({ scene: 'k=a', page: '/leading/slash' }));
    expect(error).toMatchObject({ name: 'WxApiError', errcode: 41030, path: CODE });
  });

  it('is drawn once per question, however often and however parallel it is asked', async () => {
    const server = client();
    const [first, ...others] = await Promise.all(Array.from({ length: 8 }, () => draw(server)));
    expect(await draw(server)).toEqual(first);
    for (const other of others) expect(other).toEqual(first);
    expect(await count(CODE)).toBe(1);
    await server.getUnlimitedCode({ scene: 'k=aB3dE5gH7j', page: PAGE, width: 1280 });
    expect(await count(CODE)).toBe(2);
  });

  it('is asked for again after a failure', async () => {
    const server = client();
    await fault(CODE, 'errcode', { errcode: 45009 });
    await caught(draw(server));
    expect((await draw(server)).length).toBeGreaterThan(1_000);
  });

  it('asks for a published page, unless the code is for a trial', async () => {
    await client().getUnlimitedCode({ scene: 'k=a', page: PAGE });
    await client().getUnlimitedCode({ scene: 'k=a', page: PAGE, envVersion: 'trial', width: 280 });
    expect((await wechat.calls(CODE)).map(({ body }) => body)).toEqual([
      { scene: 'k=a', page: PAGE, width: 430, env_version: 'release', check_path: true },
      { scene: 'k=a', page: PAGE, width: 280, env_version: 'trial', check_path: false },
    ]);
  });

  it('does not bother WeChat with a scene that it would refuse', async () => {
    expect(await caught(draw(client(), '同行'))).toBeInstanceOf(RangeError);
    expect(await wechat.calls()).toEqual([]);
  });
});
