// A check-in by mistake: staff take it back, the member reads why, checks in again or is put back after the door closed, and the
// log keeps all of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SealingService } from '../../src/audit';
import type { AuditEntryView } from '../../src/audit/audit.dto';
import { OutboxMessage } from '../../src/common/outbox';
import { createTestApp, type TestApp } from '../create-app';
import { brokenInvariants } from '../factories/findings';
import { plannedSession, screenCode, type PlannedSession } from '../factories/events';
import { member, staffMember, type Joined } from '../factories/people';
import type { Http } from '../http';

let test: TestApp;
let folder: string;
let programme: Http;
let desk: Http;
let auditor: Http;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tongxing-undo-'));
  test = await createTestApp({ wechat: true, env: { DATA_DIR: folder } });
  [programme, desk, auditor] = [await staffMember(test, ['programme']), await staffMember(test, ['front_desk']), await staffMember(test, ['auditor'])];
});
afterAll(async () => {
  await test?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function comeIn({ http }: Joined, { eventId, sessionId }: PlannedSession) {
  const { digits } = await screenCode(desk, sessionId);
  const answer = await http.post('/check-ins', { eventId, digits }, { key: true });
  expect(answer.status).toBe(200);
  return answer.body;
}
const refusalOf = ({ status, body }: { status: number; body: { error?: { code: string } } }) => `${status} ${body.error?.code}`;

describe('a check-in by mistake', () => {
  let person: Joined;
  let session: PlannedSession;
  let checkInId: string;
  let memberBefore: unknown;

  const whatIHave = async () => {
    const [points, badges, tiers] = await Promise.all(['/me/points', '/me/badges', '/me/tiers'].map((path) => person.http.get(path)));
    return { points: points!.body, earned: badges!.body.earned, tiers: tiers!.body };
  };

  it('is made', async () => {
    person = await member(test, { nickname: '小河' });
    session = await plannedSession(test, programme, { title: '护河行动' });
    memberBefore = await whatIHave();
    ({ checkInId } = await comeIn(person, session));
    expect(await whatIHave()).not.toEqual(memberBefore);
  });

  it('is taken back by the programme, not by the front desk, and not without a reason', async () => {
    const path = `/admin/check-ins/${checkInId}/annulment`;
    expect(refusalOf(await desk.post(path, { reason: '扫错了场次' }))).toBe('403 PERMISSION_DENIED');
    expect(refusalOf(await programme.post(path, {}))).toBe('400 REQUEST_INVALID');
    expect(refusalOf(await programme.post(path, { reason: '  ' }))).toBe('400 REQUEST_INVALID');
    const done = await programme.post(path, { reason: '扫错了场次' });
    expect(done.status).toBe(200);
    expect(done.body).toMatchObject({ text: '参加「护河行动」', reason: '扫错了场次' });
    const again = await programme.post(path, { reason: '又点了一次' });
    expect(again.status).toBe(200);
    expect(again.text).toBe(done.text);
    expect(refusalOf(await programme.post(`/admin/check-ins/01KAMC0000000000000000000A/annulment`, { reason: '没有这一条' }))).toBe('404 NOT_FOUND');
  });

  it('leaves the list of names as a line that counts no more', async () => {
    const { body } = await desk.get(`/admin/sessions/${session.sessionId}/check-ins`);
    expect(body.items).toMatchObject([{ id: checkInId, memberId: person.id, annulment: { reason: '扫错了场次' } }]);
    const screen = await desk.get(`/admin/sessions/${session.sessionId}/screen`);
    expect(screen.body).toMatchObject({ count: 0, recent: [] });
  });

  it('leaves none of the words of staff in the outbox', async () => {
    const promised = await test.dataSource.getRepository(OutboxMessage).findBy({ topic: 'contribution.reversed' });
    expect(promised).toHaveLength(1);
    expect(JSON.stringify(promised)).not.toMatch(/扫错了场次|护河行动/);
  });

  it('leaves the member with what they had, and the reason wherever it shows', async () => {
    expect(await whatIHave()).toEqual(memberBefore);
    const { body: ledger } = await person.http.get('/me/points/entries');
    expect(ledger.items[0]).toMatchObject({ kind: 'reversal', text: '撤销：参加「护河行动」' });
    const earned = ledger.items.find((line: { kind: string; reversed: boolean }) => line.kind === 'earn' && line.reversed);
    for (const { id } of [ledger.items[0], earned]) {
      const { body: why } = await person.http.get(`/me/points/entries/${id}/why`);
      expect(why.reversal).toMatchObject({ reason: '扫错了场次' });
    }
    expect((await person.http.get(`/check-ins/${checkInId}`)).body.annulment).toMatchObject({ reason: '扫错了场次' });
    await test.drainOutbox();
    const { body: inbox } = await person.http.get('/me/messages');
    expect(inbox.items[0]).toMatchObject({ title: '有一笔记录撤销了', link: '/subpackages/points/ledger/index' });
    expect(inbox.items[0].body).toContain('扫错了场次');
    const { body: event } = await person.http.get(`/events/${session.eventId}`);
    expect(event.sessions).toMatchObject([{ checkedIn: false }]);
  });

  it('stands struck through on the member’s page, and cannot be taken back twice or brought back', async () => {
    const { body: timeline } = await programme.get(`/admin/members/${person.id}/timeline`);
    expect(timeline.items).toMatchObject([
      { kind: 'reversal', detail: '扫错了场次', undoable: false },
      { kind: 'checked_in', reversed: true, reversedWhy: '扫错了场次', undoable: false },
      { kind: 'joined', reversed: false, reversedWhy: null, undoable: false },
    ]);
    const [reversal, , joined] = timeline.items as { id: string }[];
    for (const entry of [reversal!, joined!]) {
      const answer = await programme.post(`/admin/members/${person.id}/contributions/${entry.id}/reversal`, { reason: '试试看' });
      expect(refusalOf(answer)).toBe('409 JOURNAL_ENTRY_NOT_REVERSIBLE');
    }
  });

  it('is followed by a new check-in, which counts', async () => {
    test.clock.advance({ minutes: 1 });
    const result = await comeIn(person, session);
    expect(result).toMatchObject({ alreadyIn: false, annulment: null });
    expect(result.checkInId).not.toBe(checkInId);
    expect(result.newBadges).not.toEqual([]);
    const { body } = await programme.get(`/admin/members/${person.id}/timeline`);
    expect(body.items[0]).toMatchObject({ kind: 'checked_in', reversed: false, undoable: true });
  });

  it('can be taken back from the member’s page as well, together with its line in the list', async () => {
    const { body } = await programme.get(`/admin/members/${person.id}/timeline`);
    const path = `/admin/members/${person.id}/contributions/${body.items[0].id}/reversal`;
    expect((await programme.get(path)).body).toMatchObject({ text: '参加「护河行动」' });
    expect((await programme.post(path, { reason: '本人没有来' })).status).toBe(200);
    const { body: names } = await desk.get(`/admin/sessions/${session.sessionId}/check-ins`);
    expect(names.items.map(({ annulment }: { annulment: { reason: string } }) => annulment.reason)).toEqual(['本人没有来', '扫错了场次']);
    expect(await whatIHave()).toEqual(memberBefore);
  });
});

describe('a check-in that should not have been taken back', () => {
  let person: Joined;
  let session: PlannedSession;
  let checkInId: string;
  let withIt: unknown;
  let withoutIt: unknown;
  const REASON = '核对了现场照片，人确实来了';

  const whatIHave = async () => {
    const [points, badges, tiers] = await Promise.all(['/me/points', '/me/badges', '/me/tiers'].map((path) => person.http.get(path)));
    return { points: points!.body, earned: badges!.body.earned, tiers: tiers!.body };
  };
  const path = () => `/admin/sessions/${session.sessionId}/hand-check-ins`;
  const record = (http: Http, reason = REASON) => http.post(path(), { memberId: person.id, reason }, { key: true });

  it('is missed after the door has closed, when nobody can check in any more', async () => {
    person = await member(test, { nickname: '小溪' });
    session = await plannedSession(test, programme, { title: '护林行动' });
    withoutIt = await whatIHave();
    ({ checkInId } = await comeIn(person, session));
    withIt = await whatIHave();
    await programme.post(`/admin/check-ins/${checkInId}/annulment`, { reason: '扫错了场次' });
    test.clock.advance({ hours: 4 });
    const { digits } = await screenCode(desk, session.sessionId);
    expect(refusalOf(await person.http.post('/check-ins', { eventId: session.eventId, digits }, { key: true }))).toBe('409 SESSION_NOT_OPEN');
    expect(await whatIHave()).toEqual(withoutIt);
  });

  it('is offered in the list of names and on the member’s page', async () => {
    const { body: names } = await programme.get(`/admin/sessions/${session.sessionId}/check-ins`);
    expect(names.items).toMatchObject([{ id: checkInId, missing: true, byHand: null }]);
    const { body: timeline } = await programme.get(`/admin/members/${person.id}/timeline`);
    expect(timeline.items.map(({ missingAt }: { missingAt: string | null }) => missingAt)).toEqual([null, session.sessionId, null]);
  });

  it('says beforehand what comes back, to the programme and with a line in the log, and to nobody else', async () => {
    expect(refusalOf(await desk.get(`${path()}/${person.id}`))).toBe('403 PERMISSION_DENIED');
    const { status, body } = await programme.get(`${path()}/${person.id}`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ nickname: '小溪', eventTitle: '护林行动', sessionTitle: '上午场', alreadyIn: false, putsBack: { reason: '扫错了场次' } });
    expect(await whatIHave()).toEqual(withoutIt);
    const { body: log } = await auditor.get('/admin/audit/entries?action=member.read&limit=1');
    expect(log.items[0].text).toContain(`${person.view.member.no}`);
  });

  it('is put back by the programme, not by the front desk, and not without a reason', async () => {
    expect(refusalOf(await record(desk))).toBe('403 PERMISSION_DENIED');
    expect(refusalOf(await record(programme, '  '))).toBe('400 REQUEST_INVALID');
    const done = await record(programme);
    expect(done.status).toBe(200);
    expect(done.body).toMatchObject({ alreadyIn: false, memberId: person.id });
    expect(done.body.checkInId).not.toBe(checkInId);
    const again = await record(programme, '又点了一次');
    expect(again.body).toMatchObject({ alreadyIn: true, checkInId: done.body.checkInId });
  });

  it('is there again for the member, who reads why', async () => {
    expect(await whatIHave()).toEqual(withIt);
    const { body: ledger } = await person.http.get('/me/points/entries');
    const { body: why } = await person.http.get(`/me/points/entries/${ledger.items[0].id}/why`);
    expect(why.contribution).toMatchObject({ title: '护林行动', source: `工作人员补签：${REASON}` });
    await test.drainOutbox();
    const { body: inbox } = await person.http.get('/me/messages');
    const letters = inbox.items.filter(({ title }: { title: string }) => title === '有一次签到重新记上了');
    expect(letters).toMatchObject([{ body: expect.stringContaining(REASON) }]);
    const { body: event } = await person.http.get(`/events/${session.eventId}`);
    expect(event.sessions).toMatchObject([{ checkedIn: true }]);
  });

  it('stands beside the one that was taken back, with who put it back and why, and in the log', async () => {
    const { body: names } = await desk.get(`/admin/sessions/${session.sessionId}/check-ins`);
    expect(names.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: checkInId, missing: false, annulment: expect.objectContaining({ reason: '扫错了场次' }) }),
        expect.objectContaining({ method: 'staff', annulment: null, byHand: expect.objectContaining({ by: '小周', reason: REASON }) }),
      ]),
    );
    const { body: timeline } = await programme.get(`/admin/members/${person.id}/timeline`);
    expect(timeline.items[0]).toMatchObject({ kind: 'checked_in', detail: REASON, reversed: false, undoable: true, missingAt: null });
    const { body: log } = await auditor.get('/admin/audit/entries?action=check_in.by_hand');
    expect(log.items).toMatchObject([{ text: `重新记上了会员 ${String(person.view.member.no).padStart(6, '0')} 的签到「护林行动」`, reason: REASON }]);
  });

  it('can be taken back like any other', async () => {
    const { body } = await programme.get(`/admin/members/${person.id}/timeline`);
    expect((await programme.post(`/admin/members/${person.id}/contributions/${body.items[0].id}/reversal`, { reason: '照片里是别人' })).status).toBe(200);
    expect(await whatIHave()).toEqual(withoutIt);
  });
});

describe('the log of staff', () => {
  const log = async (query = '') => (await auditor.get<{ items: AuditEntryView[] }>(`/admin/audit/entries${query}`)).body.items;

  it('is for the auditor and the administrator', async () => {
    for (const path of ['entries', 'actors', 'chain']) expect(refusalOf(await programme.get(`/admin/audit/${path}`))).toBe('403 PERMISSION_DENIED');
  });

  it('holds what was done, looked at and searched for, and not the words of a search', async () => {
    const curious = await staffMember(test, ['care']);
    const person = await member(test);
    await person.http.post('/me/profile', { phone: '13812345678', realName: '欧阳娜娜' });
    for (const q of ['13812345678', '5678', '欧阳娜娜', '3']) await curious.get(`/admin/members?q=${encodeURIComponent(q)}`);
    for (const part of ['', '/timeline', '/points/entries']) await curious.get(`/admin/members/${person.id}${part}`);
    expect((await curious.get(`/admin/members/01KAMC0000000000000000000A`)).status).toBe(404);

    const [newest] = await log();
    const mine = await log(`?actorId=${newest!.actorId}`);
    expect(mine.map(({ text }) => text)).toEqual([
      expect.stringMatching(new RegExp(`^看了会员 .*${person.view.member.no} 的资料$`)),
      '按姓名找过会员',
      '按手机号后四位找过会员',
      '按手机号找过会员',
      '登录了工作台',
    ]);
    expect(JSON.stringify(await log('?limit=100'))).not.toMatch(/13812345678|5678|娜娜/);
  });

  it('holds every change of an event, a session and a join code', async () => {
    const { eventId, sessionId } = await plannedSession(test, programme, { title: '植树' });
    const at = (hours: number) => new Date(test.clock.now().getTime() + hours * 3_600_000).toISOString();
    await programme.patch(`/admin/events/${eventId}`, { place: '山脚' });
    await programme.patch(`/admin/sessions/${sessionId}`, { title: '下午场', startsAt: at(1), endsAt: at(2) });
    await programme.delete(`/admin/sessions/${sessionId}`);
    await programme.post(`/admin/events/${eventId}/cancellation`, { reason: '大雨' });
    const { body: code } = await programme.post('/admin/join-codes', { channel: 'event', place: '山脚的牌子' });
    await programme.patch(`/admin/join-codes/${code.id}`, { active: false });
    expect((await log('?limit=8')).map(({ text, reason }) => (reason ? `${text}(${reason})` : text))).toEqual([
      '改了入会码「山脚的牌子」：启用状态',
      '做了入会码「山脚的牌子」',
      '取消了活动「植树」(大雨)',
      '删了「植树」的场次「下午场」',
      '改了「植树」的场次「下午场」',
      '改了活动「植树」：地点',
      '给「植树」加了场次「上午场」',
      '建了活动「植树」',
    ]);
  });

  it('holds who was locked out, and is filtered by kind of act', async () => {
    for (let n = 0; n < 5; n++) await test.http.post('/admin/session', { login: 'nobody-here', password: 'x' });
    expect(await log('?action=staff.locked_out')).toEqual([]);
    const [hired] = await log('?action=staff.hired');
    expect(hired).toMatchObject({ actorId: null, actorName: '服务器命令行' });
    const login = /「(.+)」/.exec(hired!.text)![1]!;
    const page = { 'x-tongxing-staff': '1', origin: test.url };
    for (let n = 0; n < 5; n++) await test.http.post('/admin/session', { login, password: 'wrong' }, { headers: page });
    expect(await log('?action=staff.locked_out')).toMatchObject([{ text: '连续输错密码，账号锁了一刻钟' }]);
    expect(refusalOf(await auditor.get('/admin/audit/entries?action=anything'))).toBe('400 REQUEST_INVALID');
  });

  it('is sealed, and says so', async () => {
    await test.app.get(SealingService, { strict: false }).sealWaiting();
    const { body } = await auditor.get('/admin/audit/chain');
    expect(body).toMatchObject({ waiting: 0, firstBad: null });
    expect(body.sealedNo).toBeGreaterThan(20);
    expect((await log('?limit=1'))[0]).toMatchObject({ sealedNo: body.sealedNo });
    const { body: actors } = await auditor.get('/admin/audit/actors');
    expect(actors.length).toBeGreaterThanOrEqual(4);
  });
});

it('leaves a database in which everything holds that must', async () => {
  expect(await brokenInvariants(test, folder)).toEqual([]);
});
