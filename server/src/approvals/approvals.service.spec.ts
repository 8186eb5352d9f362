import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { AuditEntry } from '../audit/audit-entry.entity';
import { AuditService } from '../audit';
import { newId } from '../common/ids';
import { SettingsService } from '../settings';
import { MembershipLinksService, StaffService, UnknownLogins } from '../staff';
import { StaffAccount } from '../staff/staff-account.entity';
import { Approval } from './approval.entity';
import { ApprovalsQuery } from './approvals.query';
import { ApprovalsService, type Asking, type Decided } from './approvals.service';

interface Person {
  staffId: string;
  name: string;
}

let database: TestDatabase;
let approvals: ApprovalsService;
let query: ApprovalsQuery;
let links: MembershipLinksService;
let settings: SettingsService;
let amy: Person;
let ben: Person;
let cat: Person;

beforeEach(async () => {
  database = await createTestDatabase();
  const { clock, dataSource, transactor } = database;
  const audit = new AuditService(clock, dataSource, transactor);
  const staff = new StaffService(clock, dataSource, transactor, new UnknownLogins(clock), audit);
  settings = new SettingsService(clock, dataSource);
  links = new MembershipLinksService(audit, clock, dataSource);
  approvals = new ApprovalsService(audit, clock, links, settings, staff);
  query = new ApprovalsQuery(clock, dataSource, links, settings, staff);
  // Nobody signs in here, so no password costs time to hash.
  const hire = async (login: string, name: string): Promise<Person> => {
    const account = { id: newId(clock.now()), login, name, passwordHash: '', roles: [], active: true, failures: 0, createdAt: clock.now() };
    await dataSource.getRepository(StaffAccount).insert(account);
    return { staffId: account.id, name };
  };
  [amy, ben, cat] = [await hire('amy', '王敏'), await hire('ben', '小周'), await hire('cat', '何青')];
});
afterEach(() => database.close());

const ask = (overrides: Partial<Asking> = {}) =>
  database.transactor.run((tx) =>
    approvals.ask(tx, {
      ...{ kind: 'points_adjustment', subjectKey: 'member:m1', waiting: 'many', memberId: 'm1', title: '给会员 000001 加 500 积分' },
      ...{ payload: { direction: 'add', points: 500 }, reason: '补记去年的服务', staff: amy, ...overrides },
    }),
  );
const approve = (id: string, by = ben) => database.transactor.run((tx) => approvals.approve(tx, id, by));
const refuse = (id: string, by = ben, note = '凭据还不够') => database.transactor.run((tx) => approvals.refuse(tx, id, by, note));
const withdraw = (id: string, by = amy) => database.transactor.run((tx) => approvals.withdraw(tx, id, by));
const stored = (id: string) => database.dataSource.getRepository(Approval).findOneByOrFail({ id });
const acts = async () =>
  (await database.dataSource.getRepository(AuditEntry).find({ where: { objectKind: 'approval' }, order: { id: 'ASC' } })).map(({ action, actorName, reason }) => [action, actorName, reason]);
const alone = () => database.transactor.run((tx) => settings.save(tx, 'approvals', { twoPersons: false, pointsLimit: 200 }));
const outcomes = async (answers: Promise<Decided>[]): Promise<string[]> =>
  (await Promise.allSettled(answers)).map((one) => (one.status === 'fulfilled' ? (one.value.repeated ? 'again' : 'first') : (one.reason as { code: string }).code)).sort();

describe('whom to ask', () => {
  const roles = (who: { staffId: string }, ...held: StaffAccount['roles']) => database.dataSource.getRepository(StaffAccount).update({ id: who.staffId }, { roles: held });
  const inVain = (memberId?: string) => query.nobodyElse('points_adjustment', { ...amy, permissions: [] }, memberId);

  it('is nobody while no other active person may decide, and while only the member may', async () => {
    await roles(amy, 'admin');
    expect(await inVain()).toBe(true);
    await roles(ben, 'finance');
    expect(await inVain()).toBe(false);
    await database.transactor.run((tx) => links.claim(tx, ben, { id: 'm1', no: 1 }));
    expect([await inVain('m1'), await inVain('m2')]).toEqual([true, false]);
    expect(await query.nobodyElse('rule_activation', { ...amy, permissions: [] })).toBe(true);
    await database.dataSource.getRepository(StaffAccount).update({ id: ben.staffId }, { active: false });
    expect(await inVain()).toBe(true);
    await alone();
    expect(await inVain()).toBe(false);
  });
});

describe('asking', () => {
  it('waits for thirty days, and is in the staff log', async () => {
    const { id } = await ask();
    expect(await stored(id)).toMatchObject({
      ...{ kind: 'points_adjustment', subjectKey: 'member:m1', memberId: 'm1', payload: { direction: 'add', points: 500 } },
      ...{ reason: '补记去年的服务', requestedBy: amy.staffId, state: 'pending', decidedBy: null, decidedAt: null, decidedAlone: false },
      expiresAt: new Date('2026-12-22T06:30:00.000Z'),
    });
    expect(await acts()).toEqual([['approval.asked', '王敏', '补记去年的服务']]);
  });

  it('twice about one subject is refused where only one may wait, however many ask at once', async () => {
    const asked = await Promise.allSettled(Array.from({ length: 6 }, (_, n) => ask({ waiting: 'one', staff: n % 2 ? amy : ben })));
    const refusals = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason as { code: string; details: object }] : []));
    expect(refusals).toHaveLength(5);
    const [waiting] = await database.dataSource.getRepository(Approval).find();
    for (const { code, details } of refusals) expect([code, details]).toMatchObject(['APPROVAL_ALREADY_ASKED', { approvalId: waiting!.id }]);
    await expect(ask({ waiting: 'one', subjectKey: 'member:m2' })).resolves.toMatchObject({ state: 'pending' });
    await refuse(waiting!.id, cat);
    await expect(ask({ waiting: 'one' })).resolves.toMatchObject({ state: 'pending' });
  });

  it('again is possible once the earlier one has lapsed, tidied or not', async () => {
    const first = await ask({ waiting: 'one' });
    database.clock.advance({ days: 30 });
    const second = await ask({ waiting: 'one' });
    expect(second.id).not.toBe(first.id);
    expect((await stored(first.id)).state).toBe('lapsed');
  });
});

describe('deciding', () => {
  it('is for another person than the one who asked', async () => {
    const { id } = await ask();
    await expect(approve(id, amy)).rejects.toMatchObject({ code: 'APPROVAL_OWN' });
    await expect(refuse(id, amy)).rejects.toMatchObject({ code: 'APPROVAL_OWN' });
    expect(await approve(id)).toMatchObject({ repeated: false, approval: { state: 'approved', decidedBy: ben.staffId, decidedAlone: false } });
    expect(await acts()).toEqual([['approval.asked', '王敏', '补记去年的服务'], ['approval.approved', '小周', null]]);
  });

  it('alone is possible where the office does without a second person, and is written down', async () => {
    const { id } = await ask();
    await alone();
    expect(await approve(id, amy)).toMatchObject({ approval: { state: 'approved', decidedBy: amy.staffId, decidedAlone: true } });
    const [, approved] = await database.dataSource.getRepository(AuditEntry).find({ where: { objectKind: 'approval' }, order: { id: 'ASC' } });
    expect(approved!.details).toMatchObject({ alone: true });
    const other = await ask();
    expect(await approve(other.id, ben)).toMatchObject({ approval: { decidedAlone: false } });
  });

  it('with a no says why', async () => {
    const { id } = await ask();
    await refuse(id);
    expect(await stored(id)).toMatchObject({ state: 'refused', decisionNote: '凭据还不够' });
    expect((await acts()).at(-1)).toEqual(['approval.refused', '小周', '凭据还不够']);
  });

  it('a second time is the first answer of the same person, and a refusal to everybody else', async () => {
    const { id } = await ask();
    await approve(id);
    expect(await approve(id)).toMatchObject({ repeated: true, approval: { state: 'approved' } });
    const decided = { code: 'APPROVAL_NOT_PENDING', details: { state: 'approved', decidedBy: '小周', decidedAt: '2026-11-22T06:30:00.000Z' } };
    await expect(approve(id, cat)).rejects.toMatchObject(decided);
    await expect(refuse(id, ben)).rejects.toMatchObject(decided);
    await expect(withdraw(id)).rejects.toMatchObject(decided);
    expect(await acts()).toHaveLength(2);
  });

  it('by two persons at once is one decision', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await ask();
      expect(await outcomes([approve(id, ben), approve(id, cat), approve(id, ben), approve(id, cat)])).toEqual(
        ['APPROVAL_NOT_PENDING', 'APPROVAL_NOT_PENDING', 'again', 'first'],
      );
    }
  });

  it('while it is taken back is one outcome', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await ask();
      expect(await outcomes([approve(id), withdraw(id)])).toEqual(['APPROVAL_NOT_PENDING', 'first']);
      expect(['approved', 'withdrawn']).toContain((await stored(id)).state);
    }
  });

  it('leaves nothing behind where carrying it out fails', async () => {
    const { id } = await ask();
    const failing = database.transactor.run(async (tx) => {
      await approvals.approve(tx, id, ben);
      throw new Error('not enough points');
    });
    await expect(failing).rejects.toThrow('not enough points');
    expect((await stored(id)).state).toBe('pending');
    expect(await acts()).toHaveLength(1);
  });

  it('is over after thirty days, tidied or not', async () => {
    const { id } = await ask();
    database.clock.advance({ days: 30 });
    await expect(approve(id)).rejects.toMatchObject({ code: 'APPROVAL_NOT_PENDING', details: { state: 'lapsed', decidedBy: null } });
    const tidy = () => database.transactor.run((tx) => approvals.lapseExpired(tx, database.clock.now()));
    expect(await tidy()).toBe(1);
    expect(await tidy()).toBe(0);
    expect(await stored(id)).toMatchObject({ state: 'lapsed', decidedBy: null, decidedAt: database.clock.now() });
  });

  it('of nothing is refused', async () => {
    await expect(approve('01KZZZ00000000000000000000')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('about a member who is a colleague', () => {
  const claim = (who: Person, id = 'm1') => database.transactor.run((tx) => links.claim(tx, who, { id, no: 1 }));
  const self = { code: 'MEMBER_IS_SELF' };

  it('nothing is asked and nothing decided by the member, though one’s own asking is taken back', async () => {
    const { id } = await ask();
    await claim(ben);
    await expect(approve(id, ben)).rejects.toMatchObject(self);
    await expect(refuse(id, ben)).rejects.toMatchObject(self);
    await expect(ask({ staff: ben })).rejects.toMatchObject(self);
    await expect(ask({ staff: ben, memberId: 'm2' })).resolves.toMatchObject({ state: 'pending' });
    expect(await approve(id, cat)).toMatchObject({ approval: { state: 'approved' } });
  });

  it('is not approved for one who said so only after asking', async () => {
    const { id } = await ask();
    await claim(amy);
    await expect(approve(id)).rejects.toMatchObject(self);
    expect((await stored(id)).state).toBe('pending');
    expect(await withdraw(id)).toMatchObject({ approval: { state: 'withdrawn' } });
  });

  it('does not wait for the member', async () => {
    const { id } = await ask();
    await claim(ben);
    const waits = async ({ staffId }: Person) => query.waitingFor({ staffId, permissions: ['points.approve'] });
    expect([await waits(ben), await waits(cat)]).toEqual([0, 1]);
    expect(await query.one(id, { staffId: ben.staffId, permissions: ['points.approve'] })).toMatchObject({ mayDecide: false });
  });
});

describe('taking back', () => {
  it('is for the one who asked, and can be said twice', async () => {
    const { id } = await ask();
    await expect(withdraw(id, ben)).rejects.toMatchObject({ code: 'APPROVAL_OTHERS' });
    expect(await withdraw(id)).toMatchObject({ repeated: false, approval: { state: 'withdrawn' } });
    expect(await withdraw(id)).toMatchObject({ repeated: true });
    await expect(approve(id)).rejects.toMatchObject({ code: 'APPROVAL_NOT_PENDING', details: { state: 'withdrawn', decidedBy: '王敏' } });
  });
});

describe('the lists', () => {
  const reader = ({ staffId }: Person, permissions: readonly ('points.adjust' | 'points.approve' | 'audit.read')[] = ['points.adjust', 'points.approve']) => ({ staffId, permissions });
  const tab = async (who: ReturnType<typeof reader>, name: 'to_decide' | 'asked' | 'decided') =>
    (await query.list(who, name, {})).items.map(({ id }) => id);

  it('show each person what waits for them, what they asked, and what is decided', async () => {
    const first = await ask();
    const second = await ask();
    const third = await ask({ staff: ben });
    await approve(second.id, cat);
    expect(await tab(reader(amy), 'to_decide')).toEqual([third.id]);
    expect(await tab(reader(ben), 'to_decide')).toEqual([first.id]);
    expect(await tab(reader(cat), 'to_decide')).toEqual([first.id, third.id]);
    expect(await query.waitingFor(reader(cat))).toBe(2);
    expect(await tab(reader(amy), 'asked')).toEqual([second.id, first.id]);
    expect(await tab(reader(ben), 'decided')).toEqual([second.id]);
    const { items } = await query.list(reader(cat), 'decided', {});
    expect(items).toMatchObject([{ requestedBy: { name: '王敏' }, decidedBy: { name: '何青' }, state: 'approved', mayDecide: false, mayWithdraw: false }]);
  });

  it('show nothing of others to whoever may not decide, and what is decided to the auditor', async () => {
    const { id } = await ask();
    expect(await tab(reader(ben, ['points.adjust']), 'to_decide')).toEqual([]);
    expect(await query.waitingFor(reader(ben, []))).toBe(0);
    await approve(id, cat);
    expect(await tab(reader(ben, ['points.adjust']), 'decided')).toEqual([]);
    expect(await tab(reader(ben, ['audit.read']), 'decided')).toEqual([id]);
    expect(await tab(reader(amy, []), 'decided')).toEqual([id]);
  });

  it('let the one who asked decide only in an office of one', async () => {
    const { id } = await ask();
    expect(await query.one(id, reader(amy))).toMatchObject({ mayDecide: false, mayWithdraw: true });
    expect(await query.one(id, reader(ben))).toMatchObject({ mayDecide: true, mayWithdraw: false });
    await alone();
    expect(await tab(reader(amy), 'to_decide')).toEqual([id]);
    expect(await query.one(id, reader(amy))).toMatchObject({ mayDecide: true, mayWithdraw: true });
  });

  it('tell of a lapsed one as lapsed before anybody has tidied', async () => {
    const { id } = await ask();
    database.clock.advance({ days: 30 });
    expect(await tab(reader(ben), 'to_decide')).toEqual([]);
    expect(await query.waitingFor(reader(ben))).toBe(0);
    expect(await query.list(reader(ben), 'decided', {})).toMatchObject({ items: [{ id, state: 'lapsed', decidedBy: null, mayDecide: false }] });
  });

  it('page from the one that waits longest', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.push((await ask()).id);
    const first = await query.list(reader(ben), 'to_decide', { limit: 3 });
    const second = await query.list(reader(ben), 'to_decide', { limit: 3, cursor: first.nextCursor! });
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids);
    expect(second.nextCursor).toBeNull();
  });
});
