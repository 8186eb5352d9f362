import { createTestApp, type TestApp } from '../../test/create-app';
import { TEST_START } from '../../test/create-test-database';
import { member, staffMember, type Joined } from '../../test/factories/people';
import type { Answer, Ask, Http } from '../../test/http';
import { AuditEntry } from '../audit/audit-entry.entity';
import { actText } from '../audit/audit.copy';
import { JournalService } from '../journal';
import { JournalEntry } from '../journal/journal-entry.entity';
import { MembersService } from '../members';
import { Adjustment } from './adjustment.entity';

let test: TestApp;
let admin: Http;
let amy: Http;
let ben: Http;
let fay: Http;
let nan: Joined;

beforeAll(async () => {
  test = await createTestApp({ wechat: true });
  admin = await staffMember(test);
  [amy, ben, fay] = [await staffMember(test, ['programme']), await staffMember(test, ['programme']), await staffMember(test, ['finance'])];
});
afterAll(() => test?.close());
beforeEach(async () => {
  test.clock.set(TEST_START);
  nan = await member(test, { nickname: '楠楠' });
});

type Change = { direction: 'add' | 'take'; points: number; reason?: string };

const adjust = (http: Http, change: Change, key: Ask['key'] = true, id = nan.id) =>
  http.post(`/admin/members/${id}/adjustments`, { reason: '补记去年的服务', ...change }, { key });
const decide = (http: Http, id: string, how: 'approval' | 'withdrawal') => http.post(`/admin/adjustments/${id}/${how}`);
const approve = (http: Http, id: string) => decide(http, id, 'approval');
const withdraw = (http: Http, id: string) => decide(http, id, 'withdrawal');
const refuse = (http: Http, id: string) => http.post(`/admin/adjustments/${id}/refusal`, { note: '先核对签到表' });
const undo = (http: Http, id: string, reason = '加错了人') => http.post(`/admin/adjustments/${id}/reversal`, { reason });
const foretold = (http: Http, id: string, memberId = nan.id) => http.get(`/admin/members/${memberId}/adjustments/${id}/reversal`);
const outcome = ({ status, body }: Answer) => body?.error?.code ?? body?.state ?? status;
const outcomes = (answers: Answer[]) => answers.map(outcome).sort();
const balance = async (who = nan) => (await who.http.get('/me/points')).body.balance as number;
const entriesOf = (memberId: string) => test.dataSource.getRepository(JournalEntry).find({ where: { memberId, kind: 'adjusted' } });
const rowsOf = (memberId: string) => test.dataSource.getRepository(Adjustment).find({ where: { memberId }, order: { id: 'ASC' } });
const log = async (objectId: string) =>
  (await test.dataSource.getRepository(AuditEntry).find({ where: { objectId }, order: { id: 'ASC' } })).map(({ action, details, reason }) => [actText(action, details), reason]);
const inbox = async () => {
  await test.drainOutbox();
  return (await nan.http.get('/me/messages')).body.items.filter(({ title }: { title: string }) => !/欢迎|徽章/.test(title)) as { title: string; body: string }[];
};
const settings = (twoPersons: boolean, pointsLimit = 200) => admin.patch('/admin/settings/approvals', { twoPersons, pointsLimit, reason: '换一种做法' });
/** Gives points past the limit's count of today, as the rest of the office would. */
const given = async (points: number) => {
  const asked = await adjust(ben, { direction: 'add', points: Math.max(points, 201) });
  await approve(fay, asked.body.id);
};

describe('a small change', () => {
  it('is done at once, told to the member with its reason, and stands in ledger, journal and log', async () => {
    const before = await balance();
    const { status, body } = await adjust(amy, { direction: 'add', points: 200 });
    expect([status, body.state, body.approvalId, body.mayUndo]).toEqual([201, 'carried_out', null, true]);
    expect(await balance()).toBe(before + 200);

    const [line] = (await nan.http.get('/me/points/entries')).body.items;
    expect(line).toMatchObject({ text: '工作人员加上积分', reason: '补记去年的服务', delta: 200, balanceAfter: before + 200, kind: 'adjust', reversed: false });
    const why = (await nan.http.get(`/me/points/entries/${line.id}/why`)).body;
    expect(why).toMatchObject({ contribution: null, rule: null, occasion: { kind: 'adjusted', text: '工作人员加上积分', reason: '补记去年的服务' }, reversal: null });

    const [entry] = await entriesOf(nan.id);
    expect(entry).toMatchObject({ sourceKey: `adjustment:${body.id}`, quantity: 200, details: { direction: 'add', expiresOn: '2027-12-31' }, reason: '补记去年的服务' });
    const no = String(nan.view.member.no).padStart(6, '0');
    expect(await log(body.id)).toEqual([[`给会员 ${no} 加 200 积分`, '补记去年的服务']]);
    const [letter] = await inbox();
    expect(letter!.title).toBe('给你加了 200 积分');
    expect(letter!.body).toContain('原因：补记去年的服务。');
  });

  it('takes what can be spent and no more, and says how much that is', async () => {
    await given(300);
    const spendable = await balance();
    const tooMuch = await adjust(amy, { direction: 'take', points: spendable + 1 });
    expect([tooMuch.status, tooMuch.body.error]).toMatchObject([409, { code: 'POINTS_INSUFFICIENT', details: { spendable, missing: 1 } }]);
    expect(outcome(await adjust(amy, { direction: 'take', points: 150 }))).toBe('carried_out');
    expect(await balance()).toBe(spendable - 150);
    expect((await nan.http.get('/me/points/entries')).body.items[0]).toMatchObject({ text: '工作人员减去积分', delta: -150 });
  });

  it('never moves growth or tier', async () => {
    const before = (await nan.http.get('/me/points')).body.growth;
    await adjust(amy, { direction: 'add', points: 100 });
    expect((await nan.http.get('/me/points')).body.growth).toBe(before);
  });

  it('is one of a kind per key: the same again is the first answer, another with the same key is refused', async () => {
    const key = 'one-key-for-one-change';
    const sent = await Promise.all(Array.from({ length: 5 }, () => adjust(amy, { direction: 'add', points: 30 }, key)));
    expect(new Set(sent.map(({ text }) => text)).size).toBe(1);
    expect(await entriesOf(nan.id)).toHaveLength(1);
    expect(outcome(await adjust(amy, { direction: 'add', points: 31 }, key))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(outcome(await amy.post(`/admin/members/${nan.id}/adjustments`, { direction: 'add', points: 30, reason: '补记' }))).toBe('IDEMPOTENCY_KEY_MISSING');
  });

  it('is for members in good standing', async () => {
    const members = test.app.get(MembersService, { strict: false });
    await test.transactor.run((tx) => members.changeStatus(tx, { memberId: nan.id, to: 'suspended', reason: '核实中', actor: 'staff:1' }));
    expect(outcome(await adjust(amy, { direction: 'add', points: 5 }))).toBe('MEMBER_SUSPENDED');
    expect(outcome(await adjust(amy, { direction: 'add', points: 5 }, true, '01KZZZ00000000000000000000'))).toBe('NOT_FOUND');
  });

  it.each([
    ['nothing', { direction: 'add', points: 0 }],
    ['half a point', { direction: 'add', points: 1.5 }],
    ['a negative number', { direction: 'take', points: -5 }],
    ['more than anybody means', { direction: 'add', points: 100_001 }],
    ['without a reason', { direction: 'add', points: 5, reason: ' ' }],
    ['in another direction', { direction: 'give', points: 5 }],
  ])('of %s is refused', async (_case, change) => {
    expect(outcome(await adjust(amy, change as Change))).toBe('REQUEST_INVALID');
  });
});

describe('the limit', () => {
  it('counts what one person moved for one member on one day, both ways', async () => {
    expect(outcome(await adjust(amy, { direction: 'add', points: 120 }))).toBe('carried_out');
    expect(outcome(await adjust(amy, { direction: 'take', points: 60 }))).toBe('carried_out');
    expect((await amy.get(`/admin/members/${nan.id}/adjustments/outlook`)).body).toMatchObject({ limit: 200, directlyLeft: 20, twoPersons: true, isSelf: false });
    expect(outcome(await adjust(amy, { direction: 'add', points: 21 }))).toBe('waiting');
    expect(outcome(await adjust(amy, { direction: 'add', points: 20 }))).toBe('carried_out');
    expect(outcome(await adjust(amy, { direction: 'add', points: 1 }))).toBe('waiting');
    expect(outcome(await adjust(ben, { direction: 'add', points: 200 }))).toBe('carried_out');
    const other = await member(test);
    expect(outcome(await adjust(amy, { direction: 'add', points: 200 }, true, other.id))).toBe('carried_out');
  });

  it('holds however many are sent at once', async () => {
    const sent = await Promise.all(Array.from({ length: 6 }, () => adjust(amy, { direction: 'add', points: 100 })));
    expect(outcomes(sent)).toEqual(['carried_out', 'carried_out', 'waiting', 'waiting', 'waiting', 'waiting']);
  });

  it('gives back what was undone, and begins anew with the business day', async () => {
    const first = await adjust(amy, { direction: 'add', points: 200 });
    await undo(amy, first.body.id);
    expect(outcome(await adjust(amy, { direction: 'add', points: 200 }))).toBe('carried_out');
    // At midnight in Shanghai, with a look in between, because nobody's session outlives eight idle hours.
    for (const hour of ['11', '16']) {
      test.clock.set(`2026-11-22T${hour}:00:00.000Z`);
      await amy.get('/admin/session');
    }
    expect(outcome(await adjust(amy, { direction: 'add', points: 200 }))).toBe('carried_out');
  });

  it('is what an administrator sets, who gives nobody points', async () => {
    expect(outcome(await settings(true, 50))).toBe(200);
    expect(outcome(await adjust(amy, { direction: 'add', points: 51 }))).toBe('waiting');
    expect(outcome(await settings(true, 200))).toBe(200);
    expect(outcome(await adjust(admin, { direction: 'add', points: 1 }))).toBe('PERMISSION_DENIED');
    expect(outcome(await adjust(fay, { direction: 'add', points: 1 }))).toBe('PERMISSION_DENIED');
    const changes = (await log('approvals')).map(([text]) => text);
    expect(changes.slice(-2)).toEqual(['改了审批设置：一个人能直接调整的积分从 200 改成 50', '改了审批设置：一个人能直接调整的积分从 50 改成 200']);
  });
});

describe('a large change', () => {
  it('waits for another person, and is done once that one approves', async () => {
    const before = await balance();
    const asked = await adjust(amy, { direction: 'add', points: 500 });
    expect(asked.body).toMatchObject({ state: 'waiting', mayUndo: false });
    expect(await balance()).toBe(before);
    expect(await inbox()).toEqual([]);
    const [waiting] = (await fay.get('/admin/approvals?tab=to_decide&limit=100')).body.items.slice(-1);
    expect(waiting).toMatchObject({
      ...{ kind: 'points_adjustment', subjectKey: asked.body.id, payload: { direction: 'add', points: 500 }, reason: '补记去年的服务' },
      ...{ member: { id: nan.id, nickname: '楠楠' }, mayDecide: true, state: 'pending' },
    });
    expect(outcome(await approve(amy, asked.body.id))).toBe('APPROVAL_OWN');
    expect(outcome(await refuse(amy, asked.body.id))).toBe('APPROVAL_OWN');
    expect(await balance()).toBe(before);

    expect((await approve(fay, asked.body.id)).body).toMatchObject({ state: 'carried_out', decidedAlone: false, mayUndo: true });
    expect(await balance()).toBe(before + 500);
    expect(outcome(await approve(fay, asked.body.id))).toBe('carried_out');
    expect(outcome(await approve(ben, asked.body.id))).toBe('APPROVAL_NOT_PENDING');
    expect(await entriesOf(nan.id)).toHaveLength(1);
    expect((await inbox()).map(({ title }) => title)).toEqual(['给你加了 500 积分']);
    const no = String(nan.view.member.no).padStart(6, '0');
    expect(await log(asked.body.approvalId)).toEqual([[`申请给会员 ${no} 加 500 积分`, '补记去年的服务'], [`批准了给会员 ${no} 加 500 积分`, null]]);
  });

  it('is refused with a reason, or taken back by the one who asked, and leaves no trace with the member', async () => {
    const [first, second] = [await adjust(amy, { direction: 'add', points: 500 }), await adjust(amy, { direction: 'add', points: 600 })];
    expect((await refuse(fay, first.body.id)).body).toMatchObject({ state: 'refused', decisionNote: '先核对签到表' });
    expect(outcome(await withdraw(ben, second.body.id))).toBe('APPROVAL_OTHERS');
    expect(outcome(await withdraw(amy, second.body.id))).toBe('withdrawn');
    expect(outcome(await approve(fay, second.body.id))).toBe('APPROVAL_NOT_PENDING');
    expect(outcome(await undo(fay, second.body.id))).toBe('NOT_FOUND');
    expect(await entriesOf(nan.id)).toEqual([]);
    expect(await inbox()).toEqual([]);
    const { items } = (await amy.get(`/admin/members/${nan.id}/adjustments`)).body;
    expect(items.map(({ points, state }: { points: number; state: string }) => [points, state])).toEqual([[600, 'withdrawn'], [500, 'refused']]);
  });

  it('that takes too much is refused before anybody is asked, and waits on where the points are gone meanwhile', async () => {
    await given(400);
    expect(outcome(await adjust(amy, { direction: 'take', points: 5000 }))).toBe('POINTS_INSUFFICIENT');
    const asked = await adjust(amy, { direction: 'take', points: 400 });
    await adjust(ben, { direction: 'take', points: 150 });
    const spendable = await balance();
    const tried = await approve(fay, asked.body.id);
    expect(tried.body.error).toMatchObject({ code: 'POINTS_INSUFFICIENT', details: { spendable } });
    expect((await rowsOf(nan.id)).find(({ id }) => id === asked.body.id)).toMatchObject({ entryId: null, carriedOutAt: null });
    expect(outcome(await refuse(fay, asked.body.id))).toBe('refused');
  });

  it('lapses after thirty days', async () => {
    const asked = await adjust(amy, { direction: 'add', points: 500 });
    test.clock.advance({ days: 30 });
    // Nobody's session lives that long, so the decision comes from one who signs in anew.
    const late = await staffMember(test, ['finance']);
    expect((await approve(late, asked.body.id)).body.error).toMatchObject({ code: 'APPROVAL_NOT_PENDING', details: { state: 'lapsed' } });
    expect((await late.get(`/admin/members/${nan.id}/adjustments`)).body.items[0]).toMatchObject({ state: 'lapsed' });
  });

  it('is decided alone in an office of one, and that is written down', async () => {
    expect(outcome(await admin.patch('/admin/settings/approvals', { twoPersons: false, pointsLimit: 200 }))).toBe('APPROVAL_REASON_NEEDED');
    await settings(false);
    const asked = await adjust(amy, { direction: 'add', points: 500 });
    expect(asked.body.state).toBe('waiting');
    expect((await approve(amy, asked.body.id)).body).toMatchObject({ state: 'carried_out', decidedAlone: true, mayUndo: true });
    expect((await log(asked.body.approvalId)).at(-1)![0]).toContain('没有第二个人看过');
    await settings(true);
  });
});

describe('decisions that arrive together', () => {
  it('are one: two persons approve, and the points come once', async () => {
    for (let round = 0; round < 4; round += 1) {
      const before = await balance();
      const { body } = await adjust(amy, { direction: 'add', points: 300 });
      const answers = await Promise.all([approve(ben, body.id), approve(fay, body.id), approve(fay, body.id), approve(ben, body.id)]);
      expect(outcomes(answers)).toEqual(['APPROVAL_NOT_PENDING', 'APPROVAL_NOT_PENDING', 'carried_out', 'carried_out']);
      expect(await balance()).toBe(before + 300);
    }
  });

  it('are one: approved and taken back at once is one of the two', async () => {
    for (let round = 0; round < 4; round += 1) {
      const before = await balance();
      const { body } = await adjust(amy, { direction: 'add', points: 300 });
      const [approved, withdrawn] = (await Promise.all([approve(fay, body.id), withdraw(amy, body.id)])).map(outcome);
      expect([['carried_out', 'APPROVAL_NOT_PENDING'], ['APPROVAL_NOT_PENDING', 'withdrawn']]).toContainEqual([approved, withdrawn]);
      expect(await balance()).toBe(before + (approved === 'carried_out' ? 300 : 0));
    }
  });

  it('are one: undone by two at once, the points go back once', async () => {
    const before = await balance();
    const { body } = await adjust(amy, { direction: 'add', points: 100 });
    expect(outcomes(await Promise.all([undo(amy, body.id), undo(fay, body.id), undo(ben, body.id)]))).toEqual(['undone', 'undone', 'undone']);
    expect(await balance()).toBe(before);
    expect((await log(body.id)).map(([text]) => text).filter((text) => text!.startsWith('撤销'))).toHaveLength(1);
  });
});

describe('undoing', () => {
  it('gives back what was taken and takes back what was given, once, with a word to the member', async () => {
    const before = await balance();
    const added = await adjust(amy, { direction: 'add', points: 100 });
    const first = await undo(amy, added.body.id);
    expect(first.body).toMatchObject({ state: 'undone', mayUndo: false, undone: { by: { name: '小周' }, reason: '加错了人' } });
    expect((await undo(fay, added.body.id, '又一次')).body.undone.reason).toBe('加错了人');
    expect(await balance()).toBe(before);
    const { items } = (await nan.http.get('/me/points/entries')).body;
    expect(items.slice(0, 2)).toMatchObject([{ kind: 'reversal', delta: -100, reason: '加错了人' }, { kind: 'adjust', reversed: true }]);
    const why = (await nan.http.get(`/me/points/entries/${items[1].id}/why`)).body;
    expect(why.reversal).toMatchObject({ reason: '加错了人' });
    expect((await inbox()).map(({ title }) => title)).toEqual(['之前加上的积分收回了', '给你加了 100 积分']);

    const taken = await adjust(amy, { direction: 'take', points: 5 });
    await undo(amy, taken.body.id, '核对过，没有重复');
    expect(await balance()).toBe(before);
    expect((await inbox())[0]!.title).toBe('之前减去的积分还给你了');
  });

  it('of what took two persons takes another one than the one who asked', async () => {
    const asked = await adjust(amy, { direction: 'add', points: 500 });
    await approve(fay, asked.body.id);
    expect(outcome(await undo(amy, asked.body.id))).toBe('APPROVAL_OWN');
    expect(outcome(await undo(ben, asked.body.id))).toBe('undone');
  });

  it('of points that were spent meanwhile owes them, and says so', async () => {
    const added = await adjust(amy, { direction: 'add', points: 200 });
    await adjust(ben, { direction: 'take', points: 150 });
    await undo(amy, added.body.id);
    const { balance: left, debt } = (await nan.http.get('/me/points')).body;
    expect([left, debt]).toEqual([0, 140]);
    expect((await inbox())[0]!.body).toContain('其中 140 积分之前已经用掉了');
  });

  it('is foretold as it comes about, and foretelling leaves nothing behind', async () => {
    const added = await adjust(amy, { direction: 'add', points: 200 });
    await adjust(ben, { direction: 'take', points: 150 });
    const before = await balance();
    const [rows, acts] = [await rowsOf(nan.id), await log(added.body.id)];
    const { body } = await foretold(amy, added.body.id);
    expect(body).toEqual({ points: -before, debt: 140 });
    expect([await balance(), await rowsOf(nan.id), await log(added.body.id)]).toEqual([before, rows, acts]);
    await undo(amy, added.body.id);
    const { balance: left, debt } = (await nan.http.get('/me/points')).body;
    expect([left - before, debt]).toEqual([body.points, body.debt]);
    expect(outcome(await foretold(amy, added.body.id))).toBe('JOURNAL_ENTRY_REVERSED');
  });

  it('of points that ran out owes nobody anything, and says so beforehand', async () => {
    const added = await adjust(amy, { direction: 'add', points: 200 });
    test.clock.set('2028-01-01T12:00:00.000+08:00');
    await test.transactor.run((tx) =>
      test.app.get(JournalService, { strict: false }).tick(tx, [{ memberId: nan.id, kind: 'day_closed', sourceKey: `day:2028-01-01:${nan.id}`, day: '2028-01-01', details: {} }]),
    );
    expect((await foretold(await staffMember(test, ['programme']), added.body.id)).body).toEqual({ points: 0, debt: 0 });
  });

  it('is foretold to whoever may undo it, of the member it is about', async () => {
    const asked = await adjust(amy, { direction: 'add', points: 500 });
    expect(outcome(await foretold(ben, asked.body.id))).toBe('NOT_FOUND');
    await approve(fay, asked.body.id);
    expect(outcome(await foretold(amy, asked.body.id))).toBe('APPROVAL_OWN');
    const other = await member(test, { nickname: '小禾' });
    expect(outcome(await foretold(ben, asked.body.id, other.id))).toBe('NOT_FOUND');
    expect(outcome(await foretold(ben, asked.body.id))).toBe(200);
  });

  it('is for whoever may approve', async () => {
    const added = await adjust(amy, { direction: 'add', points: 10 });
    expect(outcome(await undo(await staffMember(test, ['care']), added.body.id))).toBe('PERMISSION_DENIED');
    expect(outcome(await undo(amy, '01KZZZ00000000000000000000'))).toBe('NOT_FOUND');
  });
});

describe('a staff member who is the member', () => {
  it('neither asks, nor decides, nor undoes', async () => {
    const self = await staffMember(test, ['programme']);
    const asked = await adjust(amy, { direction: 'add', points: 500 });
    const small = await adjust(amy, { direction: 'add', points: 10 });
    expect(outcome(await self.post('/admin/own-membership', { memberNo: nan.view.member.no }))).toBe(200);
    expect((await self.get(`/admin/members/${nan.id}/adjustments/outlook`)).body).toMatchObject({ isSelf: true });
    for (const answer of [await adjust(self, { direction: 'add', points: 1 }), await approve(self, asked.body.id), await refuse(self, asked.body.id), await undo(self, small.body.id)]) {
      expect([answer.status, outcome(answer)]).toEqual([403, 'MEMBER_IS_SELF']);
    }
    expect((await self.get(`/admin/members/${nan.id}/adjustments`)).body.items.map(({ mayUndo }: { mayUndo: boolean }) => mayUndo)).toEqual([false, false]);
    expect(outcome(await approve(fay, asked.body.id))).toBe('carried_out');
  });
});
