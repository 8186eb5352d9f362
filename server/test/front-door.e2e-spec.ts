import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { createHash } from 'node:crypto';
import { Controller, Get, Logger, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { CommonModule } from '../src/common/common.module';
import { StaffService } from '../src/staff';
import { createTestApp, type TestApp } from './create-app';

const INLINE = 'document.documentElement.dataset.ready = "yes"';
const log: string[] = [];
const logTo = new Writable({
  write(chunk, _encoding, done) {
    log.push(String(chunk));
    done();
  },
});

let test: TestApp;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongxing-pages-'));
  mkdirSync(join(folder, 'member/js'), { recursive: true });
  mkdirSync(join(folder, 'staff'), { recursive: true });
  writeFileSync(join(folder, 'member/index.html'), `<!doctype html><script>${INLINE}</script><script src="/js/app.0a1b2c3d.js"></script>会员`);
  writeFileSync(join(folder, 'member/js/app.0a1b2c3d.js'), 'void 0;'.repeat(500));
  writeFileSync(join(folder, 'member/favicon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  writeFileSync(join(folder, 'secret.txt'), 'not for you');
  test = await createTestApp({
    pages: { member: join(folder, 'member'), staff: join(folder, 'staff') },
    env: { PUBLIC_URL: 'https://hui.example.org' },
    logTo,
  });
});
afterAll(async () => {
  await test?.close();
  rmSync(folder, { recursive: true });
});

describe('pages', () => {
  it('are asked for anew, while files named by their content are kept for a year', async () => {
    const page = await test.http.get('//');
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(page.text).toContain('会员');
    const script = await test.http.get('//js/app.0a1b2c3d.js', { 'accept-encoding': 'gzip' });
    expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    expect(script.headers.get('content-encoding')).toBe('gzip');
    expect((await test.http.get('//favicon.svg')).headers.get('cache-control')).toBe('no-cache');
    const again = await test.http.get('//', {
      'if-none-match': page.headers.get('etag')!,
      // Without a word on caching, fetch would ask for a fresh copy.
      'cache-control': 'max-age=0',
    });
    expect(again.status).toBe(304);
  });

  it('that were not built say so in plain words, and those of staff have their own folder', async () => {
    const missing = await test.http.get('//admin/members/1');
    expect([missing.status, missing.headers.get('content-type')]).toEqual([503, 'text/html; charset=utf-8']);
    expect(missing.text).toContain('工作台页面正在准备');
    writeFileSync(join(folder, 'staff/index.html'), '<!doctype html>工作台');
    for (const path of ['//admin/', '//admin/members/1']) expect((await test.http.get(path)).text).toContain('工作台');
    expect((await test.http.get('//admin')).headers.get('location')).toBe('/admin/');
    expect((await test.http.get('//admin/assets/gone.0a1b2c3d.js')).status).toBe(404);
    rmSync(join(folder, 'staff/index.html'));
  });

  it.each(['//../secret.txt', '//%2e%2e/secret.txt', '//..%2fsecret.txt', '//admin/../../secret.txt', '//js/..%5c..%5csecret.txt'])(
    'never leave their folder: %s',
    async (path) => {
      const answer = await test.http.get(path);
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.text).not.toContain('not for you');
    },
  );
});

describe('every answer', () => {
  it('forbids scripts that are not ours, framing and sniffing', async () => {
    const { headers } = await test.http.get('//');
    const policy = headers.get('content-security-policy')!;
    const hash = createHash('sha256').update(INLINE).digest('base64');
    expect(policy).toContain(`script-src 'self' 'sha256-${hash}';`);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain('upgrade-insecure-requests');
    expect(headers.get('strict-transport-security')).toContain('max-age=31536000');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });

  it('of the API is kept by nobody and carries the request id that a refusal names', async () => {
    const { headers, body } = await test.http.get('/me');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-request-id')).toBe(body.error.requestId);
    const forged = await test.http.get('/me', { 'x-request-id': 'mine' });
    expect(forged.body.error.requestId).not.toBe('mine');
  });
});

describe('a dead token on an open page', () => {
  it('is nobody rather than a refusal, and the client is told', async () => {
    const answer = await test.http.as('x'.repeat(43)).get('/events');
    expect([answer.status, answer.headers.get('x-tongxing-session')]).toEqual([200, 'expired']);
    expect((await test.http.get('/events')).headers.get('x-tongxing-session')).toBeNull();
  });
});

describe('a body', () => {
  const raw = (body: string | Buffer, type: string): Promise<Response> =>
    fetch(`${test.url}/api/v1/session`, { method: 'POST', headers: { 'content-type': type }, body });

  it.each<[string, string, string, number]>([
    ['broken JSON', '{"code":', 'application/json', 400],
    ['a form', 'code=1', 'application/x-www-form-urlencoded', 415],
    ['plain text', '{"code":"1"}', 'text/plain', 415],
    ['more than 100 kB', JSON.stringify({ code: 'x'.repeat(102_400) }), 'application/json', 413],
    ['a poisoned prototype', '{"__proto__": {"admin": true}, "code": "1"}', 'application/json', 400],
    ['nothing', '', 'application/json', 400],
    ['a list', '[{"code":"1"}]', 'application/json', 400],
  ])('of %s is refused', async (_what, body, type, status) => {
    const answer = await raw(body, type);
    expect([answer.status, ((await answer.json()) as { error: { code: string } }).error.code]).toEqual([status, 'REQUEST_INVALID']);
  });
});

describe('the address that limits are counted by', () => {
  /** How many of 31 sign-ins in one minute are refused, each sent from one address and forwarded for another. */
  async function limited(server: TestApp, remoteAddress: string): Promise<number> {
    const fastify = server.app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
    let refused = 0;
    for (let n = 1; n <= 31; n++) {
      const headers = { 'x-tongxing-staff': '1', origin: 'https://hui.example.org', 'x-forwarded-for': `203.0.113.${n}` };
      const { statusCode, body } = await fastify.inject({ method: 'POST', url: '/api/v1/admin/session', remoteAddress, headers, payload: { login: 'x' } });
      if (statusCode === 429) expect(body).toContain('RATE_LIMITED');
      if (statusCode === 429) refused += 1;
    }
    return refused;
  }

  it('is the neighbour’s own, whatever they say it is', async () => {
    for (const neighbour of ['10.0.0.9', '192.168.1.9', '169.254.1.9']) expect(await limited(test, neighbour)).toBe(1);
  });

  it('is the one that a proxy of this machine, or one named in the settings, forwards for', async () => {
    expect(await limited(test, '127.0.0.1')).toBe(0);
    const behind = await createTestApp({ env: { PUBLIC_URL: 'https://hui.example.org', TRUSTED_PROXIES: '10.0.0.0/24' } });
    try {
      expect(await limited(behind, '10.0.0.9')).toBe(0);
      expect(await limited(behind, '10.0.1.9')).toBe(1);
    } finally {
      await behind.close();
    }
  });
});

describe('links and health', () => {
  it('lead from a printed code to its page', async () => {
    const join = await test.http.get('//j/AbC123xyz0');
    expect([join.status, join.headers.get('location')]).toEqual([302, '/#/subpackages/joining/landing/index?code=AbC123xyz0']);
    const venue = await test.http.get('//c/key.1a2b.mac_-');
    const scanned = encodeURIComponent('https://hui.example.org/c/key.1a2b.mac_-');
    expect(venue.headers.get('location')).toBe(`/#/subpackages/check-ins/arrive/index?q=${scanned}`);
    const odd = await test.http.get('//j/a%26code%3Db%23x');
    expect(odd.headers.get('location')).toBe('/#/subpackages/joining/landing/index?code=a%26code%3Db%23x');
  });

  it('tell a probe whether the database answers', async () => {
    expect((await test.http.get('//healthz')).body).toEqual({ status: 'ok', app: 'tongxing' });
    expect((await test.http.get('//readyz')).body).toEqual({ status: 'ready' });
    const query = jest.spyOn(test.dataSource, 'query').mockRejectedValueOnce(new Error('gone'));
    const answer = await test.http.get('//readyz');
    query.mockRestore();
    expect([answer.status, answer.body.error.code]).toEqual([503, 'UNAVAILABLE']);
  });

  it('describe the API', async () => {
    const document = await test.http.get('//api/openapi.json');
    expect(document.body.openapi).toBe('3.1.0');
    // A part whose class was not found would leave the clients' types empty there.
    expect(document.text).not.toContain('"#/components/schemas/"');
    expect((await test.http.get('//api/docs')).text).toContain('swagger-ui-init.js');
  });
});

describe('the log', () => {
  it('says what was asked and how it ended, and nothing about whom', async () => {
    await test.app.get(StaffService, { strict: false }).hire({ login: 'amy', name: '王敏', roles: ['admin'], password: 'canary-password' });
    const amy = await test.http.asStaff('amy', 'canary-password');
    await amy.get('/admin/members?q=13800138000');
    await test.http.as('canary-bearer-token-canary-bearer-token-cana').get('/me');
    await test.http.post('/session', { code: 'canary-login-code' });
    await test.http.get('//c/canary-venue-token');
    const text = log.join('');
    expect(text).toContain('"path":"/api/v1/admin/members"');
    expect(text).toContain('"statusCode":401');
    for (const canary of ['canary', '13800138000', 'tx_staff', 'authorization', 'cookie']) expect(text).not.toContain(canary);
  });

  it('hides secrets that code logs by mistake', async () => {
    log.length = 0;
    const { Logger: Pino } = await import('nestjs-pino');
    const logger = test.app.get(Pino);
    logger.log({ phone: 'canary1', member: { openid: 'canary2', realName: 'canary3' }, body: { code: 'canary4' }, headers: { cookie: 'canary5', 'set-cookie': 'canary6' }, secret: 'canary7' });
    expect(log.join('')).toContain('[redacted]');
    expect(log.join('')).not.toContain('canary');
  });

  it('tells of a database error what failed and where, and none of the values', async () => {
    const staff = test.app.get(StaffService, { strict: false });
    const hire = () => staff.hire({ login: 'canary-login', name: 'canary-name', roles: [], password: 'p' });
    await hire();
    const error: unknown = await hire().catch((thrown: unknown) => thrown);
    log.length = 0;
    new Logger('Refusals').error({ err: error }, 'Unexpected error');
    expect(log.join('')).toContain('"type":"QueryFailedError"');
    expect(log.join('')).toMatch(/staff_account[._]login/);
    expect(log.join('')).toContain('staff.service');
    expect(log.join('')).not.toContain('canary');
  });
});

describe('a handler that forgot to say who may call it', () => {
  it('stops the server from starting', async () => {
    @Controller('forgotten')
    class ForgottenController {
      @Get()
      read(): string {
        return 'open to all';
      }
    }
    @Module({ imports: [CommonModule.in(test)], controllers: [ForgottenController] })
    class ForgetfulModule {}
    const app = await NestFactory.create(ForgetfulModule, new FastifyAdapter(), { logger: false, abortOnError: false });
    await expect(app.init()).rejects.toThrow('No access rule on: ForgottenController.read');
    await app.close();
  });
});
