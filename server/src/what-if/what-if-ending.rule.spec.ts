import { lifeOf, type Life } from '../../test/factories/life';
import { REFERENCE_RULES } from '../rules/rules.seed';
import type { RuleVersion } from '../rules';
import { REFERENCE_TIERS } from '../tiers/tiers.seed';
import { saysTheSame, withChange, type Question } from './change.rule';
import type { Outcome } from './outcome.rule';
import { WhatIf } from './what-if.rule';

const RULES: readonly RuleVersion[] = REFERENCE_RULES.map((rule) => ({ ...rule, id: rule.code }));
const ENDING: Question = {
  rules: RULES,
  tiers: REFERENCE_TIERS.map((tier) => ({ ...tier, id: tier.code })),
  change: { about: 'rule_ending', code: 'check_in' },
  ...{ from: '2026-01-01', to: '2026-12-31' },
};

function stopped(lives: readonly Life[], over: Partial<Question> = {}): Outcome {
  const what = new WhatIf({ ...ENDING, ...over });
  for (const life of lives) what.add(life.journal);
  return what.outcome();
}

/** Joined, and came on these days. */
const comer = (...days: string[]): Life => days.reduce((life, day) => life.checkIn(day), lifeOf().join('2026-01-01'));

describe('a rule that is stopped', () => {
  it('pays nothing from the first day of the period, and every other rule what it paid', () => {
    const outcome = stopped([comer('2026-03-01', '2026-03-02')]);
    expect(outcome.rules).toEqual([
      { code: 'join', name: '欢迎加入', isDraft: false, times: { today: 1, draft: 1 }, points: { today: 10, draft: 10 }, growth: { today: 10, draft: 10 } },
      { code: 'check_in', name: '参加活动', isDraft: true, times: { today: 2, draft: 0 }, points: { today: 20, draft: 0 }, growth: { today: 20, draft: 0 } },
    ]);
    expect(outcome).toMatchObject({ about: 'rule_ending', deeds: 3, members: 1, isToday: false, points: { today: 30, draft: 10, more: 0, less: 1 } });
  });

  it('leaves what it paid before the period', () => {
    const life = lifeOf().join('2025-06-01').checkIn('2025-12-31').checkIn('2026-01-01').spend(15, '2026-02-01');
    // Ten of joining and ten of the last day before; the ten of the first day would be missing for no more than they bought.
    expect(stopped([life])).toMatchObject({ points: { today: 10, draft: 0 }, unpaid: { times: 0, missing: 0 } });
    expect(stopped([life.spend(10, '2026-02-02')]).unpaid).toEqual({ times: 1, missing: 5 });
  });

  it('keeps members from a tier that its growth brought, and takes it from nobody', () => {
    const TWICE = RULES.map((rule) => (rule.code === 'check_in' ? { ...rule, terms: { ...rule.terms, growth: { type: 'fixed', amount: 40 } as const } } : rule));
    const outcome = stopped([comer('2026-03-01', '2026-03-02'), comer('2026-03-01')], { rules: TWICE });
    expect(outcome.ways).toEqual([{ track: 'growth', from: 'growth_bronze', to: 'growth_member', isUp: false, how: 'not_risen', members: 1 }]);
    expect(outcome.moves).toMatchObject([{ from: 'growth_bronze', to: 'growth_member', how: 'not_risen', on: '2026-03-02' }]);
    expect(outcome.turns).toEqual([{ how: 'not_risen', on: null, members: 1 }]);
    expect(outcome.rungs.map(({ code, members, stay, up, down }) => [code, members.today, members.draft, stay, up, down])).toEqual([
      ['growth_gold', 0, 0, 0, 0, 0], ['growth_silver', 0, 0, 0, 0, 0], ['growth_bronze', 1, 0, 0, 0, 0], ['growth_member', 1, 2, 1, 0, 1],
    ]);
  });

  it('is out of the book on every day, whatever version would begin in the period', () => {
    const next: RuleVersion = { ...RULES.find(({ code }) => code === 'check_in')!, id: 'v2', version: 2, startsOn: '2026-06-01' };
    expect(withChange({ ...ENDING, rules: [...RULES, next] }).rules.at(-1)).toMatchObject({ code: 'check_in', version: 3, startsOn: '2026-01-01', endsOn: '2026-01-01' });
    expect(stopped([comer('2026-05-31', '2026-06-01')], { rules: [...RULES, next] }).points).toMatchObject({ today: 30, draft: 10 });
  });

  it.each([
    ['it counted', RULES, false],
    ['it begins after the period', RULES.map((rule) => ({ ...rule, startsOn: '2027-02-01' })), true],
    ['it begins in the period', RULES.map((rule) => ({ ...rule, startsOn: '2026-08-01' })), false],
    ['it ended before the period', RULES.map((rule) => ({ ...rule, endsOn: '2025-08-01' })), true],
  ])('changes nothing where it never counted in the period: %s', (_, rules, isToday) => {
    expect(saysTheSame({ ...ENDING, rules })).toBe(isToday);
  });
});
