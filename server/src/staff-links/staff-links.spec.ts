import { createTestApp, type TestApp } from '../../test/create-app';
import { member, staffMember, type Joined } from '../../test/factories/people';
import type { Http } from '../../test/http';
import { AuditEntry } from '../audit/audit-entry.entity';
import { actText } from '../audit/audit.copy';

interface Account {
  staffId: string;
  name: string;
  member: { no: number; nickname: string } | null;
  mayChange: boolean;
}

let test: TestApp;
let admin: Http;
let people: Joined[];

beforeAll(async () => {
  test = await createTestApp({ wechat: true });
  admin = await staffMember(test);
  people = [await member(test, { nickname: '春江' }), await member(test, { nickname: '阿木' })];
});
afterAll(() => test?.close());

const noOf = (n: number): number => people[n]!.view.member.no;
const claim = (http: Http, memberNo: number) => http.post('/admin/own-membership', { memberNo });
const idOf = async (http: Http): Promise<string> => (await http.get('/admin/session')).body.id;
const outcome = ({ status, body }: { status: number; body: { error?: { code: string } } }) => body?.error?.code ?? status;
const acts = async (objectId: string) =>
  (await test.dataSource.getRepository(AuditEntry).find({ where: { objectId }, order: { id: 'ASC' } }))
    .filter(({ action }) => action.endsWith('linked'))
    .map(({ action, details }) => actText(action, details));
const release = async (http: Http) => {
  await admin.patch(`/admin/staff-links/${await idOf(http)}`, { memberNo: null });
};

describe('a staff member', () => {
  it('is nobody among the members until they say so, and then says it once', async () => {
    const amy = await staffMember(test, ['front_desk']);
    expect((await amy.get('/admin/own-membership')).body).toEqual({ member: null });
    expect((await claim(amy, noOf(0))).body).toEqual({ member: { id: people[0]!.id, no: noOf(0), nickname: '春江' } });
    expect((await amy.get('/admin/own-membership')).body.member.nickname).toBe('春江');
    expect(outcome(await claim(amy, noOf(0)))).toBe(200);
    expect(outcome(await claim(amy, noOf(1)))).toBe('STAFF_LINKED');
    expect(await acts(await idOf(amy))).toEqual(['把自己绑定为会员 000001']);
    await release(amy);
  });

  it('cannot be a member that nobody is, or that somebody else is', async () => {
    const amy = await staffMember(test, ['care']);
    const ben = await staffMember(test, ['care']);
    expect(outcome(await claim(amy, 99_999))).toBe('NOT_FOUND');
    expect(outcome(await claim(amy, 0))).toBe('REQUEST_INVALID');
    expect(outcome(await claim(amy, noOf(1)))).toBe(200);
    expect(outcome(await claim(ben, noOf(1)))).toBe('STAFF_LINK_TAKEN');
    await release(amy);
  });

  it('is one member however many say so at once', async () => {
    const staff = await Promise.all(Array.from({ length: 4 }, () => staffMember(test, ['care'])));
    const said = await Promise.all(staff.map((http) => claim(http, noOf(0))));
    expect(said.map(outcome).sort()).toEqual([200, 'STAFF_LINK_TAKEN', 'STAFF_LINK_TAKEN', 'STAFF_LINK_TAKEN']);
    for (const http of staff) await release(http);
    const [one] = staff as [Http];
    const twice = await Promise.all([claim(one, noOf(0)), claim(one, noOf(1))]);
    expect(twice.map(outcome).sort()).toEqual([200, 'STAFF_LINKED']);
    await release(one);
  });
});

describe('an administrator', () => {
  const accountOf = async (id: string): Promise<Account> => {
    const accounts = (await admin.get('/admin/staff-links')).body as Account[];
    return accounts.find(({ staffId }) => staffId === id)!;
  };

  it('mends what a colleague said, and each change is in the log', async () => {
    const amy = await staffMember(test, ['programme']);
    const id = await idOf(amy);
    await claim(amy, noOf(0));
    expect(await accountOf(id)).toMatchObject({ member: { nickname: '春江' }, mayChange: true });
    const change = (memberNo: number | null) => admin.patch(`/admin/staff-links/${id}`, { memberNo });
    expect(outcome(await change(noOf(1)))).toBe(200);
    expect(await accountOf(id)).toMatchObject({ member: { no: noOf(1), nickname: '阿木' } });
    expect(outcome(await change(noOf(1)))).toBe(200);
    expect(outcome(await change(null))).toBe(200);
    expect(await accountOf(id)).toMatchObject({ member: null });
    expect(await acts(id)).toEqual(['把自己绑定为会员 000001', '把小周绑定为会员 000002（原来是会员 000001）', '解除了小周和会员 000002 的绑定']);
  });

  it('says who they are themselves, and leaves mending it to another one', async () => {
    const id = await idOf(admin);
    expect(await accountOf(id)).toMatchObject({ mayChange: false });
    expect(outcome(await claim(admin, noOf(0)))).toBe(200);
    expect(outcome(await admin.patch(`/admin/staff-links/${id}`, { memberNo: null }))).toBe('STAFF_LINK_OWN');
    const other = await staffMember(test);
    expect(outcome(await other.patch(`/admin/staff-links/${id}`, { memberNo: null }))).toBe(200);
  });

  it('cannot link an account or a number that is not there', async () => {
    const amy = await staffMember(test, ['care']);
    expect(outcome(await admin.patch('/admin/staff-links/01KZZZ00000000000000000000', { memberNo: noOf(0) }))).toBe('NOT_FOUND');
    expect(outcome(await admin.patch(`/admin/staff-links/${await idOf(amy)}`, { memberNo: 99_999 }))).toBe('NOT_FOUND');
    expect(outcome(await amy.patch(`/admin/staff-links/${await idOf(admin)}`, { memberNo: null }))).toBe('PERMISSION_DENIED');
  });
});
