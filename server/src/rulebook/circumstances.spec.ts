import { createTestApp, type TestApp } from '../../test/create-app';
import { checkIn } from '../../test/factories/journal';
import { member } from '../../test/factories/people';
import { JournalService } from '../journal';
import { PointsEntry } from '../points/points-entry.entity';
import { REFERENCE_RULES, RulesService, type NewRuleVersion, type RuleTerms } from '../rules';

let test: TestApp;
beforeAll(async () => {
  test = await createTestApp({ wechat: true });
});
afterAll(() => test?.close());

const [pattern] = REFERENCE_RULES.filter(({ code }) => code === 'check_in');

/** A rule for learning, which no reference rule pays for. */
const publish = (code: string, terms: Partial<RuleTerms>) => {
  const version: NewRuleVersion = { ...pattern!, code, kind: 'learned', terms: { ...pattern!.terms, caps: [], points: { type: 'fixed', amount: 10 }, ...terms } };
  return test.transactor.run((tx) => test.app.get(RulesService, { strict: false }).publish(tx, version));
};

const learn = async (memberId: string) => {
  const journal = test.app.get(JournalService, { strict: false });
  const { entry } = await test.transactor.run((tx) => journal.record(tx, checkIn(memberId, test.clock.now(), { kind: 'learned', details: { title: '急救' } })));
  const lines = await test.dataSource.getRepository(PointsEntry).find({ where: { entryId: entry.id }, order: { line: 'ASC' } });
  return { entry, paid: Object.fromEntries(lines.map(({ ruleCode, delta }) => [ruleCode, delta])) };
};

it('freezes nothing where no rule in force asks for anything', async () => {
  const { id } = await member(test);
  expect((await learn(id)).entry.details).toEqual({ title: '急救' });
});

it('freezes the rank and the birthday that a rule asks for, and pays by them', async () => {
  await publish('members_only', { condition: { tierAtLeast: { track: 'growth', rank: 1, name: '铜牌会员' } } });
  await publish('birthday', { multipliers: [{ when: { type: 'birthday' }, percent: 300 }] });
  const { id, http } = await member(test);
  expect((await learn(id)).entry.details).toEqual({ title: '急救', 'tier.growth': 0 });
  await http.post('/me/profile', { birthday: '1990-11-22' }, { key: true });
  const { entry, paid } = await learn(id);
  expect(entry.details).toEqual({ title: '急救', 'tier.growth': 0, birthday: true });
  expect(paid).toEqual({ birthday: 30 });
});
