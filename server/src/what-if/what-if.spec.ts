// The whole of it over HTTP, with the thread that folds: what comes out, what is refused, and that it stops and writes nothing.
import { createHash } from 'node:crypto';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createTestApp, type TestApp } from '../../test/create-app';
import { lifeOf, storeLives } from '../../test/factories/life';
import { member, staffMember, type Joined } from '../../test/factories/people';
import type { Http } from '../../test/http';
import { AuditEntry } from '../audit/audit-entry.entity';
import { JournalService } from '../journal';
import { PointsEntry } from '../points/points-entry.entity';
import { REFERENCE_RULES } from '../rules/rules.seed';
import { WhatIfService } from './what-if.service';
import type { WhatIfLineView, WhatIfResultView } from './what-if.dto';

const CHECK_IN = REFERENCE_RULES.find(({ code }) => code === 'check_in')!;
const { code, kind, name, position, terms } = CHECK_IN;
const PERIOD = { from: '2025-11', to: '2026-10' };
const WISH = { code, baseVersion: 1, kind, name, position, terms, ...PERIOD };
const STOP = { code, baseVersion: 1, ...PERIOD };
/** Bronze for twice a year instead of three times. */
const BRONZE = {
  ...{ purpose: 'terms', code: 'growth_bronze', baseVersion: 1, track: 'growth', name: '铜牌会员', match: 'any', keepPercent: 90, startsOn: '2026-12-01' },
  bars: [{ yardstick: 'check_ins', window: 'rolling_year', bar: 2 }, { yardstick: 'growth', window: 'ever', bar: 80 }],
  ...PERIOD,
};
const paying = (points: number, growth = 10) => ({
  ...WISH,
  terms: { ...terms, points: { type: 'fixed', amount: points }, growth: { type: 'fixed', amount: growth } },
});
/** Every deed of these specs was told late, and a tier rises with the telling. */
const TOLD_ON = '2026-11-22';
/** So long a past that a what-if of it can be stopped on its way. */
const LONG_PAST = 1_000;

/** Asks as the page does and reads line by line. */
class Asked {
  readonly lines: WhatIfLineView[] = [];
  readonly over: Promise<void>;
  private readonly stopper: AbortController;

  private constructor(response: Response, stopper: AbortController) {
    this.stopper = stopper;
    this.over = this.read(response.body!).catch(() => undefined);
  }

  static async by(staff: Http, wish: object, about = 'rules'): Promise<Asked> {
    const stopper = new AbortController();
    const { cookie } = (staff as unknown as { identity: { cookie: string } }).identity;
    const response = await fetch(`${staff.url}/api/v1/admin/what-ifs/${about}`, {
      method: 'POST',
      headers: { cookie, origin: staff.url, 'x-tongxing-staff': '1', 'content-type': 'application/json' },
      body: JSON.stringify(wish),
      signal: stopper.signal,
    });
    if (response.status !== 200) throw new Error(`${response.status} ${await response.text()}`);
    expect(response.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8');
    return new Asked(response, stopper);
  }

  stop(): void {
    this.stopper.abort();
  }

  async firstLine(): Promise<void> {
    while (this.lines.length === 0) await pause(5);
  }

  async result(): Promise<WhatIfResultView> {
    await this.over;
    const result = this.lines.at(-1)?.result;
    if (!result) throw new Error(`No result: ${JSON.stringify(this.lines)}`);
    return result;
  }

  private async read(body: ReadableStream<Uint8Array>): Promise<void> {
    let rest = '';
    const decoder = new TextDecoder();
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      rest += decoder.decode(chunk, { stream: true });
      const parts = rest.split('\n');
      rest = parts.pop() ?? '';
      this.lines.push(...parts.map((part) => JSON.parse(part) as WhatIfLineView));
    }
  }
}

let test: TestApp;
let staff: Http;
let comer: Joined;

/** Everything in the database but the staff's log, which notes who looked, and when a session was last used. */
async function contents(): Promise<string> {
  const hash = createHash('sha256');
  for (const { tableName, columns } of test.dataSource.entityMetadatas) {
    if (tableName === 'audit_entry') continue;
    const kept = columns.map(({ databaseName }) => databaseName).filter((column) => !/^(seen_at|last_used_on)$/.test(column));
    const rows: unknown = await test.dataSource.createQueryBuilder().select(kept.map((column) => `t.${column}`)).from(tableName, 't').getRawMany();
    hash.update(`${tableName} ${JSON.stringify(rows)}\n`);
  }
  return hash.digest('hex');
}

let deeds = 0;
const checkIn = (memberId: string, date: string) =>
  test.transactor.run((tx) =>
    test.app.get(JournalService, { strict: false }).record(tx, {
      memberId,
      kind: 'checked_in',
      sourceKey: `checkin:what-if-${(deeds += 1)}`,
      occurredAt: new Date(`${date}T04:00:00.000Z`),
      quantity: 1,
      details: { title: '河边清理', eventKind: 'salon' },
      recordedBy: 'member',
    }),
  );

const refusalOf = async (by: Http, wish: object, about = 'rules') => {
  const { status, body } = await by.post(`/admin/what-ifs/${about}`, wish);
  return [status, body.error.code];
};

/** Waits until so many threads run, and says how long that took. */
async function untilRunning(count: number): Promise<number> {
  const running = test.app.get(WhatIfService, { strict: false })['running'];
  const began = Date.now();
  while (running.size !== count) await pause(5);
  return Date.now() - began;
}

beforeAll(async () => {
  test = await createTestApp({ wechat: true, now: '2025-10-01T04:00:00.000Z' });
  staff = await staffMember(test, ['programme']);
  comer = await member(test, { nickname: '春江' });
  await comer.http.post('/me/profile', { realName: '周春江' });
  const other = await member(test, { nickname: '阿木' });
  test.clock.set(`${TOLD_ON}T06:30:00.000Z`);
  staff = await staffMember(test, ['programme']);
  for (const date of ['2025-10-20', '2026-02-01', '2026-03-01', '2026-11-20']) await checkIn(comer.id, date);
  const { entry } = await checkIn(other.id, '2026-04-01');
  await test.transactor.run((tx) => test.app.get(JournalService, { strict: false }).reverse(tx, { entryId: entry.id, reason: '记错了', recordedBy: 'staff-1' }));
});

afterAll(() => test.close());

describe('what another rule would have brought', () => {
  it('stands beside what the ledger says, with the members who would have moved, masked', async () => {
    const asked = await Asked.by(staff, paying(13, 20));
    const result = await asked.result();
    expect(asked.lines[0]).toEqual({ progress: { done: expect.any(Number), of: 8 } });
    const rows = await test.dataSource.getRepository(PointsEntry).find();
    const inPeriod = rows.filter(({ month, ruleCode, kind: of }) => ruleCode === 'check_in' && of === 'earn' && '2025-11' <= month && month <= '2026-10');
    const undone = rows.filter(({ kind: of }) => of === 'reversal');
    const issued = [...inPeriod, ...undone].reduce((sum, { delta }) => sum + delta, 0);
    expect(issued).toBe(20);
    expect(result).toMatchObject({
      ...{ from: '2025-11', to: '2026-10', deeds: 2, members: 1, isToday: false, unknownBirthdays: 0 },
      points: { today: issued, draft: 26, more: 1, less: 0 },
      growth: { today: 20, draft: 40, more: 1, less: 0 },
      rules: [{ code: 'check_in', name: '参加活动', isDraft: true, times: { today: 2, draft: 2 }, points: { today: 20, draft: 26 } }],
      unpaid: { times: 0, missing: 0 },
    });
    expect(result.ways).toEqual([]);
  });

  it('names who would stand elsewhere, and leaves the real name masked', async () => {
    const asked = await Asked.by(staff, paying(10, 95));
    const { ways, moves } = await asked.result();
    expect(ways).toEqual([{ track: 'growth', trackName: '成长', from: '普通会员', to: '银牌会员', isUp: true, how: 'rose', members: 1 }]);
    expect(moves).toEqual([
      { memberId: comer.id, no: 1, nickname: '春江', avatarKey: expect.any(String), realNameMasked: '周**', trackName: '成长', from: '普通会员', to: '银牌会员', isUp: true, how: 'rose', on: TOLD_ON },
    ]);
    expect(JSON.stringify(asked.lines)).not.toContain('周春江');
  });

  it('is nothing for a draft that says what the rule says, and for a period in which nothing happened', async () => {
    expect(await (await Asked.by(staff, WISH)).result()).toMatchObject({ isToday: true, points: { more: 0, less: 0 }, ways: [] });
    expect(await (await Asked.by(staff, { ...paying(99), from: '2025-05', to: '2025-06' })).result()).toMatchObject({
      deeds: 0, members: 0, points: { today: 0, draft: 0 }, ways: [], moves: [],
    });
  });

  it('is asked of a rule that there is not yet as well', async () => {
    const { rules } = await (await Asked.by(staff, { ...paying(3), code: null, name: '再加一点' })).result();
    expect(rules.map(({ name: of, isDraft, points }) => [of, isDraft, points])).toEqual([
      ['参加活动', false, { today: 20, draft: 20 }],
      ['再加一点', true, { today: 0, draft: 6 }],
    ]);
  });

  it('is told of a rule that is stopped: what it would not have paid, and nobody is said to have lost what never was', async () => {
    const asked = await Asked.by(staff, STOP, 'rule-endings');
    const result = await asked.result();
    expect(result).toMatchObject({
      ...{ about: 'rule_ending', from: '2025-11', to: '2026-10', deeds: 2, members: 1, isToday: false },
      points: { today: 20, draft: 0, more: 0, less: 1 },
      rules: [{ code: 'check_in', isDraft: true, times: { today: 2, draft: 0 }, points: { today: 20, draft: 0 }, growth: { today: 20, draft: 0 } }],
    });
    expect(result).toMatchObject({ ways: [], rungs: [], turns: [] });
  });

  it('is told of a rung that asks for less: who would stand on it, since when, masked, beside how many stand there', async () => {
    const asked = await Asked.by(staff, BRONZE, 'tiers');
    const result = await asked.result();
    expect(asked.lines[0]).toEqual({ progress: { done: expect.any(Number), of: 8 } });
    expect(result).toMatchObject({ about: 'tier', isToday: false, points: { today: 20, draft: 20, more: 0, less: 0 } });
    expect(result.ways).toEqual([{ track: 'growth', trackName: '成长', from: '普通会员', to: '铜牌会员', isUp: true, how: 'rose', members: 1 }]);
    expect(result.turns).toEqual([{ how: 'rose', on: null, members: 1 }]);
    expect(result.moves).toEqual([
      { memberId: comer.id, no: 1, nickname: '春江', avatarKey: expect.any(String), realNameMasked: '周**', trackName: '成长', from: '普通会员', to: '铜牌会员', isUp: true, how: 'rose', on: TOLD_ON },
    ]);
    expect(result.rungs.map(({ name: of, isDraft, members, stay, up, down }) => [of, isDraft, members.today, members.draft, stay, up, down])).toEqual([
      ['金牌会员', false, 0, 0, 0, 0, 0], ['银牌会员', false, 0, 0, 0, 0, 0], ['铜牌会员', true, 0, 1, 0, 1, 0], ['普通会员', false, 2, 1, 1, 0, 0],
    ]);
    expect(JSON.stringify(asked.lines)).not.toContain('周春江');
  });

  it('is told of a rung that there is not yet, by the name that its author gave it, and of one that is no longer given', async () => {
    const diamond = { ...BRONZE, code: null, baseVersion: 0, name: '钻石会员', bars: [{ yardstick: 'contributions', window: 'ever', bar: 3 }] };
    const added = await (await Asked.by(staff, diamond, 'tiers')).result();
    expect(added.ways).toMatchObject([{ from: '普通会员', to: '钻石会员', isUp: true, members: 1 }]);
    expect(added.rungs[0]).toMatchObject({ name: '钻石会员', isDraft: true, members: { today: 0, draft: 1 } });
    const ended = await (await Asked.by(staff, { ...BRONZE, purpose: 'ending' }, 'tiers')).result();
    expect(ended).toMatchObject({ about: 'tier_ending', isToday: false, ways: [] });
  });

  it.each([
    ['rule-endings', STOP, 'rule.tried', 'check_in', { name: '参加活动', from: '2025-11', to: '2026-10', isEnding: true }],
    ['tiers', BRONZE, 'tier.tried', 'growth_bronze', { name: '铜牌会员', from: '2025-11', to: '2026-10' }],
  ])('notes the look and writes nothing else: %s', async (about, wish, action, objectId, details) => {
    const looker = await staffMember(test, ['programme']);
    const before = await contents();
    const known = await test.dataSource.getRepository(AuditEntry).count();
    await (await Asked.by(looker, wish, about)).result();
    expect(await contents()).toBe(before);
    const lines = await test.dataSource.getRepository(AuditEntry).find({ order: { id: 'ASC' } });
    expect(lines.slice(known)).toMatchObject([{ action, objectId, details }]);
    expect(lines.at(-1)!.details).toEqual(details);
  });

  it('writes nothing but a line in the staff log, one for the same question however often it is asked', async () => {
    const audit = test.dataSource.getRepository(AuditEntry);
    const [before, lines] = [await contents(), await audit.count()];
    for (let i = 0; i < 2; i++) await (await Asked.by(staff, { ...paying(77), name: '只问一问' })).result();
    expect(await contents()).toBe(before);
    expect(await audit.count()).toBe(lines + 1);
    const [line] = await audit.find({ order: { id: 'DESC' }, take: 1 });
    expect(line).toMatchObject({ action: 'rule.tried', objectKind: 'rule', objectId: 'check_in', details: { name: '只问一问', from: '2025-11', to: '2026-10' } });
  });
});

describe('a question that cannot be answered', () => {
  it.each([
    ['terms that say nothing', { terms: {} }, 422, 'RULE_TERMS_INVALID'],
    ['a rule that there is not', { code: 'nothing' }, 404, 'NOT_FOUND'],
    ['a rule of another kind', { kind: 'answered' }, 400, 'REQUEST_INVALID'],
    ['a period that ends before it begins', { from: '2026-03', to: '2026-02' }, 422, 'TIME_RANGE_INVALID'],
    ['a period still to come', { to: '2026-12' }, 400, 'REQUEST_INVALID'],
    ['a month that is none', { from: '2026-13' }, 400, 'REQUEST_INVALID'],
    ['a rule that has moved on since', { baseVersion: 2 }, 409, 'RULE_VERSION_MOVED'],
  ])('is refused: %s', async (_, wrong, status, refusal) => {
    expect(await refusalOf(staff, { ...WISH, ...wrong })).toEqual([status, refusal]);
  });

  it.each([
    ['of a rule that there is not', { code: 'nothing' }, 404, 'NOT_FOUND'],
    ['of a rule that has moved on since', { baseVersion: 2 }, 409, 'RULE_VERSION_MOVED'],
    ['in a period that ends before it begins', { from: '2026-03', to: '2026-02' }, 422, 'TIME_RANGE_INVALID'],
  ])('is refused of an end: %s', async (_, wrong, status, refusal) => {
    expect(await refusalOf(staff, { ...STOP, ...wrong }, 'rule-endings')).toEqual([status, refusal]);
  });

  it.each([
    ['a rung that there is not', { code: 'nothing' }, 404, 'NOT_FOUND'],
    ['one that has moved on since', { baseVersion: 2 }, 409, 'TIER_VERSION_MOVED'],
    ['one that asks for more than the next', { bars: [{ yardstick: 'check_ins', window: 'rolling_year', bar: 8 }] }, 422, 'TIER_TERMS_INVALID'],
    ['one that says what it says', { bars: [{ yardstick: 'check_ins', window: 'rolling_year', bar: 3 }, BRONZE.bars[1]] }, 409, 'TIER_UNCHANGED'],
    ['a period still to come', { to: '2026-12' }, 400, 'REQUEST_INVALID'],
  ])('is refused of a ladder: %s', async (_, wrong, status, refusal) => {
    expect(await refusalOf(staff, { ...BRONZE, ...wrong }, 'tiers')).toEqual([status, refusal]);
  });

  it('takes a first day that has passed for the first one that is free: a proposal may wait', async () => {
    expect((await (await Asked.by(staff, { ...BRONZE, startsOn: '2026-11-01' }, 'tiers')).result()).ways).toHaveLength(1);
  });

  it('may be about the month that has begun', async () => {
    expect(await (await Asked.by(staff, { ...paying(12), from: '2026-11', to: '2026-11' })).result()).toMatchObject({ deeds: 1, points: { today: 10, draft: 12 } });
  });

  it('is not taken from who may read rules and not propose them', async () => {
    const finance = await staffMember(test, ['finance']);
    expect(await refusalOf(finance, WISH)).toEqual([403, 'PERMISSION_DENIED']);
    expect(await refusalOf(finance, STOP, 'rule-endings')).toEqual([403, 'PERMISSION_DENIED']);
    expect(await refusalOf(finance, BRONZE, 'tiers')).toEqual([403, 'PERMISSION_DENIED']);
  });
});

describe('a long past', () => {
  // Whatever a test has left running, it is stopped like any other.
  afterEach(async () => {
    for (const thread of test.app.get(WhatIfService, { strict: false })['running'].values()) thread?.stop();
    await untilRunning(0);
  });

  beforeAll(async () => {
    const lives = Array.from({ length: LONG_PAST }, () => {
      const life = lifeOf().join('2025-11-01');
      for (let i = 0; i < 19; i++) life.checkIn(`2026-0${1 + (i % 9)}-1${i % 10}`);
      return life;
    });
    await storeLives(test.dataSource, lives);
  });

  it('is stopped at once by whoever closes the line, and a new one may begin', async () => {
    const asked = await Asked.by(staff, paying(12));
    await asked.firstLine();
    asked.stop();
    await asked.over;
    expect(asked.lines.every(({ result }) => result === undefined)).toBe(true);
    expect(await untilRunning(0)).toBeLessThan(2_000);
    await (await Asked.by(staff, WISH)).firstLine();
  });

  it('is stopped as well where it is asked of a ladder', async () => {
    const asked = await Asked.by(staff, BRONZE, 'tiers');
    await asked.firstLine();
    asked.stop();
    await asked.over;
    expect(asked.lines.every(({ result }) => result === undefined)).toBe(true);
    expect(await untilRunning(0)).toBeLessThan(2_000);
  });

  it('is worked out for one person once, and for two at a time', async () => {
    const [second, third] = [await staffMember(test, ['programme']), await staffMember(test, ['admin'])];
    const first = await Asked.by(staff, paying(12));
    expect(await refusalOf(staff, WISH)).toEqual([409, 'WHAT_IF_BUSY']);
    const other = await Asked.by(second, paying(13));
    expect(await refusalOf(third, WISH)).toEqual([409, 'WHAT_IF_BUSY']);
    // Whoever only asks wrongly is told so, and takes nobody's place.
    expect(await refusalOf(third, { ...WISH, terms: {} })).toEqual([422, 'RULE_TERMS_INVALID']);
    expect(await refusalOf(third, BRONZE, 'tiers')).toEqual([409, 'WHAT_IF_BUSY']);
    first.stop();
    await untilRunning(1);
    await (await Asked.by(third, WISH)).firstLine();
    other.stop();
  });

  it('shows names to nobody who was signed out meanwhile', async () => {
    const leaving = await staffMember(test, ['programme']);
    const asked = await Asked.by(leaving, paying(12, 40));
    await asked.firstLine();
    expect((await leaving.delete('/admin/session')).status).toBe(204);
    await asked.over;
    expect(asked.lines.at(-1)).toMatchObject({ error: { code: 'SESSION_EXPIRED' } });
  });

  it('ends with a refusal when the server stops, and does not keep it from stopping', async () => {
    const stopping = await createTestApp({ wechat: true, now: '2026-11-22T06:30:00.000Z' });
    const lives = Array.from({ length: LONG_PAST }, () => lifeOf().join('2025-11-01').checkIn('2026-01-01').checkIn('2026-02-01'));
    await storeLives(stopping.dataSource, lives);
    const asked = await Asked.by(await staffMember(stopping, ['programme']), paying(12));
    await asked.firstLine();
    const began = Date.now();
    await stopping.close();
    await asked.over;
    expect(asked.lines.every(({ result }) => result === undefined)).toBe(true);
    expect(Date.now() - began).toBeLessThan(5_000);
  });
});

it('loads neither the framework nor an entity into its thread', () => {
  const loaded = `require('${join(__dirname, 'what-if.worker.ts')}'); console.log(Object.keys(require.cache).filter((f) => /node_modules/.test(f)).join('\\n'))`;
  const files = execFileSync(process.execPath, ['--require', 'tsx/cjs', '-e', loaded], { encoding: 'utf8', cwd: join(__dirname, '../..') });
  expect(files).toMatch(/better-sqlite3/);
  expect(files).not.toMatch(/@nestjs|typeorm|class-validator/);
});
