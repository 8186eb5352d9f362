import type { RuleTerms } from '@tongxing/shared';
import { createTestDatabase, type TestDatabase } from '../../test/create-test-database';
import { ApprovalsQuery, ApprovalsService } from '../approvals';
import { AuditService } from '../audit';
import { AuditEntry } from '../audit/audit-entry.entity';
import { newId } from '../common/ids';
import { SettingsService } from '../settings';
import { MembershipLinksService, StaffService, UnknownLogins } from '../staff';
import { StaffAccount } from '../staff/staff-account.entity';
import { price } from './earning-rule';
import { PublishedRulesQuery } from './published-rules.query';
import { RuleDraft } from './rule-draft.entity';
import { RuleDraftsQuery } from './rule-drafts.query';
import { RuleDraftsService, type NewDraft } from './rule-drafts.service';
import { RuleVersionRow } from './rule-version.entity';
import { seedRules } from './rules.seed';
import { isUntouched, RulesService } from './rules.service';

interface Person {
  staffId: string;
  name: string;
}

let database: TestDatabase;
let drafts: RuleDraftsService;
let query: RuleDraftsQuery;
let rules: RulesService;
let published: PublishedRulesQuery;
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
  rules = new RulesService(clock);
  published = new PublishedRulesQuery(clock, dataSource, staff);
  const links = new MembershipLinksService(audit, clock, dataSource);
  const approvalsQuery = new ApprovalsQuery(clock, dataSource, links, settings, staff);
  drafts = new RuleDraftsService(new ApprovalsService(audit, clock, links, settings, staff), approvalsQuery, audit, clock, rules, staff, transactor);
  query = new RuleDraftsQuery(approvalsQuery, clock, dataSource, rules, staff);
  await transactor.run((tx) => seedRules(tx, clock.now()));
  // Nobody signs in here, so no password costs time to hash.
  const hire = async (login: string, name: string): Promise<Person> => {
    const account = { id: newId(clock.now()), login, name, passwordHash: '', roles: [], active: true, failures: 0, createdAt: clock.now() };
    await dataSource.getRepository(StaffAccount).insert(account);
    return { staffId: account.id, name };
  };
  [amy, ben, cat] = [await hire('amy', '王敏'), await hire('ben', '小周'), await hire('cat', '何青')];
});
afterEach(() => database.close());

const terms = (points: number): RuleTerms => ({
  condition: {},
  points: { type: 'fixed', amount: points },
  growth: { type: 'fixed', amount: 10 },
  caps: [{ period: 'month', times: 5 }],
  validity: { type: 'end_of_year', yearsLater: 1 },
  pendingDays: 0,
});
const content = (points = 12, changes: Partial<NewDraft> = {}): NewDraft => ({
  ...{ code: 'check_in', baseVersion: 1, name: '参加活动', kind: 'checked_in', terms: terms(points), position: 20, startsOn: '2026-12-01' },
  ...changes,
});
const admin = (who: Person) => ({ ...who, permissions: ['rules.read', 'rules.propose', 'rules.activate'] as const });
const view = (id: string, who = ben) => query.one(id, admin(who));
const start = (changes: Partial<NewDraft> = {}, who = amy) => database.transactor.run((tx) => drafts.start(tx, content(12, changes), who));
const endOf = (code: string, endsOn: string, baseVersion: number, who: Person) =>
  database.transactor.run((tx) => drafts.end(tx, { code, baseVersion, endsOn, reason: '并到新规则里了' }, who));
const stored = (id: string) => database.dataSource.getRepository(RuleDraft).findOneByOrFail({ id });
const versionsOf = (code: string) => database.dataSource.getRepository(RuleVersionRow).find({ where: { code }, order: { version: 'ASC' } });
const acts = async () =>
  (await database.dataSource.getRepository(AuditEntry).find({ order: { id: 'ASC' } })).map(({ action, actorName }) => `${actorName} ${action}`);
const revisionOf = async (id: string) => (await stored(id)).revision;
const propose = async (id: string, who = amy) => drafts.propose(id, await revisionOf(id), '年底想多鼓励一点', who);
const proposed = async (changes: Partial<NewDraft> = {}, who = amy): Promise<string> => {
  const id = await start(changes, who);
  await propose(id, who);
  return id;
};
/** Beside another that waits, as an office may have them from before one rule had one change at a time. */
const proposedBeside = async (changes: Partial<NewDraft> = {}, who = amy): Promise<string> => {
  await database.dataSource.query('UPDATE approval SET sole_key = id');
  return proposed(changes, who);
};
const codesOf = async (work: Promise<unknown>[]): Promise<string[]> =>
  (await Promise.allSettled(work)).map((one) => (one.status === 'fulfilled' ? 'done' : ((one.reason as { code?: string }).code ?? String(one.reason)))).sort();

describe('a draft', () => {
  it('begins with the rule as it is, and prices nothing', async () => {
    const id = await start();
    expect(await view(id)).toMatchObject({
      ...{ code: 'check_in', purpose: 'terms', state: 'open', revision: 1, moved: false, approval: null, earliestStart: '2026-11-23', changedBy: '王敏' },
      sentence: '每参加 1 次活动，得 12 积分和 10 成长值，每月最多 5 次，积分有效期到次年年底',
      base: { version: 1, sentence: '每参加 1 次活动，得 10 积分和 10 成长值，每月最多 8 次，积分有效期到次年年底', ended: false },
    });
    expect(await versionsOf('check_in')).toHaveLength(1);
  });

  it('of a new rule gets a code that the house makes', async () => {
    const id = await start({ code: null, baseVersion: 0, name: '学习', kind: 'learned' });
    expect(await view(id)).toMatchObject({ code: `rule_${id.toLowerCase()}`, base: null, moved: false });
  });

  it('is kept in the order of the house, so that the same rule is the same text', async () => {
    const id = await start({ terms: { ...terms(12), caps: [{ period: 'ever', times: 9 }, { period: 'day', times: 1 }], condition: { eventKinds: ['training', 'service'] } } });
    expect((await stored(id)).terms).toMatchObject({ caps: [{ period: 'day' }, { period: 'ever' }], condition: { eventKinds: ['service', 'training'] } });
  });

  it.each<[string, Partial<NewDraft>, object]>([
    ['terms that cannot be meant', { terms: { ...terms(12), caps: [{ period: 'month', times: 0 }] } }, { code: 'RULE_TERMS_INVALID', details: { fields: ['caps'] } }],
    ['another kind of deed', { kind: 'served' }, { code: 'REQUEST_INVALID', details: { fields: ['kind'] } }],
    ['a rule that there is not', { code: 'nobody' }, { code: 'NOT_FOUND' }],
    ['a version that nobody can have seen', { baseVersion: 2 }, { code: 'RULE_VERSION_MOVED', details: { latest: 1 } }],
  ])('is not begun with %s', async (_name, changes, refusal) => {
    await expect(start(changes)).rejects.toMatchObject(refusal);
    expect(await database.dataSource.getRepository(RuleDraft).count()).toBe(0);
  });

  it('is saved by whoever has read it, and tells the other one who was faster', async () => {
    const id = await start();
    await drafts.save(id, 1, content(15), ben);
    await expect(drafts.save(id, 1, content(20), cat)).rejects.toMatchObject({
      code: 'RULE_DRAFT_CHANGED',
      details: { revision: 2, changedBy: '小周', changedAt: '2026-11-22T06:30:00.000Z' },
    });
    expect((await stored(id)).terms.points.amount).toBe(15);
    // An answer that was lost on its way: the same person says the same again.
    await drafts.save(id, 1, content(15), ben);
    await expect(drafts.save(id, 1, content(16), ben)).rejects.toMatchObject({ code: 'RULE_DRAFT_CHANGED' });
    await drafts.save(id, 2, content(20), cat);
    expect(await acts()).toEqual(['王敏 rule_draft.started', '小周 rule_draft.changed', '何青 rule_draft.changed']);
  });

  it('is saved by one of two who save at once', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await start();
      expect(await codesOf([drafts.save(id, 1, content(15), ben), drafts.save(id, 1, content(20), cat)])).toEqual(['RULE_DRAFT_CHANGED', 'done']);
      expect(await revisionOf(id)).toBe(2);
    }
  });

  it('can be laid aside and taken up again', async () => {
    const id = await start();
    await drafts.discard(id, 1, amy);
    await drafts.discard(id, 1, amy);
    await expect(drafts.save(id, 2, content(13), amy)).rejects.toMatchObject({ code: 'RULE_DRAFT_NOT_OPEN', details: { state: 'discarded' } });
    expect(await query.inHand(admin(amy))).toEqual([]);
    await drafts.restore(id, ben);
    await drafts.restore(id, ben);
    expect(await view(id)).toMatchObject({ state: 'open', terms: terms(12) });
    expect(await acts()).toEqual(['王敏 rule_draft.started', '王敏 rule_draft.discarded', '小周 rule_draft.restored']);
  });

  it('of nothing is not found', async () => {
    const nobody = '01KZZZ00000000000000000000';
    await expect(view(nobody)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(drafts.activate(nobody, undefined, ben)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(drafts.activate(await start(), undefined, ben)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a proposal', () => {
  it('waits for another person, is told in two sentences, and cannot be edited meanwhile', async () => {
    const id = await proposed();
    expect(await view(id)).toMatchObject({
      state: 'proposed',
      approval: {
        ...{ kind: 'rule_activation', title: '从12月1日起改规则「参加活动」', reason: '年底想多鼓励一点', state: 'pending', mayDecide: true },
        payload: {
          ...{ draftId: id, code: 'check_in', name: '参加活动', version: 2, startsOn: '2026-12-01' },
          before: '每参加 1 次活动，得 10 积分和 10 成长值，每月最多 8 次，积分有效期到次年年底',
          after: '每参加 1 次活动，得 12 积分和 10 成长值，每月最多 5 次，积分有效期到次年年底',
        },
      },
    });
    expect((await view(id, amy)).approval).toMatchObject({ mayDecide: false, mayWithdraw: true });
    await expect(drafts.save(id, 2, content(13), amy)).rejects.toMatchObject({ code: 'RULE_DRAFT_NOT_OPEN', details: { state: 'proposed' } });
  });

  it('said twice is one', async () => {
    const id = await start();
    const again = () => drafts.propose(id, 1, '年底想多鼓励一点', amy);
    await again();
    await again();
    expect(await acts()).toEqual(['王敏 rule_draft.started', '王敏 approval.asked']);
  });

  it('is not made for today, which has begun, nor for tomorrow when today is nearly over', async () => {
    const today = await start({ startsOn: '2026-11-22' });
    await expect(propose(today)).rejects.toMatchObject({ code: 'RULE_START_TOO_EARLY', details: { earliest: '2026-11-23' } });
    expect(await stored(today)).toMatchObject({ state: 'open', revision: 1 });
    const tomorrow = await start({ startsOn: '2026-11-23' });
    database.clock.set('2026-11-22T15:56:00.000Z');
    await expect(propose(tomorrow)).rejects.toMatchObject({ code: 'RULE_START_TOO_EARLY', details: { earliest: '2026-11-24' } });
  });

  it('is not made of what changes nothing, nor of what could never pay', async () => {
    const same = await start({ terms: { ...terms(10), caps: [{ period: 'month', times: 8 }] } });
    await expect(propose(same)).rejects.toMatchObject({ code: 'RULE_UNCHANGED' });
    const never = await start({ terms: { ...terms(12), condition: { window: { from: '2026-11-01', to: '2026-11-30' } } } });
    await expect(propose(never)).rejects.toMatchObject({ code: 'RULE_TERMS_INVALID', details: { fields: ['window'] } });
  });

  it('is one at a time of a rule: another one is told by whom, keeps its draft, and may be made once there is an answer', async () => {
    const first = await proposed();
    const [same, other] = [await start({}, ben), await start({ terms: terms(15) }, cat)];
    for (const [id, who] of [[same, ben], [other, cat]] as const) {
      await expect(propose(id, who)).rejects.toMatchObject({ code: 'APPROVAL_ALREADY_ASKED', details: { kind: 'rule_activation', requestedBy: '王敏' } });
      expect(await stored(id)).toMatchObject({ state: 'open', revision: 1 });
    }
    expect(await codesOf([propose(await start({ code: null, baseVersion: 0, name: '新的' }), amy)])).toEqual(['done']);
    await drafts.refuse(first, '先看看去年的数', ben);
    expect(await codesOf([propose(same, ben), propose(other, cat)])).toEqual(['APPROVAL_ALREADY_ASKED', 'done']);
  });

  it('taken back or refused can be edited and proposed again, and says why not', async () => {
    const id = await proposed();
    await expect(drafts.withdraw(id, ben)).rejects.toMatchObject({ code: 'APPROVAL_OTHERS' });
    await drafts.withdraw(id, amy);
    await drafts.withdraw(id, amy);
    await drafts.save(id, await revisionOf(id), content(13), amy);
    await propose(id);
    await expect(drafts.refuse(id, '先看看去年的数', amy)).rejects.toMatchObject({ code: 'APPROVAL_OWN' });
    await drafts.refuse(id, '先看看去年的数', ben);
    expect(await view(id)).toMatchObject({ state: 'open', approval: { state: 'refused', decisionNote: '先看看去年的数', decidedBy: { name: '小周' } } });
    await expect(drafts.activate(id, undefined, ben)).rejects.toMatchObject({ code: 'APPROVAL_NOT_PENDING' });
    await propose(id);
    expect((await view(id)).state).toBe('proposed');
  });

  it('that nobody decides comes back after thirty days, to read and to edit', async () => {
    const id = await proposed({ startsOn: '2027-02-01' });
    database.clock.advance({ days: 30 });
    expect(await view(id)).toMatchObject({ state: 'open', revision: 2, approval: { state: 'lapsed' } });
    await drafts.save(id, 2, content(13, { startsOn: '2027-02-01' }), ben);
    await propose(id, ben);
    expect(await view(id, cat)).toMatchObject({ state: 'proposed', approval: { state: 'pending', requestedBy: { name: '小周' } } });
  });
});

describe('a proposal that nobody decided, touched by two at once,', () => {
  it('is saved by one, and the other one is told who was faster', async () => {
    for (let round = 0; round < 5; round += 1) {
      const id = await proposed({ startsOn: '2027-12-01' });
      database.clock.advance({ days: 30 });
      const revision = await revisionOf(id);
      const saves = [ben, cat].map((who, n) => drafts.save(id, revision, content(20 + n, { startsOn: '2027-12-01' }), who));
      expect(await codesOf(saves)).toEqual(['RULE_DRAFT_CHANGED', 'done']);
      expect(await stored(id)).toMatchObject({ state: 'open', revision: revision + 1 });
      await drafts.discard(id, revision + 1, amy);
    }
  });

  it('is restored to both, for there is nothing to restore', async () => {
    const id = await proposed({ startsOn: '2027-02-01' });
    database.clock.advance({ days: 30 });
    expect(await codesOf([drafts.restore(id, ben), drafts.restore(id, cat)])).toEqual(['done', 'done']);
    expect(await stored(id)).toMatchObject({ state: 'open' });
  });
});

describe('activating', () => {
  it('needs another person, and makes the next version from its day on', async () => {
    const id = await proposed();
    await expect(drafts.activate(id, undefined, amy)).rejects.toMatchObject({ code: 'APPROVAL_OWN' });
    await drafts.activate(id, undefined, ben);
    await drafts.activate(id, undefined, ben);
    const [, second, ...none] = await versionsOf('check_in');
    expect(none).toEqual([]);
    expect(second).toMatchObject({ version: 2, startsOn: '2026-12-01', endsOn: null, terms: terms(12), proposedBy: amy.staffId, activatedBy: ben.staffId });
    expect(await view(id)).toMatchObject({ state: 'activated', publishedVersion: 2, moved: false });
    expect(await acts()).toEqual(['王敏 rule_draft.started', '王敏 approval.asked', '小周 approval.approved', '小周 rule.published']);
    const versions = await rules.versions(database.dataSource.manager);
    const paid = (day: string) => price(versions, { kind: 'checked_in', day, quantity: 1, details: {} }, new Map()).map(({ points }) => points);
    expect([paid('2026-11-30'), paid('2026-12-01')]).toEqual([[10], [12]]);
  });

  it('shows in the history of the rule who proposed it and who put it into force', async () => {
    await drafts.activate(await proposed({ startsOn: '2026-11-23' }), undefined, ben);
    const rule = (await published.all()).find(({ code }) => code === 'check_in');
    expect(rule).toMatchObject({
      ...{ version: 1, latestVersion: 2, state: 'active', endsOn: '2026-11-23', terms: terms(12) },
      history: [
        { version: 2, state: 'upcoming', startsOn: '2026-11-23', proposedBy: '王敏', activatedBy: '小周' },
        { version: 1, state: 'active', endsOn: '2026-11-23', proposedBy: null, activatedBy: null },
      ],
    });
  });

  it('is possible alone where the office does without a second person', async () => {
    await database.transactor.run((tx) => settings.save(tx, 'approvals', { twoPersons: false, pointsLimit: 200 }));
    const id = await proposed();
    await drafts.activate(id, undefined, amy);
    expect((await versionsOf('check_in'))[1]).toMatchObject({ proposedBy: amy.staffId, activatedBy: amy.staffId });
    expect((await view(id)).approval).toMatchObject({ decidedAlone: true });
  });

  it('of a day that has passed meanwhile is for a later one, never for an earlier', async () => {
    const id = await proposed();
    await expect(drafts.activate(id, '2026-11-30', ben)).rejects.toMatchObject({ code: 'RULE_START_TOO_EARLY', details: { earliest: '2026-12-01' } });
    database.clock.set('2026-12-03T02:00:00.000Z');
    await expect(drafts.activate(id, undefined, ben)).rejects.toMatchObject({ code: 'RULE_START_TOO_EARLY', details: { earliest: '2026-12-04' } });
    expect((await view(id)).state).toBe('proposed');
    await drafts.activate(id, '2026-12-04', ben);
    expect((await versionsOf('check_in'))[1]).toMatchObject({ startsOn: '2026-12-04' });
    expect(await view(id)).toMatchObject({ state: 'activated', startsOn: '2026-12-04' });
  });

  it('leaves nothing behind where the rule has moved on, and the draft can follow', async () => {
    const [first, second] = [await proposed(), await proposedBeside({ terms: terms(15) }, ben)];
    await drafts.activate(first, undefined, cat);
    await expect(drafts.activate(second, undefined, cat)).rejects.toMatchObject({ code: 'RULE_VERSION_MOVED', details: { code: 'check_in', latest: 2 } });
    expect(await view(second, cat)).toMatchObject({ state: 'proposed', moved: true, approval: { state: 'pending' }, base: { version: 2 } });
    await drafts.withdraw(second, ben);
    await expect(propose(second, ben)).rejects.toMatchObject({ code: 'RULE_VERSION_MOVED' });
    await drafts.rebase(second, await revisionOf(second), ben);
    await drafts.rebase(second, 1, ben);
    await propose(second, ben);
    await drafts.activate(second, undefined, cat);
    expect((await versionsOf('check_in')).map(({ version, terms: { points } }) => [version, points.amount])).toEqual([[1, 10], [2, 12], [3, 15]]);
  });

  it('of two drafts of one rule at once is one version, and the other one is told', async () => {
    for (let round = 1; round <= 5; round += 1) {
      const one = await proposedBeside({ baseVersion: round, terms: terms(20 + round) });
      const other = await proposedBeside({ baseVersion: round, terms: terms(40 + round) });
      expect(await codesOf([drafts.activate(one, undefined, ben), drafts.activate(other, undefined, cat)])).toEqual(['RULE_VERSION_MOVED', 'done']);
      expect(await versionsOf('check_in')).toHaveLength(round + 1);
      expect([(await stored(one)).state, (await stored(other)).state].sort()).toEqual(['activated', 'proposed']);
    }
  });

  it('of one draft by two persons at once, while it is taken back, is one outcome', async () => {
    for (let round = 1; round <= 5; round += 1) {
      const { version } = (await rules.latest(database.dataSource.manager, 'check_in'))!;
      const id = await proposed({ baseVersion: version, terms: terms(20 + round) });
      const outcome = await codesOf([drafts.activate(id, undefined, ben), drafts.activate(id, undefined, cat), drafts.withdraw(id, amy)]);
      expect(outcome).toEqual(['APPROVAL_NOT_PENDING', 'APPROVAL_NOT_PENDING', 'done']);
      const { state } = await stored(id);
      expect(['activated', 'open']).toContain(state);
      expect((await versionsOf('check_in')).length).toBe(state === 'activated' ? version + 1 : version);
    }
  });
});

describe('ending a rule', () => {
  const end = (endsOn = '2026-12-01', baseVersion = 1, who = amy) => endOf('check_in', endsOn, baseVersion, who);

  it('needs another person too, keeps what was earned, and stops on its day', async () => {
    const id = await end();
    expect(await view(id)).toMatchObject({
      ...{ purpose: 'ending', state: 'proposed' },
      approval: { title: '从12月1日起停用规则「参加活动」', payload: { before: expect.stringContaining('10 积分') as string, after: null } },
    });
    await drafts.activate(id, undefined, ben);
    const versions = await rules.versions(database.dataSource.manager);
    const paid = (day: string) => price(versions, { kind: 'checked_in', day, quantity: 1, details: {} }, new Map()).length;
    expect([paid('2026-11-30'), paid('2026-12-01'), paid('2027-12-01')]).toEqual([1, 0, 0]);
    expect((await acts()).at(-1)).toBe('小周 rule.ended');
    await expect(end('2027-01-01', 2)).rejects.toMatchObject({ code: 'RULE_UNCHANGED' });
  });

  it('not for today, and not for a rule that there is not', async () => {
    await expect(end('2026-11-22')).rejects.toMatchObject({ code: 'RULE_START_TOO_EARLY', details: { earliest: '2026-11-23' } });
    await expect(endOf('nobody', '2026-12-01', 1, amy)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await database.dataSource.getRepository(RuleDraft).count()).toBe(0);
  });

  it('is asked for once, whoever asks and however many do at once, until it is decided or nobody has decided it', async () => {
    expect(await codesOf([end(), end('2026-12-02', 1, cat), end()])).toEqual(['APPROVAL_ALREADY_ASKED', 'APPROVAL_ALREADY_ASKED', 'done']);
    const [asked, ...others] = await database.dataSource.getRepository(RuleDraft).find();
    expect(others).toEqual([]);
    // A change of the same rule may wait beside it: only one of them will find the version that it follows.
    await proposed();
    await drafts.refuse(asked!.id, '再留一阵', ben);
    await end('2027-02-01');
    database.clock.advance({ days: 30 });
    await expect(end('2027-02-01')).resolves.toEqual(expect.any(String));
  });

  it('that is refused leaves nothing to edit', async () => {
    const id = await end();
    await drafts.refuse(id, '再留一阵', ben);
    expect((await view(id)).state).toBe('discarded');
    await expect(drafts.restore(id, amy)).rejects.toMatchObject({ code: 'RULE_DRAFT_NOT_OPEN' });
    expect(await query.inHand(admin(amy))).toEqual([]);
  });

  it('can be followed by a beginning with the very same words', async () => {
    await drafts.activate(await end(), undefined, ben);
    const again = await proposed({ baseVersion: 2, startsOn: '2027-01-01', terms: { ...terms(10), caps: [{ period: 'month', times: 8 }] } });
    expect((await view(again)).base).toMatchObject({ version: 2, ended: true });
    await drafts.activate(again, undefined, ben);
    const versions = await rules.versions(database.dataSource.manager);
    expect(['2026-12-31', '2027-01-01'].map((day) => price(versions, { kind: 'checked_in', day, quantity: 1, details: {} }, new Map()).length)).toEqual([0, 1]);
  });
});

describe('a published version', () => {
  const change = (column: string, value: unknown, id: string) => database.dataSource.manager.query(`UPDATE rule_version SET ${column} = ? WHERE id = ?`, [value, id]);

  it('shows whether anything of it was changed afterwards', async () => {
    await drafts.activate(await proposed(), undefined, ben);
    const [, version] = await versionsOf('check_in');
    const changes: [string, unknown][] = [['starts_on', '2026-11-01'], ['ends_on', '2027-01-01'], ['name', '别的名字'], ['position', 1], ['activated_by', amy.staffId], ['kind', 'served'], ['terms', JSON.stringify(terms(13))]];
    expect(isUntouched(version!)).toBe(true);
    for (const [column, value] of changes) {
      const before = (await database.dataSource.manager.query<Record<string, unknown>[]>(`SELECT ${column} AS it FROM rule_version WHERE id = ?`, [version!.id]))[0]!['it'];
      await change(column, value, version!.id);
      expect([column, isUntouched((await versionsOf('check_in'))[1]!)]).toEqual([column, false]);
      await change(column, before, version!.id);
    }
    expect(isUntouched((await versionsOf('check_in'))[1]!)).toBe(true);
  });

  it('from before there were drafts keeps the hash that it had', async () => {
    // Of the reference rule check_in, version 1, as an office has stored it since its first day.
    const [first] = await versionsOf('check_in');
    await change('content_hash', '00', first!.id);
    expect(isUntouched((await versionsOf('check_in'))[0]!)).toBe(false);
    await change('content_hash', '166b06738532ff63d18d654fb7b9b9d1a6f4224592e1e1caf30334b34ff873d4', first!.id);
    expect(isUntouched((await versionsOf('check_in'))[0]!)).toBe(true);
  });
});
