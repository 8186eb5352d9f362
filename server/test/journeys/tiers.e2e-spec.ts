// Tiers that keep their word: an honour that is given, read with its reason and undone; a tier that staff keep; a ladder that
// one proposes and another one puts into force; and a year that turns.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { In, IsNull, Not } from 'typeorm';
import { Approval } from '../../src/approvals/approval.entity';
import { ClosingsService } from '../../src/closings';
import { JournalService } from '../../src/journal';
import { TierVersionRow } from '../../src/tiers/tier-version.entity';
import { createTestApp, type TestApp } from '../create-app';
import { brokenInvariants } from '../factories/findings';
import { checkIn } from '../factories/journal';
import { member, staffMember, visitor, type Joined } from '../factories/people';
import type { Http } from '../http';

let test: TestApp;
let folder: string;
let programme: Http;
let admin: Http;
let auditor: Http;
let desk: Http;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongxing-tiers-'));
  test = await createTestApp({ wechat: true, env: { DATA_DIR: folder } });
  [programme, admin, auditor, desk] = [await staffMember(test, ['programme']), await staffMember(test, ['admin']), await staffMember(test, ['auditor']), await staffMember(test, ['front_desk'])];
});
afterAll(async () => {
  await test?.close();
  rmSync(folder, { recursive: true, force: true });
});

const outcome = ({ status, body }: { status: number; body: { error?: { code: string } } }) => body?.error?.code ?? status;
const REASON = '一年里陪了 40 位老人';
const honourFor = (until: string | null = '2027-12-31') => ({ track: 'honour', code: 'honour_award', until, reason: REASON });

async function come({ id }: Joined, times: number): Promise<void> {
  const journal = test.app.get(JournalService, { strict: false });
  for (let i = 0; i < times; i += 1) await test.transactor.run((tx) => journal.record(tx, checkIn(id, test.clock.now(), { sourceKey: `visit:${(visits += 1)}` })));
}
let visits = 0;
const standing = async ({ http }: Joined, track: string) => (await http.get('/me/tiers')).body.find((one: { track: string }) => one.track === track);
const history = async ({ http }: Joined) => (await http.get('/me/tiers/history')).body.items.map(({ text, because }: { text: string; because: string | null }) => (because === null ? text : `${text} · ${because}`));
const inbox = async ({ http }: Joined): Promise<string[]> => {
  await test.drainOutbox();
  return (await http.get('/me/messages')).body.items.map(({ title }: { title: string }) => title);
};
const log = async (): Promise<string[]> => (await auditor.get('/admin/audit/entries')).body.items.map(({ text }: { text: string }) => text);

describe('an honour', () => {
  let person: Joined;
  let entryId: string;

  beforeAll(async () => {
    person = await member(test, { nickname: '小河' });
  });

  it('is given by the programme with a reason and an end, and by nobody else', async () => {
    const path = `/admin/members/${person.id}/honours`;
    expect(outcome(await desk.post(path, honourFor(), { key: true }))).toBe('PERMISSION_DENIED');
    expect(outcome(await programme.post(path, { ...honourFor(), reason: '' }, { key: true }))).toBe('REQUEST_INVALID');
    expect(outcome(await programme.post(path, honourFor()))).toBe('IDEMPOTENCY_KEY_MISSING');
    expect(outcome(await programme.post(path, honourFor('2026-11-21'), { key: true }))).toBe('TIER_UNTIL_PAST');
    expect(outcome(await programme.post(path, { ...honourFor(), track: 'growth', code: 'growth_gold' }, { key: true }))).toBe('TIER_NOT_GIVABLE');
    expect(outcome(await programme.post('/admin/members/01JD0000000000000000000000/honours', honourFor(), { key: true }))).toBe('NOT_FOUND');

    const first = await programme.post(path, honourFor(), { key: 'honour-key-1' });
    const again = await programme.post(path, honourFor(), { key: 'honour-key-1' });
    expect([first.status, again.text]).toEqual([201, first.text]);
    expect(outcome(await programme.post(path, honourFor(null), { key: 'honour-key-1' }))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(outcome(await programme.post(path, honourFor('2027-01-31'), { key: true }))).toBe('TIER_ALREADY_HELD');
    expect(first.body).toMatchObject({ track: 'honour', name: '年度表彰', until: '2027-12-31', reason: REASON });
    entryId = first.body.entryId;
  });

  it('is read by the member with the reason, on the page and in the inbox', async () => {
    expect(await standing(person, 'honour')).toMatchObject({
      current: { name: '年度表彰' },
      honours: [{ entryId, name: '年度表彰', reason: REASON, givenOn: '2026-11-22', until: '2027-12-31' }],
    });
    expect((await history(person))[0]).toBe(`获得「年度表彰」，到 2027年12月31日 · 因为${REASON}`);
    expect((await inbox(person))[0]).toBe('你获得了「年度表彰」');
  });

  it('is undone once, with a reason that the member reads, and stays in the history', async () => {
    const path = `/admin/members/${person.id}/honours/${entryId}/reversal`;
    const other = await member(test);
    expect(outcome(await programme.post(`/admin/members/${other.id}/honours/${entryId}/reversal`, { reason: '点错了人' }))).toBe('NOT_FOUND');
    const undone = await programme.post(path, { reason: '点错了人' });
    const again = await admin.post(path, { reason: '再撤一次' });
    expect([undone.status, again.body.entryId, again.body.reason]).toEqual([200, undone.body.entryId, '点错了人']);
    expect(await standing(person, 'honour')).toBeUndefined();
    expect((await history(person)).slice(0, 2)).toEqual(['撤销「年度表彰」 · 原因：点错了人', `获得「年度表彰」，到 2027年12月31日 · 因为${REASON}`]);
    expect((await inbox(person)).slice(0, 2)).toEqual(['「年度表彰」撤销了', '你获得了「年度表彰」']);
    const no = String(person.view.member.no).padStart(6, '0');
    expect((await log()).filter((text) => text.includes('荣誉'))).toEqual([`撤销了会员 ${no} 的荣誉「年度表彰」`, `授予会员 ${no} 荣誉「年度表彰」（到 2027-12-31）`]);
  });

  it('tells staff who gave it and who took it back', async () => {
    const { body } = await programme.get(`/admin/members/${person.id}/tiers/history`);
    expect(body.items.map(({ by, cause }: { by: string; cause: string }) => [cause, by])).toEqual([['reversal', '小周'], ['given', '小周'], ['contribution', null]]);
  });

  it('is given by nobody to themselves, nor is anything else on their own tiers', async () => {
    const self = await staffMember(test, ['programme']);
    await come(person, 3);
    await self.post('/admin/own-membership', { memberNo: person.view.member.no });
    const at = `/admin/members/${person.id}`;
    expect((await self.get(`${at}/tiers`)).body.isSelf).toBe(true);
    expect(outcome(await self.post(`${at}/honours`, honourFor(), { key: true }))).toBe('MEMBER_IS_SELF');
    expect(outcome(await self.post(`${at}/tier-locks`, { track: 'growth', until: null, reason: '留给自己' }, { key: true }))).toBe('MEMBER_IS_SELF');
    expect(outcome(await self.post(`${at}/tier-locks/release`, { track: 'growth', reason: '放开自己' }, { key: true }))).toBe('MEMBER_IS_SELF');
    expect(outcome(await self.post(`${at}/honours/${entryId}/reversal`, { reason: '撤我自己的' }))).toBe('MEMBER_IS_SELF');
  });

  it('is not given to one who has left', async () => {
    const left = await member(test);
    await left.http.post('/membership/exit', { reason: '搬家了' }, { key: true });
    expect(outcome(await programme.post(`/admin/members/${left.id}/honours`, honourFor(), { key: true }))).toBe('MEMBERSHIP_REQUIRED');
  });
});

describe('a tier that staff keep', () => {
  let person: Joined;
  const locks = () => `/admin/members/${person.id}/tier-locks`;

  beforeAll(async () => {
    person = await member(test, { nickname: '阿木' });
  });

  it('is one that can be lost, and says until when and why', async () => {
    const wish = { track: 'growth', until: '2027-06-30', reason: '在家带新生儿' };
    expect(outcome(await programme.post(locks(), wish, { key: true }))).toBe('TIER_NOT_LOCKABLE');
    await come(person, 8);
    expect((await history(person))[0]).toBe('升为银牌会员 · 因为第 8 次参加活动');
    expect(outcome(await programme.post(locks(), wish, { key: true }))).toBe(201);
    expect(await standing(person, 'growth')).toMatchObject({
      current: { name: '银牌会员' },
      lock: { reason: '在家带新生儿', lockedOn: '2026-11-22', until: '2027-06-30' },
      keeping: '今年做的已经够了，明年还是银牌会员',
      atRisk: false,
    });
    expect((await history(person))[0]).toBe('保留银牌会员，到 2027年6月30日 · 原因：在家带新生儿');
    expect((await inbox(person))[0]).toBe('银牌会员为你保留着');
  });

  it('is let go again once, and says why', async () => {
    const release = (reason: string, key: string | true = true) => programme.post(`${locks()}/release`, { track: 'growth', reason }, { key });
    const first = await release('已经回来参加活动', 'release-key-1');
    expect([first.status, (await release('已经回来参加活动', 'release-key-1')).text]).toEqual([200, first.text]);
    expect(outcome(await release('再放一次'))).toBe('TIER_NOT_LOCKED');
    expect(await standing(person, 'growth')).toMatchObject({ lock: null });
    expect((await inbox(person))[0]).toBe('银牌会员的保留到这里结束');
  });
});

describe('a ladder', () => {
  const proposal = (over: object = {}) => ({
    ...{ purpose: 'terms', code: 'growth_gold', baseVersion: 1, track: 'growth', name: '金牌会员', match: 'any', keepPercent: 90, startsOn: '2026-12-01', reason: '金牌太难了' },
    bars: [{ yardstick: 'check_ins', window: 'rolling_year', bar: 15 }, { yardstick: 'growth', window: 'rolling_year', bar: 450 }],
    ...over,
  });
  const propose = (over: object = {}, by = programme) => by.post('/admin/tier-proposals', proposal(over), { key: true });

  it.each<[string, object, string, object]>([
    ['from today', { startsOn: '2026-11-22' }, 'TIER_START_TOO_EARLY', { earliest: '2026-11-23' }],
    ['as it is', { bars: [{ yardstick: 'check_ins', window: 'rolling_year', bar: 18 }, { yardstick: 'growth', window: 'ever', bar: 450 }] }, 'TIER_UNCHANGED', { code: 'growth_gold' }],
    ['easier than the rung below', { bars: [{ yardstick: 'check_ins', window: 'rolling_year', bar: 8 }] }, 'TIER_TERMS_INVALID', { fields: ['bars'], problem: 'order' }],
    ['with the same thing asked twice', { bars: [{ yardstick: 'growth', window: 'ever', bar: 450 }, { yardstick: 'growth', window: 'calendar_year', bar: 500 }] }, 'TIER_TERMS_INVALID', { fields: ['bars'], problem: 'twice' }],
    ['without a bar, as an honour', { bars: [], keepPercent: null }, 'TIER_TERMS_INVALID', { fields: ['bars'], problem: 'mixed' }],
    ['by the name of another rung', { name: '银牌会员' }, 'TIER_TERMS_INVALID', { fields: ['name'], problem: 'taken' }],
    ['that is kept by giving year after year', { track: 'donor', code: 'donor_3', name: '恒心伙伴', bars: [{ yardstick: 'gift_years', window: 'ever', bar: 3 }] }, 'TIER_TERMS_INVALID', { fields: ['keepPercent'], problem: 'giving' }],
    ['that is kept from almost nothing', { keepPercent: 20 }, 'TIER_TERMS_INVALID', { fields: ['keepPercent'], problem: 'range' }],
    ['that ends where everyone begins', { purpose: 'ending', code: 'growth_member' }, 'TIER_TERMS_INVALID', { fields: ['purpose'], problem: 'floor' }],
    ['of no such code', { code: 'growth_moon' }, 'NOT_FOUND', { code: 'growth_moon' }],
    ['on a version that nobody can have seen', { baseVersion: 2 }, 'TIER_VERSION_MOVED', { code: 'growth_gold', latest: 1 }],
  ])('is not proposed %s', async (_case, over, code, details) => {
    const { body } = await propose(over);
    expect(body.error).toMatchObject({ code, details });
  });

  it('is proposed by one and put into force by another, from the day that was asked for', async () => {
    expect(outcome(await propose({}, desk))).toBe('PERMISSION_DENIED');
    const asked = await propose();
    expect([asked.status, asked.body.state]).toEqual([201, 'pending']);
    expect(outcome(await propose({ keepPercent: 80 }))).toBe('APPROVAL_ALREADY_ASKED');
    const { approvalId } = asked.body as { approvalId: string };
    const approve = (by: Http) => by.post(`/admin/tier-proposals/${approvalId}/approval`);
    expect(outcome(await approve(programme))).toBe('PERMISSION_DENIED');
    expect((await admin.get('/admin/tiers')).body.proposals).toMatchObject([{ name: '金牌会员', sentence: '近一年参加 15 次活动，或成长值到 450', approval: { id: approvalId, mayDecide: true } }]);
    expect((await admin.get('/admin/approvals?tab=to_decide')).body.items[0].payload).toMatchObject({
      before: '金牌会员，近一年参加 18 次活动，或成长值到 450；每年年底看一次，当年做到要求的 90% 就保留；不够的提前 30 天提醒',
      after: '金牌会员，近一年参加 15 次活动，或成长值到 450；每年年底看一次，当年做到要求的 90% 就保留；不够的提前 30 天提醒',
    });
    expect((await approve(admin)).body).toMatchObject({ state: 'approved', startsOn: '2026-12-01' });
    expect((await approve(admin)).body).toMatchObject({ state: 'approved', startsOn: '2026-12-01' });
    const { tracks, proposals } = (await admin.get('/admin/tiers')).body;
    const gold = tracks[0].rungs.find(({ code }: { code: string }) => code === 'growth_gold');
    expect(proposals).toEqual([]);
    expect(gold).toMatchObject({ version: 1, latestVersion: 2, sentence: '近一年参加 18 次活动，或成长值到 450', proposedBy: null, activatedBy: null, upcoming: { version: 2, startsOn: '2026-12-01', purpose: 'terms', proposedBy: '小周', activatedBy: '小周' } });
    expect((await log()).slice(0, 2)).toEqual(['发布了等级「金牌会员」第 2 版，2026-12-01 起', expect.stringContaining('更改等级「金牌会员」')]);
  });

  it('is not put into force by the one who proposed it, even with both permissions', async () => {
    const both = await staffMember(test, ['programme', 'admin']);
    const { approvalId } = (await propose({ code: null, baseVersion: 0, name: '钻石会员', bars: [{ yardstick: 'check_ins', window: 'rolling_year', bar: 40 }] }, both)).body;
    expect(outcome(await both.post(`/admin/tier-proposals/${approvalId}/approval`))).toBe('APPROVAL_OWN');
    expect((await admin.post(`/admin/tier-proposals/${approvalId}/refusal`, { note: '先看一年再说' })).body).toMatchObject({ state: 'refused' });
    expect(outcome(await admin.post(`/admin/tier-proposals/${approvalId}/approval`))).toBe('APPROVAL_NOT_PENDING');
  });

  it('may be taken back while it waits, gets a new rung on top, and ends one that its holders keep', async () => {
    const diamond = { code: null, baseVersion: 0, name: '钻石会员', bars: [{ yardstick: 'check_ins', window: 'rolling_year', bar: 40 }] };
    const first = (await propose(diamond)).body.approvalId;
    expect((await programme.post(`/admin/tier-proposals/${first}/withdrawal`)).body).toMatchObject({ state: 'withdrawn' });
    const second = (await propose(diamond)).body.approvalId;
    await admin.post(`/admin/tier-proposals/${second}/approval`);
    const ending = (await propose({ purpose: 'ending', code: 'honour_ambassador', track: 'honour', name: '形象大使', bars: [], keepPercent: null })).body.approvalId;
    await admin.post(`/admin/tier-proposals/${ending}/approval`);
    const { tracks } = (await admin.get('/admin/tiers')).body;
    expect(tracks[0].coming).toMatchObject([{ name: '钻石会员', startsOn: '2026-12-01' }]);
    expect(tracks[3].rungs[1]).toMatchObject({ name: '形象大使', upcoming: { purpose: 'ending', startsOn: '2026-12-01' } });
  });

  it('that has changed is not changed back by a page that was opened before', async () => {
    const bars = [{ yardstick: 'check_ins', window: 'rolling_year', bar: 16 }];
    const stale = await propose({ bars });
    expect([stale.status, stale.body.error]).toMatchObject([409, { code: 'TIER_VERSION_MOVED', details: { code: 'growth_gold', latest: 2 } }]);
    const { approvalId } = (await propose({ bars, baseVersion: 2 })).body as { approvalId: string };
    expect((await programme.post(`/admin/tier-proposals/${approvalId}/withdrawal`)).body).toMatchObject({ state: 'withdrawn' });
  });

  it('that changes while a change of it waits is not put into force over the newer version, and nothing is decided', async () => {
    const { approvalId } = (await propose({ baseVersion: 2, bars: [{ yardstick: 'check_ins', window: 'rolling_year', bar: 16 }] })).body as { approvalId: string };
    // As where it was asked at the very moment at which another one was decided: it had the version before that in view.
    const approvals = test.dataSource.getRepository(Approval);
    const { payload } = await approvals.findOneByOrFail({ id: approvalId });
    await approvals.update({ id: approvalId }, { payload: { ...payload, baseVersion: 1 } });
    const refused = await admin.post(`/admin/tier-proposals/${approvalId}/approval`);
    expect([refused.status, refused.body.error]).toMatchObject([409, { code: 'TIER_VERSION_MOVED', details: { code: 'growth_gold', latest: 2, approvalId } }]);
    expect((await admin.get('/admin/tiers')).body.proposals).toMatchObject([{ approval: { id: approvalId, state: 'pending' } }]);
    expect((await admin.post(`/admin/tier-proposals/${approvalId}/refusal`, { note: '照新的一版再提' })).body).toMatchObject({ state: 'refused' });
  });

  it('names on each of its versions who proposed it and who approved it', async () => {
    const versions = await test.dataSource.getRepository(TierVersionRow).findBy({ approvalId: Not(IsNull()) });
    const approvals = await test.dataSource.getRepository(Approval).findBy({ id: In(versions.map(({ approvalId }) => approvalId!)) });
    expect(versions.length).toBe(3);
    expect(versions.map(({ approvalId, proposedBy, activatedBy }) => [approvalId, proposedBy, activatedBy]).sort()).toEqual(approvals.map(({ id, requestedBy, decidedBy }) => [id, requestedBy, decidedBy]).sort());
    for (const { proposedBy, activatedBy } of versions) expect(proposedBy).not.toBe(activatedBy);
  });

  it('decides nothing but ladders', async () => {
    const person = await member(test);
    const { body } = await programme.post(`/admin/members/${person.id}/adjustments`, { direction: 'add', points: 500, reason: '补记' }, { key: true });
    expect(outcome(await admin.post(`/admin/tier-proposals/${body.approvalId}/approval`))).toBe('NOT_FOUND');
    expect((await programme.get('/admin/approvals?tab=asked')).body.items.find(({ id }: { id: string }) => id === body.approvalId).state).toBe('pending');
    expect(outcome(await programme.post(`/admin/adjustments/${body.id}/withdrawal`))).toBe(200);
  });
});

describe('the year that turns', () => {
  it('is told of thirty days before, lowers who was told, and leaves every promise whole', async () => {
    test.clock.set(new Date('2026-11-22T14:30:00+08:00'));
    const [away, back] = [await member(test, { nickname: '远行' }), await member(test, { nickname: '归来' })];
    // Three visits: bronze by the year, and too little growth to stay by that.
    for (const person of [away, back]) await come(person, 3);
    const closings = test.app.get(ClosingsService, { strict: false });
    /** The day begins; whoever was signed in a year ago signs in again. */
    const begin = async (day: string) => {
      test.clock.set(new Date(`${day}T00:05:00+08:00`));
      await closings.closeDue();
      for (const person of [away, back]) person.http = await visitor(test, person.openid);
    };
    await begin('2027-12-02');
    const office = await staffMember(test, ['programme']);
    expect(await standing(away, 'growth')).toMatchObject({ current: { name: '铜牌会员' }, atRisk: true, keeping: '今年再参加 3 次活动，明年还是铜牌会员' });
    expect((await inbox(away))[0]).toBe('再参加 3 次活动，就能留在铜牌会员');
    const noticed = await office.get('/admin/tiers/noticed?limit=100');
    const states = Object.fromEntries(noticed.body.items.map((one: { member: { nickname: string }; state: string; missing: string | null }) => [one.member.nickname, `${one.state} ${one.missing}`]));
    expect(states).toMatchObject({ 远行: 'missing 再参加 3 次活动', 归来: 'missing 再参加 3 次活动' });

    await come(back, 3);
    expect(await standing(back, 'growth')).toMatchObject({ atRisk: false, keeping: '今年做的已经够了，明年还是铜牌会员' });
    await begin('2028-01-01');
    expect(await standing(away, 'growth')).toMatchObject({ current: { name: '普通会员' } });
    expect(await standing(back, 'growth')).toMatchObject({ current: { name: '铜牌会员' } });
    expect((await history(away)).slice(0, 2)).toEqual(['从铜牌会员回到普通会员 · 因为年度评审，这一年做的不够保留', '提醒：铜牌会员快到年度评审了 · 因为这一年做的还不够保留']);
    expect((await inbox(away))[0]).toBe('新的一年，你的等级是普通会员');

    expect(await brokenInvariants(test, folder)).toEqual([]);
  }, 60_000);
});
