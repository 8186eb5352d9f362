import { Idempotency } from '../../src/common/idempotency';
import { createTestApp, type TestApp } from '../create-app';
import { joinRequest, visitor } from '../factories/people';
import type { Answer, Http } from '../http';

let test: TestApp;
let http: Http;
beforeAll(async () => {
  test = await createTestApp({ wechat: true });
});
afterAll(() => test?.close());
beforeEach(async () => {
  http = await visitor(test);
});

const KEY = 'made-by-the-phone-1';
const members = async (): Promise<number> => {
  const [row] = (await test.dataSource.query('SELECT COUNT(*) AS n FROM member')) as [{ n: number | string }];
  return Number(row.n);
};

describe('a write of a member', () => {
  it.each<[string, Record<string, string>]>([
    ['no key', {}],
    ['a short key', { 'idempotency-key': 'short' }],
    ['a key with blanks', { 'idempotency-key': 'made by the phone' }],
    ['a key that never ends', { 'idempotency-key': 'x'.repeat(65) }],
  ])('with %s is refused before anything happens', async (_what, headers) => {
    const before = await members();
    const answer = await http.post('/membership', joinRequest(), { headers });
    expect([answer.status, answer.body.error.code]).toEqual([400, 'IDEMPOTENCY_KEY_MISSING']);
    expect(await members()).toBe(before);
  });

  it('that is repeated gets the same answer byte for byte', async () => {
    const before = await members();
    const first = await http.post('/membership', joinRequest(), { key: KEY });
    test.clock.advance({ minutes: 3 });
    const repeat = await http.post('/membership', joinRequest(), { key: KEY });
    expect([first.status, repeat.status]).toEqual([200, 200]);
    expect(repeat.text).toBe(first.text);
    expect(await members()).toBe(before + 1);
  });

  it('that is sent ten times at once happens once', async () => {
    const before = await members();
    const answers = await Promise.all(Array.from({ length: 10 }, () => http.post('/membership', joinRequest(), { key: KEY })));
    expect(answers.map(({ status }) => status)).toEqual(Array<number>(10).fill(200));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    expect(await members()).toBe(before + 1);
  });

  it('cannot use the key of another', async () => {
    await http.post('/membership', joinRequest(), { key: KEY });
    const other = await http.post('/membership', joinRequest({ nickname: '别的名字' }), { key: KEY });
    expect([other.status, other.body.error.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    const elsewhere = await http.post('/membership/exit', {}, { key: KEY });
    expect([elsewhere.status, elsewhere.body.error.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });
});

describe('a write while the database is away', () => {
  const lost = (): Error => Object.assign(new Error('connect ECONNREFUSED 127.0.0.1:3306'), { code: 'ECONNREFUSED', fatal: true });
  const saidOf = ({ status, body, headers }: Answer) => [status, body.error.code, headers.get('retry-after')];
  afterEach(() => jest.restoreAllMocks());

  it('is asked to come again, and happens by the same key once it is back', async () => {
    const before = await members();
    const away = jest.spyOn(test.dataSource, 'createQueryRunner').mockImplementation(() => {
      throw lost();
    });
    expect(saidOf(await http.post('/membership', joinRequest(), { key: KEY }))).toEqual([503, 'UNAVAILABLE', '5']);
    away.mockRestore();
    expect(await members()).toBe(before);
    expect((await http.post('/membership', joinRequest(), { key: KEY })).status).toBe(200);
    expect(await members()).toBe(before + 1);
  });

  it('that was lost on its way back has happened once, and the same key brings its answer', async () => {
    const before = await members();
    const idempotency = test.app.get(Idempotency, { strict: false });
    const once = idempotency.once.bind(idempotency);
    jest.spyOn(idempotency, 'once').mockImplementationOnce(async (...wish) => {
      await once(...wish);
      throw lost();
    });
    expect(saidOf(await http.post('/membership', joinRequest(), { key: KEY }))).toEqual([503, 'UNAVAILABLE', '5']);
    const repeat = await http.post('/membership', joinRequest(), { key: KEY });
    // Whoever joins a second time is told that they had joined before.
    expect([repeat.status, repeat.body.joinedNow]).toEqual([200, true]);
    expect(await members()).toBe(before + 1);
  });
});
