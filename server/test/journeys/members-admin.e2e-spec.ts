import { MembersService } from '../../src/members';
import type { TierStandingView } from '../../src/tiers/tiers.dto';
import { createTestApp, type TestApp } from '../create-app';
import { joinRequest, member, staffMember, visitor } from '../factories/people';
import type { Http } from '../http';

describe('staff and the members', () => {
  let test: TestApp;
  let staff: Http;

  beforeAll(async () => {
    test = await createTestApp({ wechat: true });
    staff = await staffMember(test, ['programme', 'admin']);
  });

  afterAll(() => test.close());

  const find = async (q: string) => (await staff.get(`/admin/members?q=${encodeURIComponent(q)}`)).body.items as { nickname: string }[];

  it('finds a member by what people remember, and shows phone and real name masked', async () => {
    const code = (await staff.post('/admin/join-codes', { channel: 'event', place: '河滨公园' })).body;
    const { http, id, view } = await member(test, { nickname: '春江', joinCode: code.token });
    expect((await http.post('/me/profile', { phone: '13911112222', realName: '周春江', city: '杭州' })).status).toBe(200);
    for (const q of ['13911112222', '2222', String(view.member.no), '周春江', '春']) {
      expect([q, ...(await find(q)).map(({ nickname }) => nickname)]).toContain('春江');
    }
    expect(await find('3911')).toEqual([]);
    const answer = await staff.get('/admin/members?q=2222');
    expect(answer.text).not.toMatch(/13911112222|周春江/);
    expect(answer.body.items[0]).toMatchObject({
      id,
      phoneMasked: '139****2222',
      realNameMasked: '周**',
      joinChannel: 'event',
      lastSeenOn: '2026-11-22',
      status: 'active',
    });
  });

  it('opens a member to everything that is known, each figure the same as the member sees', async () => {
    const { http, id } = await member(test, { nickname: '阿木' });
    const detail = (await staff.get(`/admin/members/${id}`)).body;
    expect(detail.points).toEqual((await http.get('/me/points')).body);
    expect(detail.badges).toEqual((await http.get('/me/badges')).body.items);
    const own = (await http.get<TierStandingView[]>('/me/tiers')).body;
    expect(own.map(({ track }) => track)).toEqual(['growth', 'volunteer']);
    for (const { track, trackName, current, next, ratio, sentence, needs } of own) {
      expect(detail.tiers).toContainEqual({ track, trackName, current, next, ratio, sentence, needs });
    }
    expect(detail.consents).toEqual((await http.get('/me/consents')).body);
    expect(detail.branch).toHaveLength(12);
    expect(detail.branch[11].petals).toMatchObject([{ kind: 'joined' }]);
    expect(detail.statusHistory).toMatchObject([{ from: null, to: 'active' }]);
    expect(detail.joinCode).toBeNull();
    expect(detail.birthday).toBeNull();
    expect(detail.balance).toBe(detail.points.balance);
    expect(detail.growth).toBe(detail.points.growth);

    const timeline = (await staff.get(`/admin/members/${id}/timeline`)).body;
    expect(timeline).toMatchObject({ items: [{ kind: 'joined', reversed: false, detail: null }], nextCursor: null });
    const entries = (await staff.get(`/admin/members/${id}/points/entries`)).body;
    expect(entries).toEqual((await http.get('/me/points/entries')).body);
  });

  it('shows staff the month and day of a birthday, and the year to the member alone', async () => {
    const { http, id } = await member(test);
    await http.post('/me/profile', { birthday: '1988-02-29' });
    expect((await http.get('/me')).body.birthday).toBe('1988-02-29');
    const answer = await staff.get(`/admin/members/${id}`);
    expect(answer.body.birthday).toBe('02-29');
    expect(answer.text).not.toContain('1988');
  });

  it('asks each noun once for a page, however many rows it has', async () => {
    for (let i = 0; i < 5; i += 1) await member(test);
    const queriesFor = async (limit: number) => {
      let count = 0;
      const { logger } = test.dataSource;
      test.dataSource.logger = { ...logger, logQuery: () => void (count += 1) } as typeof logger;
      const answer = await staff.get(`/admin/members?limit=${limit}`);
      test.dataSource.logger = logger;
      expect(answer.body.items).toHaveLength(limit);
      return count;
    };
    const one = await queriesFor(1);
    expect(one).toBeGreaterThan(3);
    expect(await queriesFor(5)).toBe(one);
  });

  it('answers 404 for a member who does not exist, and for an id that is none', async () => {
    for (const id of ['01JD0000000000000000000000', 'nobody']) {
      for (const part of ['', '/timeline', '/points/entries', '/points/entries/x-01/why', '/contributions/01JD0000000000000000000000/reversal']) {
        expect(await staff.get(`/admin/members/${id}${part}`)).toMatchObject({ status: 404, body: { error: { code: 'NOT_FOUND' } } });
      }
    }
  });

  it('is shut to staff without the permission, and to members', async () => {
    const desk = await staffMember(test, ['front_desk']);
    expect(await desk.get('/admin/members')).toMatchObject({ status: 403, body: { error: { code: 'PERMISSION_DENIED' } } });
    const { http } = await member(test);
    expect((await http.get('/admin/members')).status).toBe(401);
  });

  it('tells a suspended member so, shuts members’ pages, and leaves the public ones open', async () => {
    const { http, id, openid } = await member(test);
    const change = (to: 'suspended' | 'active') =>
      test.transactor.run((tx) =>
        test.app.get(MembersService, { strict: false }).changeStatus(tx, { memberId: id, to, reason: '核实中', actor: 'staff:1' }),
      );
    await change('suspended');
    expect(await http.get('/me')).toMatchObject({ status: 403, body: { error: { code: 'MEMBER_SUSPENDED' } } });
    expect((await http.get('/landing')).body.alreadyMember).toBe(false);
    expect((await http.get('/home')).body).toMatchObject({ member: null, refusal: 'MEMBER_SUSPENDED' });
    const again = await http.post('/membership', joinRequest(), { key: true });
    expect(again).toMatchObject({ status: 403, body: { error: { code: 'MEMBER_SUSPENDED' } } });
    const session = await test.http.post('/session', { code: await test.wechat.loginCode(openid) });
    expect(session.body).toMatchObject({ memberId: null, refusal: 'MEMBER_SUSPENDED' });
    const detail = (await staff.get(`/admin/members/${id}`)).body;
    expect(detail.statusHistory).toMatchObject([{ from: 'active', to: 'suspended', reason: '核实中' }, { to: 'active' }]);
    await change('active');
    expect((await (await visitor(test, openid)).get('/me')).status).toBe(200);
    expect((await http.get('/home')).body.refusal).toBeNull();
  });

  it('lets a suspended member leave, but not shake the suspension off by coming back', async () => {
    const { http, id } = await member(test);
    await test.transactor.run((tx) =>
      test.app.get(MembersService, { strict: false }).changeStatus(tx, { memberId: id, to: 'suspended', reason: '核实中', actor: 'staff:1' }),
    );
    expect((await http.post('/membership/exit', {}, { key: true })).status).toBe(204);
    const back = await http.post('/membership', joinRequest(), { key: true });
    expect(back).toMatchObject({ status: 403, body: { error: { code: 'MEMBER_SUSPENDED' } } });
    expect((await staff.get(`/admin/members/${id}`)).body.status).toBe('withdrawn');
  });
});
