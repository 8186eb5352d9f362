import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONSENT_DOCUMENT_VERSION } from '@tongxing/shared';
import type { JoinedView, JoinCodeView } from '../../src/joining';
import { Member } from '../../src/members/member.entity';
import { createTestApp, type TestApp } from '../create-app';
import { plannedSession } from '../factories/events';
import { joinRequest, member, staffMember, visitor } from '../factories/people';
import type { Http } from '../http';

describe('joining', () => {
  let test: TestApp;
  let staff: Http;
  let dataDir: string;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'tongxing-data-'));
    test = await createTestApp({ wechat: true, env: { DATA_DIR: dataDir } });
    staff = await staffMember(test);
  });

  afterAll(async () => {
    await test.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const memberCount = () => test.dataSource.getRepository(Member).count();

  async function joinCode(overrides: object = {}): Promise<JoinCodeView> {
    const answer = await staff.post('/admin/join-codes', { channel: 'exhibition', place: '美术馆东厅', ...overrides });
    expect(answer.status).toBe(201);
    return answer.body;
  }

  it('shows a code’s own event first, on the landing page and in the list of codes', async () => {
    await plannedSession(test, staff, { title: '先开始的读书会', startsIn: 60 });
    const { eventId } = await plannedSession(test, staff, { title: '周末护河', startsIn: 600 });
    const code = await joinCode({ channel: 'event', eventId });
    expect(code.eventTitle).toBe('周末护河');
    expect((await test.http.get(`/landing?code=${code.token}`)).body.nextEvent).toMatchObject({ id: eventId, state: 'upcoming' });
    expect((await test.http.get('/landing')).body.nextEvent).toMatchObject({ title: '先开始的读书会' });

    await staff.post(`/admin/events/${eventId}/cancellation`, { reason: '下大雨' });
    expect((await test.http.get(`/landing?code=${code.token}`)).body).toMatchObject({ codeState: 'valid', nextEvent: { title: '先开始的读书会' } });
    const unknown = await staff.post('/admin/join-codes', { channel: 'event', place: '门口', eventId: '01JD0000000000000000000000' });
    expect(unknown).toMatchObject({ status: 404, body: { error: { code: 'EVENT_NOT_FOUND' } } });
  });

  it('takes a visitor from the scanned code to the welcome in the inbox', async () => {
    const code = await joinCode({ landing: { storyTitle: '东厅里的一下午', storyBody: '那天下雨，来了十二个人。' } });

    const landing = await test.http.get(`/landing?code=${encodeURIComponent(`k=${code.token}`)}`);
    expect(landing.status).toBe(200);
    expect(landing.body).toMatchObject({
      codeState: 'valid',
      place: '美术馆东厅',
      channel: 'exhibition',
      alreadyMember: false,
      story: { title: '东厅里的一下午' },
      consentDocument: { version: CONSENT_DOCUMENT_VERSION },
    });

    const person = await visitor(test);
    const joined = await person.post<JoinedView>('/membership', joinRequest({ nickname: '林小满', joinCode: code.token }), { key: true });
    expect(joined.status).toBe(200);
    expect(joined.body).toMatchObject({ joinedNow: true, rejoined: false, member: { nickname: '林小满', status: 'active', joinedOn: '2026-11-22' } });

    await test.drainOutbox();
    const inbox = await person.get('/me/messages');
    expect(inbox.body.items.map(({ title }: { title: string }) => title)).toContain('林小满，欢迎你加入');
    const welcome = inbox.body.items.find(({ title }: { title: string }) => title.includes('欢迎'));
    expect(welcome).toMatchObject({ readAt: null, link: '/pages/events/index' });

    const read = await person.post(`/me/messages/${welcome.id}/read`);
    expect(read.body.readAt).toBe(test.clock.now().toISOString());

    const codes = await staff.get('/admin/join-codes');
    expect(codes.body.items.find(({ id }: JoinCodeView) => id === code.id)).toMatchObject({ joined: 1 });
    expect((await person.get('/landing')).body).toMatchObject({ codeState: 'none', alreadyMember: true });
  });

  it('makes one member of ten parallel joinings of one person', async () => {
    const code = await joinCode();
    const person = await visitor(test);
    const before = await memberCount();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        person.post<JoinedView>('/membership', joinRequest({ joinCode: code.token }), { key: true }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(new Set(answers.map(({ body }) => body.member.id)).size).toBe(1);
    expect(answers.filter(({ body }) => body.joinedNow)).toHaveLength(1);
    expect(await memberCount()).toBe(before + 1);
    const codes = await staff.get('/admin/join-codes');
    expect(codes.body.items.find(({ id }: JoinCodeView) => id === code.id)).toMatchObject({ joined: 1 });
  });

  it('gives members who join at once numbers without a gap', async () => {
    const before = await memberCount();
    const joined = await Promise.all(Array.from({ length: 6 }, () => member(test)));
    const numbers = joined.map(({ view }) => view.member.no).sort((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 6 }, (_, i) => before + 1 + i));
  });

  it('answers a repeated request with the first answer, and refuses its key for another request', async () => {
    const person = await visitor(test);
    const first = await person.post('/membership', joinRequest(), { key: 'join-key-0001' });
    const again = await person.post('/membership', joinRequest(), { key: 'join-key-0001' });
    expect(again.text).toBe(first.text);
    const other = await person.post('/membership', joinRequest({ nickname: '另一个人' }), { key: 'join-key-0001' });
    expect(other).toMatchObject({ status: 422, body: { error: { code: 'IDEMPOTENCY_KEY_REUSED' } } });
    const keyless = await person.post('/membership', joinRequest());
    expect(keyless).toMatchObject({ status: 400, body: { error: { code: 'IDEMPOTENCY_KEY_MISSING' } } });
  });

  it.each([
    ['without consent to membership', { consents: [{ purpose: 'messages' as const, granted: true }] }, 'CONSENT_REQUIRED'],
    ['with words no longer in force', { documentVersion: '2019-01' }, 'CONSENT_REQUIRED'],
    ['under fourteen', { isOver14: false }, 'GUARDIAN_REQUIRED'],
  ])('refuses to join %s, and leaves nobody half joined', async (_case, overrides, code) => {
    const person = await visitor(test);
    const before = await memberCount();
    const refused = await person.post('/membership', joinRequest(overrides), { key: true });
    expect(refused).toMatchObject({ status: 422, body: { error: { code } } });
    expect(await memberCount()).toBe(before);
    expect((await person.get('/me')).body.error.code).toBe('MEMBERSHIP_REQUIRED');
  });

  it.each([
    ['an unknown code', 'k%3DAAAAAAAAAA', 'unknown'],
    ['anything that is no code', encodeURIComponent('%E0%A4%A/…😀'), 'unknown'],
    ['no code', '', 'none'],
  ])('lands %s on the plain join page', async (_case, said, codeState) => {
    const landing = await test.http.get(`/landing?code=${said}`);
    expect(landing).toMatchObject({ status: 200, body: { codeState, place: null, story: { illustration: 'river' } } });
  });

  it('lets people in with a code that was closed, without counting them for it', async () => {
    const code = await joinCode({ expiresOn: '2026-11-22' });
    const closed = await staff.patch(`/admin/join-codes/${code.id}`, { active: false });
    expect(closed).toMatchObject({ status: 200, body: { active: false } });
    expect((await test.http.get(`/landing?code=${code.token}`)).body.codeState).toBe('expired');
    const { view } = await member(test, { joinCode: code.token });
    expect(view.joinedNow).toBe(true);
    const codes = await staff.get('/admin/join-codes');
    expect(codes.body.items.find(({ id }: JoinCodeView) => id === code.id)).toMatchObject({ joined: 0 });
  });

  it('lets a member leave and come back to the same history', async () => {
    const { http, id, view } = await member(test, { nickname: '阿远' });
    const badges = (await http.get('/me/badges')).text;
    const balance = (await http.get('/me/points/entries')).text;

    expect((await http.post('/membership/exit', { reason: '搬家了' }, { key: 'exit-key-0001' })).status).toBe(204);
    expect((await http.post('/membership/exit', { reason: '搬家了' }, { key: 'exit-key-0001' })).status).toBe(204);
    expect((await http.get('/me')).body.error.code).toBe('MEMBERSHIP_REQUIRED');
    expect((await http.get('/landing')).body.alreadyMember).toBe(false);

    test.clock.advance({ hours: 1 });
    const back = await http.post<JoinedView>('/membership', joinRequest({ nickname: '阿远回来了' }), { key: true });
    expect(back.body).toMatchObject({ joinedNow: true, rejoined: true, member: { id, no: view.member.no, nickname: '阿远回来了' } });
    expect((await http.get('/me/badges')).text).toBe(badges);
    expect((await http.get('/me/points/entries')).text).toBe(balance);
    await test.drainOutbox();
    const titles = (await http.get('/me/messages')).body.items.map(({ title }: { title: string }) => title);
    expect(titles).toContain('阿远回来了，又见面了');
  });

  it('keeps a ledger of consents: given, withdrawn, given again; leaving is another door', async () => {
    const { http } = await member(test);
    const standing = async () => {
      const consents = (await http.get('/me/consents')).body as { purpose: string; granted: boolean }[];
      return Object.fromEntries(consents.map(({ purpose, granted }) => [purpose, granted]));
    };
    expect(await standing()).toEqual({ membership: true, messages: true, stories: false });

    const say = (purpose: string, granted: boolean, documentVersion = CONSENT_DOCUMENT_VERSION) =>
      http.post('/me/consents', { purpose, granted, documentVersion }, { key: true });
    expect((await say('messages', false)).status).toBe(200);
    expect((await say('stories', true)).status).toBe(200);
    expect(await standing()).toEqual({ membership: true, messages: false, stories: true });

    expect((await say('membership', false)).body.error).toMatchObject({ code: 'CONSENT_REQUIRED', details: { instead: 'exit' } });
    const [{ currentVersion }] = (await http.get('/me/consents')).body as [{ currentVersion: string }];
    const refused = await say('messages', true, '2019-01');
    expect(refused.body.error).toMatchObject({ code: 'CONSENT_REQUIRED', details: { documentVersion: currentVersion } });
    expect(await standing()).toEqual({ membership: true, messages: false, stories: true });
  });

  it('lets anybody read the privacy policy and the agreement, in the office’s own name', async () => {
    const { privacy, terms, version } = (await test.http.get('/documents')).body;
    const { organisation } = (await test.http.get('/home')).body;
    expect(version).toBe(CONSENT_DOCUMENT_VERSION);
    for (const { title, sections } of [privacy, terms]) {
      expect(title).toMatch(/隐私政策|用户协议/);
      expect(JSON.stringify(sections)).toContain(organisation.name);
    }
  });

  it('draws the 小程序码 once, and makes nothing while WeChat fails', async () => {
    const code = await joinCode();
    await test.wechat.control('/__sim/fault', { path: '/wxa/getwxacodeunlimit', times: 1, kind: 'errcode', errcode: 41030 });
    const failed = await staff.get(`/admin/join-codes/${code.id}/picture`);
    expect(failed).toMatchObject({ status: 503, body: { error: { code: 'UNAVAILABLE' } } });
    expect(await readdir(dataDir)).not.toContain('join-codes');

    const before = (await test.wechat.calls('/wxa/getwxacodeunlimit')).length;
    for (let i = 0; i < 2; i += 1) {
      const picture = await staff.get(`/admin/join-codes/${code.id}/picture`);
      expect(picture.status).toBe(200);
      expect(picture.headers.get('content-type')).toBe('image/jpeg');
    }
    const calls = (await test.wechat.calls('/wxa/getwxacodeunlimit')).slice(before);
    expect(calls).toHaveLength(1);
    expect(calls[0]!.body).toMatchObject({ scene: `k=${code.token}`, page: 'subpackages/joining/landing/index' });

    await staff.patch(`/admin/join-codes/${code.id}`, { active: false });
    expect((await staff.get(`/admin/join-codes/${code.id}/picture`)).body.error.code).toBe('JOIN_CODE_EXPIRED');
  });
});

describe('signing in', () => {
  let test: TestApp;

  beforeAll(async () => {
    test = await createTestApp({ wechat: true });
  });

  afterAll(() => test.close());

  it('refuses a login code that was used', async () => {
    const code = await test.wechat.loginCode('oTest_replayed');
    expect((await test.http.post('/session', { code })).status).toBe(200);
    expect(await test.http.post('/session', { code })).toMatchObject({ status: 401, body: { error: { code: 'WX_CODE_INVALID' } } });
  });

  it('refuses a login code that is five minutes old', async () => {
    const code = await test.wechat.loginCode('oTest_late');
    await test.wechat.control('/__sim/clock', { advanceMs: 301_000 });
    expect((await test.http.post('/session', { code })).body.error.code).toBe('WX_CODE_INVALID');
  });

  it('tells two openids apart that differ in case, and knows a person again', async () => {
    const lower = await member(test, { openid: 'oTest_case' });
    const upper = await member(test, { openid: 'oTest_CASE' });
    expect(upper.id).not.toBe(lower.id);
    const again = await visitor(test, 'oTest_case');
    expect((await again.get('/me')).body.id).toBe(lower.id);
  });

  it('makes one person of first visits that arrive together', async () => {
    const people = await Promise.all(Array.from({ length: 6 }, () => visitor(test, 'oTest_together')));
    const answers = await Promise.all(people.map((person) => person.post('/membership', joinRequest(), { key: true })));
    const ids = answers.filter(({ status }) => status === 200).map(({ body }) => body.member.id);
    expect(ids.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(1);
  });

  it('ends the session that signs in again, and the one that signs out', async () => {
    const first = await visitor(test, 'oTest_rotates');
    const answer = await first.post('/session', { code: await test.wechat.loginCode('oTest_rotates') });
    const second = test.http.as(answer.body.token);
    expect((await first.get('/me')).body.error.code).toBe('SESSION_EXPIRED');
    expect((await second.get('/me')).body.error.code).toBe('MEMBERSHIP_REQUIRED');
    expect((await second.delete('/session')).status).toBe(204);
    expect((await second.get('/me')).body.error.code).toBe('SESSION_EXPIRED');
  });

  it('forgets a session after thirty days without a visit, and counts from the last one', async () => {
    const { http } = await member(test);
    test.clock.advance({ days: 29 });
    expect((await http.get('/me')).status).toBe(200);
    test.clock.advance({ days: 29 });
    expect((await http.get('/me')).status).toBe(200);
    test.clock.advance({ days: 31 });
    expect((await http.get('/me')).body.error.code).toBe('SESSION_EXPIRED');
  });

  it('keeps phone, real name and birthday sealed in the database and masked in the answer', async () => {
    const { http, id } = await member(test);
    const profile = { phone: '+86 138-0013-8000', realName: '欧阳娜娜', birthday: '1990-02-03', city: '昆明' };
    const answer = await http.post('/me/profile', profile);
    expect(answer).toMatchObject({
      status: 200,
      body: { phoneMasked: '138****8000', realNameMasked: '欧**', birthday: '1990-02-03', city: '昆明' },
    });
    expect(answer.text).not.toContain('13800138000');
    const row = JSON.stringify(await test.dataSource.getRepository(Member).findOneByOrFail({ id }));
    for (const secret of ['13800138000', '8000"', '欧阳', '1990-02-03']) expect(row).not.toContain(secret);

    const cleared = await http.post('/me/profile', { phone: null, realName: null, birthday: null });
    expect(cleared.body).toMatchObject({ phoneMasked: null, realNameMasked: null, birthday: null, city: '昆明' });
  });

  it.each([
    [{ phone: '12345' }, 'REQUEST_INVALID'],
    [{ birthday: '2030-01-01' }, 'REQUEST_INVALID'],
    [{ birthday: '2015-06-01' }, 'GUARDIAN_REQUIRED'],
    [{ nickname: '' }, 'REQUEST_INVALID'],
    [{ status: 'suspended' }, 'REQUEST_INVALID'],
  ])('refuses the profile %j', async (profile, code) => {
    const { http } = await member(test);
    expect((await http.post('/me/profile', profile)).body.error.code).toBe(code);
  });
});
