// A rule is changed: one person writes it, another puts it into force for a later day, and nothing that is earned moves.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { RuleDraftView, RuleView } from '../../src/rules';
import { createTestApp, type TestApp } from '../create-app';
import { brokenInvariants } from '../factories/findings';
import { plannedSession, screenCode } from '../factories/events';
import { member, staffMember, type Joined } from '../factories/people';
import type { Answer, Http } from '../http';

let test: TestApp;
let folder: string;
let programme: Http;
let admin: Http;
let finance: Http;

/** Signs everybody in, on the first day and again on the next: nobody stays signed in over night. */
const comeToWork = async () => {
  [programme, admin, finance] = await Promise.all([staffMember(test, ['programme']), staffMember(test, ['admin']), staffMember(test, ['finance'])]);
};
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongxing-rules-'));
  test = await createTestApp({ wechat: true, env: { DATA_DIR: folder } });
  await comeToWork();
});
afterAll(async () => {
  await test?.close();
  rmSync(folder, { recursive: true, force: true });
});

const refusalOf = ({ status, body }: Pick<Answer, 'status'> & { body: unknown }): string => `${status} ${(body as { error?: { code: string } }).error?.code}`;
const page = async (http = programme) => (await http.get('/admin/rules')).body as { rules: RuleView[]; drafts: RuleDraftView[]; earliestStart: string };
const ruleOf = async (code: string) => (await page()).rules.find((rule) => rule.code === code)!;

const terms = (points: number, said: object = {}) => ({
  condition: {},
  points: { type: 'fixed', amount: points },
  growth: { type: 'fixed', amount: 10 },
  caps: [{ period: 'month', times: 8 }],
  validity: { type: 'end_of_year', yearsLater: 1 },
  pendingDays: 0,
  ...said,
});
const draft = (said: object = {}) => ({ code: 'check_in', baseVersion: 1, name: '参加活动', kind: 'checked_in', position: 20, startsOn: '2026-11-23', terms: terms(15), ...said });

/** A check-in to an event that is no service, so that one rule alone pays. */
async function comeIn({ http }: Joined): Promise<void> {
  const session = await plannedSession(test, programme, { kind: 'exchange', title: '会员茶话' });
  const { digits } = await screenCode(programme, session.sessionId);
  const answer = await http.post('/check-ins', { eventId: session.eventId, digits }, { key: true });
  expect(answer.status).toBe(200);
}
const balanceOf = async ({ http }: Joined): Promise<number> => (await http.get('/me/points')).body.balance as number;

describe('a rule that is to pay more', () => {
  let person: Joined;
  let draftId: string;

  it('is written by the programme, and only read by the others', async () => {
    person = await member(test);
    expect(refusalOf(await finance.post('/admin/rule-drafts', draft(), { key: true }))).toBe('403 PERMISSION_DENIED');
    expect(refusalOf(await programme.post('/admin/rule-drafts', draft()))).toBe('400 IDEMPOTENCY_KEY_MISSING');
    // An answer that was lost on its way, asked for again: there is one draft, and both times it is told of.
    const sent = await Promise.all([1, 2, 3].map(() => programme.post<RuleDraftView>('/admin/rule-drafts', draft(), { key: 'a-draft-of-programme' })));
    const [started] = sent as [Answer<RuleDraftView>];
    expect(sent.map(({ status, text }) => [status, text])).toEqual(sent.map(() => [201, started.text]));
    expect(refusalOf(await programme.post('/admin/rule-drafts', draft({ terms: terms(16) }), { key: 'a-draft-of-programme' }))).toBe('422 IDEMPOTENCY_KEY_REUSED');
    expect(started.body).toMatchObject({
      ...{ state: 'open', revision: 1, earliestStart: '2026-11-23' },
      sentence: '每参加 1 次活动，得 15 积分和 10 成长值，每月最多 8 次，积分有效期到次年年底',
    });
    draftId = started.body.id;
    expect((await page(finance)).drafts.map(({ id }) => id)).toEqual([draftId]);
    const saved = await programme.ask<RuleDraftView>('PUT', `/admin/rule-drafts/${draftId}`, { body: { ...draft({ terms: terms(20) }), code: undefined, baseVersion: undefined, revision: 1 } });
    expect(saved.body).toMatchObject({ revision: 2, terms: { points: { amount: 20 } } });
  });

  it('waits for an administrator, whom its author cannot replace', async () => {
    const path = `/admin/rule-drafts/${draftId}`;
    expect(refusalOf(await programme.post(`${path}/proposal`, { revision: 1, reason: '年底多鼓励一点' }))).toBe('409 RULE_DRAFT_CHANGED');
    expect(refusalOf(await programme.post(`${path}/proposal`, { revision: 2, reason: ' ' }))).toBe('400 REQUEST_INVALID');
    const proposed = await programme.post<RuleDraftView>(`${path}/proposal`, { revision: 2, reason: '年底多鼓励一点' });
    expect(proposed.body).toMatchObject({ state: 'proposed', approval: { mayDecide: false, mayWithdraw: true } });
    expect(refusalOf(await programme.post(`${path}/approval`, {}))).toBe('403 PERMISSION_DENIED');
    expect((await admin.get<RuleDraftView>(path)).body.approval).toMatchObject({ mayDecide: true, reason: '年底多鼓励一点' });
  });

  it('prices the deeds of its day, and none before it', async () => {
    await comeIn(person);
    const before = await balanceOf(person);
    const done = await admin.post<RuleDraftView>(`/admin/rule-drafts/${draftId}/approval`, {});
    expect(done.body).toMatchObject({ state: 'activated', publishedVersion: 2 });
    expect((await admin.post(`/admin/rule-drafts/${draftId}/approval`, {})).text).toBe(done.text);
    expect(await ruleOf('check_in')).toMatchObject({
      ...{ version: 1, state: 'active', endsOn: '2026-11-23', latestVersion: 2 },
      history: [{ version: 2, state: 'upcoming', proposedBy: '小周', activatedBy: '小周' }, { version: 1, state: 'active' }],
    });
    expect(await balanceOf(person)).toBe(before);

    const today = await member(test);
    const joinedWith = await balanceOf(today);
    await comeIn(today);
    expect((await balanceOf(today)) - joinedWith).toBe(10);
    test.clock.set('2026-11-22T16:00:00.000Z');
    await comeToWork();
    await comeIn(today);
    expect((await balanceOf(today)) - joinedWith).toBe(30);
    expect(await ruleOf('check_in')).toMatchObject({ version: 2, state: 'active', history: [{ state: 'active' }, { state: 'past', endsOn: '2026-11-23' }] });
  });
});

describe('what an editor may get wrong', () => {
  it.each<[string, object, string, string[] | undefined]>([
    ['no amount at all', { terms: { ...terms(0), growth: { type: 'fixed', amount: 0 } } }, '422 RULE_TERMS_INVALID', ['amounts']],
    ['two caps of one period', { terms: terms(5, { caps: [{ period: 'day', times: 1 }, { period: 'day', times: 2 }] }) }, '422 RULE_TERMS_INVALID', ['caps']],
    ['a share of what is only ever once', { terms: { ...terms(5), points: { type: 'per_unit', amount: 5, per: 60 } } }, '422 RULE_TERMS_INVALID', ['points']],
    ['a tier that there is not', { terms: terms(5, { condition: { tierAtLeast: { track: 'growth', rank: 9, name: '钻石会员' } } }) }, '422 RULE_TERMS_INVALID', ['tierAtLeast']],
    ['half a point', { terms: terms(0.5) }, '400 REQUEST_INVALID', ['terms.points.amount']],
    ['a day that there is not', { startsOn: '2026-02-30' }, '400 REQUEST_INVALID', ['startsOn']],
    ['something that nobody declared', { terms: terms(5, { lottery: true }) }, '400 REQUEST_INVALID', ['terms.lottery']],
    ['a version that is no longer the newest', { baseVersion: 1 }, '409 RULE_VERSION_MOVED', undefined],
  ])('%s', async (_name, said, refusal, fields) => {
    const answer = await programme.post('/admin/rule-drafts', draft({ baseVersion: 2, ...said }), { key: true });
    expect(refusalOf(answer)).toBe(refusal);
    expect(answer.body.error.details.fields).toEqual(fields);
  });

  it('and a tier by a name of one’s own is called by its right one', async () => {
    const said = { code: null, baseVersion: 0, name: '银牌同行', terms: terms(5, { condition: { tierAtLeast: { track: 'growth', rank: 2, name: '白银' } } }), startsOn: '2026-12-01' };
    const { body } = await programme.post<RuleDraftView>('/admin/rule-drafts', draft(said), { key: true });
    expect(body.sentence).toBe('银牌会员及以上，每参加 1 次活动，得 5 积分和 10 成长值，每月最多 8 次，积分有效期到次年年底');
    const discarded = await programme.post<RuleDraftView>(`/admin/rule-drafts/${body.id}/discarding`, { revision: 1 });
    expect(discarded.body.state).toBe('discarded');
    expect((await programme.post<RuleDraftView>(`/admin/rule-drafts/${body.id}/restoration`)).body.state).toBe('open');
  });
});

it('a rule is ended for a later day, also by two', async () => {
  const end = (said: object = {}, key: string | true = true, code = 'service_event') =>
    programme.post<RuleDraftView>(`/admin/rules/${code}/ending`, { baseVersion: 1, endsOn: '2026-12-01', reason: '并到参加活动里了', ...said }, { key });
  const ended = await end({}, 'an-end-of-programme');
  expect((await end({}, 'an-end-of-programme')).text).toBe(ended.text);
  expect(refusalOf(await end({ endsOn: '2026-12-02' }))).toBe('409 APPROVAL_ALREADY_ASKED');
  expect(ended.body).toMatchObject({ purpose: 'ending', state: 'proposed' });
  expect(refusalOf(await end({}, true, 'nobody'))).toBe('404 NOT_FOUND');
  const refused = await admin.post<RuleDraftView>(`/admin/rule-drafts/${ended.body.id}/refusal`, { note: '先留到年底' });
  expect(refused.body).toMatchObject({ state: 'discarded', approval: { state: 'refused', decisionNote: '先留到年底' } });
  const again = await end({ endsOn: '2027-01-01', reason: '明年并到参加活动里' });
  await admin.post(`/admin/rule-drafts/${again.body.id}/approval`, {});
  expect(await ruleOf('service_event')).toMatchObject({ state: 'active', endsOn: '2027-01-01', history: [{ version: 2, state: 'ending' }, { version: 1 }] });
});

it('shows each badge in the rim by which members know it', async () => {
  type Rimmed = { code: string; grade: number }[];
  const rims = (badges: Rimmed) => Object.fromEntries(badges.map(({ code, grade }) => [code, grade]));
  const [book, wall] = [await programme.get('/admin/rules'), await programme.get('/admin/badges')];
  const shown = rims((book.body as { badges: Rimmed }).badges);
  expect(shown).toEqual(rims((wall.body as { items: Rimmed }).items));
  expect(new Set(Object.values(shown))).toEqual(new Set([1, 2, 3]));
});

it('leaves a database in which every payment is what its version said on its day', async () => {
  expect(await brokenInvariants(test, folder)).toEqual([]);
});
