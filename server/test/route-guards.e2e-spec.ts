// The oracle is authz.csv, kept by hand: who may call what is written down once by a person and once in the code.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AccessCheck } from '../src/common/access-check';
import type { AccessRule } from '../src/common/access';
import { newId } from '../src/common/ids';
import { API_PREFIX } from '../src/create-server';
import { StaffService } from '../src/staff';
import { createTestApp, type TestApp } from './create-app';
import type { Answer, Http } from './http';

interface Row {
  method: string;
  path: string;
  who: string;
}

const oracle: Row[] = readFileSync(join(__dirname, 'authz.csv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [method = '', path = '', who = ''] = line.split(',');
    return { method, path, who };
  });
const isFor = (pattern: RegExp): Row[] => oracle.filter(({ who }) => pattern.test(who));

let test: TestApp;
let roleless: Http;
let officer: Http;
let visitor: Http;

beforeAll(async () => {
  test = await createTestApp({ demo: true, wechat: true });
  const staff = test.app.get(StaffService, { strict: false });
  await staff.hire({ login: 'roleless', name: '无角色', roles: [], password: 'p' });
  await staff.hire({ login: 'both', name: '项目管理员', roles: ['programme', 'admin'], password: 'p' });
  roleless = await test.http.asStaff('roleless', 'p');
  officer = await test.http.asStaff('both', 'p');
  const code = await test.wechat.loginCode('oSIM_route_guards');
  visitor = test.http.as((await test.http.post('/session', { code })).body.token as string);
});
// A minute's limit is for one person, not for whoever walks through every route.
beforeEach(() => test.clock.advance({ minutes: 1 }));
afterAll(() => test?.close());

/** What a list must be told before it answers. */
const QUERIES: Readonly<Record<string, string>> = { '/api/v1/admin/approvals': '?tab=to_decide' };

/** The address that a route stands for; its ids are well-formed and nobody's. */
function address(path: string): string {
  const filled = path.replace(/:\w+/g, () => newId(test.clock.now()));
  return filled.startsWith(`/${API_PREFIX}/`) ? filled.slice(API_PREFIX.length + 1) : `/${filled}`;
}

const call = (http: Http, { method, path }: Row): Promise<Answer> =>
  http.ask(method, address(path), { key: true, body: method === 'GET' || method === 'DELETE' ? undefined : {} });
const refusalOf = async (http: Http, row: Row): Promise<string> => {
  const { status, body } = await call(http, row);
  return `${status} ${(body as { error?: { code: string } } | undefined)?.error?.code}`;
};
const ruleText = (rule: AccessRule | null): string => {
  if (rule === null) return 'nobody said';
  return rule.who === 'staff' && rule.permission ? `staff:${rule.permission}` : rule.who;
};
const lineOf = ({ method, path, who }: Row): string => `${method} ${path} ${who}`;

/** Everything in the database, so that a write before a refusal shows. When a session was last used is not what is meant. */
async function contents(): Promise<string> {
  const hash = createHash('sha256');
  for (const { tableName, columns } of test.dataSource.entityMetadatas) {
    const kept = columns.map(({ databaseName }) => databaseName).filter((name) => !/^(seen_at|last_used_on)$/.test(name));
    const rows: unknown = await test.dataSource.createQueryBuilder().select(kept.map((name) => `t.${name}`)).from(tableName, 't').getRawMany();
    hash.update(`${tableName} ${JSON.stringify(rows)}\n`);
  }
  return hash.digest('hex');
}

describe('the inventory of routes', () => {
  it('is what authz.csv says, no route more and none less', () => {
    const handlers = test.app.get(AccessCheck).handlers();
    const served = test.routes
      .filter(({ method, path }) => !(method === 'HEAD' && test.routes.some((one) => one.method === 'GET' && one.path === path)))
      .map(({ method, path }) => {
        const bare = path.replace(`/${API_PREFIX}`, '');
        const handler = handlers.find((one) => one.method === method && (one.path === path || (bare !== path && one.path === bare)));
        const raw = path.startsWith(`/${API_PREFIX}`) ? 'no handler of ours' : 'pages';
        return lineOf({ method, path, who: handler ? ruleText(handler.rule) : raw });
      });
    expect([...new Set(served)].sort()).toEqual(oracle.map(lineOf).sort());
  });

  it('is what the OpenAPI document describes', async () => {
    const { body } = await test.http.get<{ paths: Record<string, Record<string, unknown>> }>('//api/openapi.json');
    const described = Object.entries(body.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path.replace(/\{(\w+)\}/g, ':$1')}`),
    );
    const expected = oracle.filter(({ path }) => path.startsWith(`/${API_PREFIX}`)).map(({ method, path }) => `${method} ${path}`);
    expect(described.sort()).toEqual(expected.sort());
  });
});

describe('every staff route', () => {
  const routes = isFor(/^staff/);

  it.each(routes)('$method $path refuses whoever is not staff', async (row) => {
    const before = await contents();
    expect(await refusalOf(test.http, row)).toBe('401 SIGN_IN_REQUIRED');
    expect(await refusalOf(visitor, row)).toBe('401 SIGN_IN_REQUIRED');
    expect(await contents()).toBe(before);
  });

  it.each(isFor(/^staff:/))('$method $path refuses staff without $who', async (row) => {
    const before = await contents();
    expect(await refusalOf(roleless, row)).toBe('403 PERMISSION_DENIED');
    expect(await contents()).toBe(before);
  });

  it.each(routes.filter(({ method }) => method !== 'GET'))('$method $path refuses a page that is not ours', async (row) => {
    const { identity } = officer as unknown as { identity: { cookie: string } };
    const answer = await test.http.ask(row.method, address(row.path), { headers: { cookie: identity.cookie } });
    expect(`${answer.status} ${answer.body.error.code}`).toBe('403 CSRF_REFUSED');
  });

  it.each(routes.filter(({ method, path }) => method === 'GET' && !path.endsWith('/live')))(
    '$method $path lets an officer of the programme who is administrator too through',
    async (row) => {
      const { status } = await officer.get(`${address(row.path)}${QUERIES[row.path] ?? ''}`);
      expect([200, 404]).toContain(status);
    },
  );
});

describe('every route of members', () => {
  it.each(isFor(/^(visitor|member)$/))('$method $path refuses whoever is not signed in, staff as well', async (row) => {
    const before = await contents();
    expect(await refusalOf(test.http, row)).toBe('401 SIGN_IN_REQUIRED');
    expect(await refusalOf(officer, row)).toBe('401 SIGN_IN_REQUIRED');
    expect(await refusalOf(test.http.as('x'.repeat(43)), row)).toBe('401 SESSION_EXPIRED');
    expect(await contents()).toBe(before);
  });

  it.each(isFor(/^member$/))('$method $path refuses a visitor', async (row) => {
    const before = await contents();
    expect(await refusalOf(visitor, row)).toBe('403 MEMBERSHIP_REQUIRED');
    expect(await contents()).toBe(before);
  });
});

describe('another spelling of a path', () => {
  const spellings: [string, (path: string) => string][] = [
    ['a slash at the end', (path) => `${path}/`],
    ['two slashes', (path) => path.replace('/api/v1/', '/api/v1//')],
    ['a dot segment', (path) => path.replace('/api/v1/', '/api/v1/%2e/')],
    ['a way round', (path) => path.replace('/api/v1/', '/api/v1/session/../')],
    ['an encoded way round', (path) => path.replace('/api/v1/', '/api/v1/session/%2e%2e%2f')],
    ['capitals', (path) => path.toUpperCase()],
    ['a parameter', (path) => `${path};x=1`],
    ['an encoded letter', (path) => path.replace('/admin', '/%61dmin').replace('/me', '/%6de')],
    ['an encoded null', (path) => `${path}%00`],
  ];
  const closed = oracle.filter(({ method, who }) => method === 'GET' && /^(staff|visitor|member)/.test(who));

  it.each(spellings)('with %s opens nothing', async (_name, spell) => {
    for (const row of closed) {
      const path = spell(row.path.replace(/:\w+/g, () => newId(test.clock.now())));
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        const { status } = await test.http.ask(method, `/${path}`);
        expect(`${method} ${path} ${[400, 401, 404].includes(status) ? 'shut' : status}`).toBe(`${method} ${path} shut`);
      }
    }
  });

  it('or another method in a header opens nothing', async () => {
    for (const row of closed) {
      const answer = await test.http.ask('POST', address(row.path), { headers: { 'x-http-method-override': 'GET' }, body: {} });
      // 403 where the path has a POST of its own that asks for one of our pages: signing in.
      expect([401, 403, 404]).toContain(answer.status);
    }
  });
});

describe('forged headers of WeChat’s gateway', () => {
  it('make nobody of anybody', async () => {
    const before = await contents();
    const headers = {
      'x-wx-openid': 'oSIM_forged',
      'x-wx-appid': 'wx0000000000000001',
      'x-wx-unionid': 'uSIM_forged',
      'x-wx-source': 'wx_client',
      'x-wx-env': 'prod',
    };
    for (const row of oracle.filter(({ who }) => /^(visitor|member|staff)/.test(who))) {
      const answer = await test.http.ask(row.method, address(row.path), { headers });
      expect(`${row.method} ${row.path} ${answer.status}`).toBe(`${row.method} ${row.path} 401`);
    }
    const anonymous = await test.http.get('/home', headers);
    expect([anonymous.status, anonymous.body.member]).toEqual([200, null]);
    expect(await contents()).toBe(before);
  });
});
