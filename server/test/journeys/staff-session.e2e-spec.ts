import { StaffService } from '../../src/staff';
import { createTestApp, type TestApp } from '../create-app';
import type { Http } from '../http';

let test: TestApp;
let page: Http;
const CREDENTIALS = { login: 'amy', password: 'four plum trees' };

beforeAll(async () => {
  test = await createTestApp({ env: { PUBLIC_URL: 'https://hui.example.org' } });
  await test.app.get(StaffService, { strict: false }).hire({ ...CREDENTIALS, name: '王敏', roles: ['front_desk'] });
});
afterAll(() => test?.close());
beforeEach(() => {
  page = test.http;
});

const pageHeaders = (): Record<string, string> => ({ 'x-tongxing-staff': '1', origin: test.url });
const codeOf = (answer: { body: { error: { code: string } } }): string => answer.body.error.code;

describe('staff at the door', () => {
  it('sign in, are known, and sign out', async () => {
    const signedIn = await page.post('/admin/session', CREDENTIALS, { headers: pageHeaders() });
    expect(signedIn.status).toBe(200);
    expect(signedIn.body).toEqual({
      id: expect.any(String),
      name: '王敏',
      login: 'amy',
      roles: ['front_desk'],
      permissions: ['home.read', 'events.read', 'check-ins.run'],
    });
    const setCookie = signedIn.headers.get('set-cookie')!;
    expect(setCookie).toMatch(/^tx_staff=[\w-]{43}; /);
    for (const attribute of ['HttpOnly', 'SameSite=Strict', 'Secure', 'Path=/api/v1/admin', 'Max-Age=86400']) {
      expect(setCookie).toContain(attribute);
    }
    const amy = await test.http.asStaff(CREDENTIALS.login, CREDENTIALS.password);
    expect((await amy.get('/admin/session')).body.name).toBe('王敏');
    const gone = await amy.delete('/admin/session');
    expect([gone.status, gone.text]).toEqual([204, '']);
    expect(codeOf(await amy.get('/admin/session'))).toBe('SESSION_EXPIRED');
  });

  it('get the same refusal for a wrong password as for an unknown login', async () => {
    const wrong = await page.post('/admin/session', { ...CREDENTIALS, password: 'x' }, { headers: pageHeaders() });
    const unknown = await page.post('/admin/session', { login: 'nobody', password: 'x' }, { headers: pageHeaders() });
    expect([wrong.status, codeOf(wrong)]).toEqual([401, 'STAFF_LOGIN_REFUSED']);
    const without = (text: string): string => text.replace(/"requestId":"[^"]+"/, '');
    expect(without(unknown.text)).toBe(without(wrong.text));
  });

  it.each<[string, (url: string) => Record<string, string>]>([
    ['without our header', (url) => ({ origin: url })],
    ['from another site', () => ({ 'x-tongxing-staff': '1', origin: 'https://evil.example' })],
    ['from a sandboxed frame', () => ({ 'x-tongxing-staff': '1', origin: 'null' })],
    ['without an origin', () => ({ 'x-tongxing-staff': '1' })],
  ])('cannot be signed in or out %s', async (_how, headersOf) => {
    const headers = headersOf(test.url);
    expect(codeOf(await page.post('/admin/session', CREDENTIALS, { headers }))).toBe('CSRF_REFUSED');
    const amy = await test.http.asStaff(CREDENTIALS.login, CREDENTIALS.password);
    const cookie = { cookie: (amy as unknown as { identity: { cookie: string } }).identity.cookie };
    const out = await page.delete('/admin/session', { headers: { ...cookie, ...headers } });
    expect([out.status, codeOf(out)]).toEqual([403, 'CSRF_REFUSED']);
    expect((await amy.get('/admin/session')).status).toBe(200);
  });

  it('may come by the public address, where a proxy gives another Host', async () => {
    const headers = { 'x-tongxing-staff': '1', origin: 'https://hui.example.org' };
    expect((await page.post('/admin/session', CREDENTIALS, { headers })).status).toBe(200);
  });

  it('cannot use a made-up cookie, nor a session in place of a person’s', async () => {
    expect(codeOf(await page.get('/admin/session', { cookie: 'tx_staff=x' }))).toBe('SIGN_IN_REQUIRED');
    expect(codeOf(await page.get('/admin/session', { cookie: `tx_staff=${'x'.repeat(43)}` }))).toBe('SESSION_EXPIRED');
    expect(codeOf(await page.get('/admin/session', { authorization: `Bearer ${'x'.repeat(43)}` }))).toBe('SIGN_IN_REQUIRED');
  });

  it('must sign in again when the session has run out', async () => {
    const amy = await test.http.asStaff(CREDENTIALS.login, CREDENTIALS.password);
    test.clock.advance({ hours: 8 });
    const late = await amy.get('/admin/session');
    expect([late.status, codeOf(late)]).toEqual([401, 'SESSION_EXPIRED']);
  });

  it('are told how long a lock lasts', async () => {
    test.clock.advance({ hours: 1 });
    const headers = pageHeaders();
    for (let n = 0; n < 4; n++) await page.post('/admin/session', { ...CREDENTIALS, password: `x${n}` }, { headers });
    const locked = await page.post('/admin/session', { ...CREDENTIALS, password: 'x5' }, { headers });
    expect([locked.status, codeOf(locked), locked.headers.get('retry-after')]).toEqual([423, 'STAFF_LOCKED', '900']);
  });

  it('are slowed down by address when they try many logins', async () => {
    test.clock.advance({ hours: 1 });
    const statuses: number[] = [];
    for (let n = 0; n < 32; n++) {
      statuses.push((await page.post('/admin/session', { login: `guess${n}`, password: 'x' }, { headers: pageHeaders() })).status);
    }
    expect(statuses.slice(0, 30).every((status) => status === 401)).toBe(true);
    expect(statuses.slice(30)).toEqual([429, 429]);
  });
});
