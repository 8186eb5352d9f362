import fc from 'fast-check';
import { addDays, type RuleTerms } from '@tongxing/shared';
import { lifeOf, type Life } from '../../test/factories/life';
import { REFERENCE_RULES } from '../rules/rules.seed';
import { NO_POINTS, stepPoints } from '../points/pure';
import type { RuleVersion } from '../rules';
import { REFERENCE_TIERS } from '../tiers/tiers.seed';
import type { TierVersion } from '../tiers';
import { saysTheSame, withChange, type Draft, type Question } from './change.rule';
import { MOST_MOVES, type Outcome } from './outcome.rule';
import { WhatIf } from './what-if.rule';

const RULES: readonly RuleVersion[] = REFERENCE_RULES.map((rule) => ({ ...rule, id: rule.code }));
const TIERS: readonly TierVersion[] = REFERENCE_TIERS.map((tier) => ({ ...tier, id: tier.code }));
const CHECK_IN = RULES.find(({ code }) => code === 'check_in')!;
const fixed = (amount: number) => ({ type: 'fixed', amount }) as const;

const draft = (said: Partial<RuleTerms> = {}, of: Pick<Draft, 'code' | 'kind' | 'name' | 'position' | 'terms'> = CHECK_IN): Draft => {
  const { code, kind, name, position, terms } = of;
  return { code, kind, name, position, terms: { ...terms, ...said } };
};
const YEAR = { from: '2026-01-01', to: '2026-12-31' };

function whatIf(asked: Draft, lives: readonly Life[], over: Partial<Question> = {}): Outcome {
  const what = new WhatIf({ rules: RULES, tiers: TIERS, change: { about: 'rule', draft: asked }, ...YEAR, ...over });
  for (const life of lives) what.add(life.journal);
  return what.outcome();
}

/** Joined, and came on these days. */
const comer = (...days: string[]): Life => days.reduce((life, day) => life.checkIn(day), lifeOf().join('2026-01-01'));

describe('points and growth of the period', () => {
  it('are what each rule would have paid, beside what it did', () => {
    const outcome = whatIf(draft({ points: fixed(12), growth: fixed(15) }), [comer('2026-03-01', '2026-03-02')]);
    expect(outcome.points).toEqual({ today: 30, draft: 34, more: 1, less: 0 });
    expect(outcome.growth).toEqual({ today: 30, draft: 40, more: 1, less: 0 });
    expect(outcome.rules).toEqual([
      { code: 'join', name: '欢迎加入', isDraft: false, times: { today: 1, draft: 1 }, points: { today: 10, draft: 10 }, growth: { today: 10, draft: 10 } },
      { code: 'check_in', name: '参加活动', isDraft: true, times: { today: 2, draft: 2 }, points: { today: 20, draft: 24 }, growth: { today: 20, draft: 30 } },
    ]);
    expect(outcome).toMatchObject({ deeds: 3, members: 1 });
  });

  it('are those of deeds done in it, by whatever day they were recorded', () => {
    const life = lifeOf().join('2025-06-01').checkIn('2025-12-31').checkIn('2026-01-01').checkIn('2026-12-31', { recordedOn: '2027-02-01' }).checkIn('2027-01-01');
    const outcome = whatIf(draft({ points: fixed(100) }), [life]);
    expect(outcome.points).toMatchObject({ today: 20, draft: 200 });
    expect(outcome.deeds).toBe(2);
  });

  it('leave out what was undone, also when it was undone after the period', () => {
    const life = comer('2026-03-01', '2026-03-02', '2026-03-03');
    life.undo(2, '2026-03-04').undo(3, '2027-05-01');
    const outcome = whatIf(draft({ points: fixed(12) }), [life]);
    expect(outcome.points).toMatchObject({ today: 20, draft: 22 });
    expect(outcome.deeds).toBe(2);
  });

  it('keep to the caps, which count what the rule paid before the period too', () => {
    const once = draft({ points: fixed(50), caps: [{ period: 'ever', times: 2 }] });
    const life = lifeOf().join('2025-06-01').checkIn('2025-12-30').checkIn('2026-02-01').checkIn('2026-02-02');
    const { rules } = whatIf(once, [life]);
    expect(rules.find(({ isDraft }) => isDraft)).toMatchObject({ times: { today: 2, draft: 1 }, points: { today: 20, draft: 50 } });
  });

  it('count a rule that there is not yet beside all others', () => {
    const hours = draft({ points: { type: 'per_unit', per: 60, amount: 5 }, growth: fixed(0), caps: [] }, { ...CHECK_IN, code: null, kind: 'served', name: '服务时长', position: 40 });
    const outcome = whatIf(hours, [lifeOf().join('2026-01-01').serve('2026-02-01', 150)]);
    expect(outcome.points).toEqual({ today: 10, draft: 20, more: 1, less: 0 });
    expect(outcome.rules.at(-1)).toMatchObject({ name: '服务时长', isDraft: true, times: { today: 0, draft: 1 }, points: { today: 0, draft: 10 } });
  });

  it('name the draft also where it would have paid nothing', () => {
    const { rules } = whatIf(draft({ condition: { eventKinds: ['salon'] } }), [comer('2026-03-01')]);
    expect(rules.find(({ isDraft }) => isDraft)).toMatchObject({ times: { today: 1, draft: 0 }, points: { today: 10, draft: 0 } });
  });

  it('are nothing where nothing happened', () => {
    expect(whatIf(draft({ points: fixed(12) }), [lifeOf().join('2025-01-01')])).toMatchObject({
      deeds: 0, members: 0, points: { today: 0, draft: 0, more: 0, less: 0 }, ways: [], moves: [],
    });
  });
});

describe('tiers at the end of the period', () => {
  it('are named where they would be others, with the way up', () => {
    const outcome = whatIf(draft({ growth: fixed(35) }), [comer('2026-03-01', '2026-03-02')]);
    expect(outcome.ways).toEqual([{ track: 'growth', from: 'growth_member', to: 'growth_bronze', isUp: true, how: 'rose', members: 1 }]);
    expect(outcome.moves).toEqual([
      { memberId: expect.any(String), track: 'growth', from: 'growth_member', to: 'growth_bronze', how: 'rose', on: '2026-03-02' },
    ]);
  });

  it('go down as well', () => {
    const often = Array.from({ length: 2 }, (_, i) => `2026-0${i + 1}-05`);
    const rich: readonly RuleVersion[] = RULES.map((rule) => (rule.code === 'check_in' ? { ...rule, terms: { ...rule.terms, growth: fixed(40) } } : rule));
    const outcome = whatIf(draft({ growth: fixed(1) }), [comer(...often)], { rules: rich });
    expect(outcome.ways).toEqual([{ track: 'growth', from: 'growth_bronze', to: 'growth_member', isUp: false, how: 'not_risen', members: 1 }]);
  });

  it('know nothing of what came after the period', () => {
    const life = comer('2026-03-01').checkIn('2027-01-02').checkIn('2027-01-03');
    expect(whatIf(draft({ growth: fixed(35) }), [life]).ways).toEqual([]);
  });

  it('are counted for all and named for the first few hundred', () => {
    const lives = Array.from({ length: MOST_MOVES + 3 }, () => comer('2026-03-01', '2026-03-02'));
    const outcome = whatIf(draft({ growth: fixed(35) }), lives);
    expect(outcome.ways[0]?.members).toBe(MOST_MOVES + 3);
    expect(outcome.moves.map(({ memberId }) => memberId)).toEqual(lives.slice(0, MOST_MOVES).map(({ journal }) => journal.memberId));
  });
});

describe('the yearly review', () => {
  /** Bronze asks for growth, and each year for being there. */
  const LADDER = TIERS.filter(({ track, rank }) => track === 'growth' && rank < 2).map((tier): TierVersion =>
    tier.rank === 0
      ? tier
      : { ...tier, criteria: { match: 'all', bars: [{ yardstick: 'growth', window: 'ever', bar: 80 }, { yardstick: 'check_ins', window: 'rolling_year', bar: 3 }] } },
  );
  const richer = draft({ growth: fixed(60) });
  const over = (to: string) => ({ tiers: LADDER, from: '2025-01-01', to });
  /** Three times within twelve months, of which one in 2025. */
  const whoStayedAway = () => lifeOf().join('2024-11-01').checkIn('2024-11-05').checkIn('2024-12-05').checkIn('2025-01-05');
  const ROSE = { track: 'growth', from: 'growth_member', to: 'growth_bronze', isUp: true, how: 'rose', members: 1 };

  it('takes from whoever only the draft had raised what the year did not keep', () => {
    expect(whatIf(richer, [whoStayedAway()], over('2025-12-31')).ways).toEqual([ROSE]);
    expect(whatIf(richer, [whoStayedAway()], over('2026-01-31'))).toMatchObject({ ways: [], moves: [] });
  });

  it('comes in its turn, before what was done when the year had turned', () => {
    const life = whoStayedAway().checkIn('2026-01-01').checkIn('2026-01-02').checkIn('2026-01-03');
    // Raised again by three times in January; had the review come last, it would have found them and another year.
    expect(whatIf(richer, [life], over('2026-01-31')).ways).toEqual([ROSE]);
    expect(whatIf(richer, [whoStayedAway().checkIn('2026-01-01').checkIn('2026-01-02')], over('2026-01-31')).ways).toEqual([]);
  });

  it('leaves their tier to those whose year keeps it', () => {
    const kept = whoStayedAway().checkIn('2025-03-05').checkIn('2025-10-05');
    expect(whatIf(richer, [kept], over('2026-01-31')).ways).toEqual([ROSE]);
  });

  it('is played for nobody on a day that was not closed for them as things were', () => {
    const rules: readonly RuleVersion[] = RULES.map((rule) => (rule.code === 'check_in' ? { ...rule, terms: { ...rule.terms, growth: fixed(60) } } : rule));
    expect(whatIf(richer, [whoStayedAway()], { ...over('2026-01-31'), rules }).ways).toEqual([]);
    expect(whatIf(draft({ growth: fixed(70) }), [whoStayedAway()], { ...over('2026-01-31'), rules }).ways).toEqual([]);
  });
});

describe('a draft that asks where the member stands', () => {
  const bronzeOnly = draft({ points: fixed(30), growth: fixed(10), condition: { tierAtLeast: { track: 'growth', rank: 1, name: '铜牌会员' } } });

  it('finds it as it would have been frozen, before the deed', () => {
    // The third check-in in a year makes bronze; the fourth is the first that finds it.
    const outcome = whatIf(bronzeOnly, [comer('2026-03-01', '2026-03-02', '2026-03-03', '2026-03-04')]);
    expect(outcome.rules.find(({ isDraft }) => isDraft)?.times).toEqual({ today: 4, draft: 1 });
  });

  it('believes what was frozen where the draft has not changed where the member stands', () => {
    const life = lifeOf().join('2026-01-01').checkIn('2026-03-01', { details: { 'tier.growth': 2 } });
    expect(whatIf(bronzeOnly, [life]).rules.find(({ isDraft }) => isDraft)?.times).toEqual({ today: 1, draft: 1 });
  });
});

it('says how many deeds do not tell whether it was a birthday, where the draft asks and no rule has asked before', () => {
  const life = comer('2026-03-01').checkIn('2026-03-02', { details: { birthday: true } }).serve('2026-03-03', 60).checkIn('2026-07-01');
  const doubled = draft({ multipliers: [{ when: { type: 'birthday' }, percent: 200 }] });
  expect(whatIf(doubled, [life])).toMatchObject({ unknownBirthdays: 2, points: { today: 40, draft: 50 } });
  const asked: RuleVersion = { ...CHECK_IN, id: 'v2', version: 2, startsOn: '2026-06-01', terms: { ...CHECK_IN.terms, multipliers: [{ when: { type: 'birthday' }, percent: 150 }] } };
  expect(whatIf(doubled, [life], { rules: [...RULES, asked] }).unknownBirthdays).toBe(1);
  expect(whatIf(draft({ points: fixed(11) }), [life]).unknownBirthdays).toBe(0);
});

describe('what was spent', () => {
  it('stays spent, and is told where the draft would not have paid enough for it', () => {
    const life = comer('2026-03-01', '2026-03-02').spend(25, '2026-04-01').checkIn('2026-05-01');
    expect(whatIf(draft({ points: fixed(1) }), [life])).toMatchObject({ unpaid: { times: 1, missing: 13 }, points: { today: 40, draft: 13 } });
    expect(whatIf(draft({ points: fixed(8) }), [life]).unpaid).toEqual({ times: 0, missing: 0 });
  });

  it('is given back only where it could be spent', () => {
    const life = comer('2026-03-01', '2026-03-02').spend(25, '2026-04-01').undo(4, '2026-04-02').spend(12, '2026-04-03').spend(1, '2026-04-04');
    // Twelve points in that other life: the first spending fails and brings nothing back, the second takes all, the third finds none.
    expect(whatIf(draft({ points: fixed(1) }), [life]).unpaid).toEqual({ times: 2, missing: 14 });
  });

  it('cannot be points that had run out', () => {
    const life = comer('2026-03-01', '2026-03-02').close('2026-04-01').spend(5, '2026-04-02').spend(6, '2026-04-03');
    const short = draft({ points: fixed(20), validity: { type: 'end_of_month' } });
    expect(whatIf(short, [life]).unpaid).toEqual({ times: 1, missing: 1 });
  });
});

describe('the book with the draft', () => {
  it('pays by the draft from the first day of the period, whatever version would begin in it', () => {
    const next: RuleVersion = { ...CHECK_IN, id: 'v2', version: 2, startsOn: '2026-06-01', terms: { ...CHECK_IN.terms, points: fixed(1) } };
    const outcome = whatIf(draft({ points: fixed(100) }), [comer('2026-05-31', '2026-06-01')], { rules: [...RULES, next] });
    expect(outcome.rules.find(({ isDraft }) => isDraft)?.points).toEqual({ today: 11, draft: 200 });
  });

  it('leaves every version as it is', () => {
    const { rules: book } = withChange({ rules: RULES, tiers: TIERS, change: { about: 'rule', draft: draft() }, from: '2026-01-01' });
    expect(book.slice(0, RULES.length)).toEqual(RULES);
    expect(book.at(-1)).toMatchObject({ code: 'check_in', version: 2, startsOn: '2026-01-01', endsOn: null });
  });

  it.each([
    ['the draft says what the rule says', draft(), RULES, true],
    ['it says it in other words', draft({ condition: { minQuantity: 1 } }), RULES, true],
    ['it says something else', draft({ points: fixed(11) }), RULES, false],
    ['there is no such rule', draft({}, { ...CHECK_IN, code: null }), RULES, false],
    ['the rule changed in the period', draft(), [...RULES, { ...CHECK_IN, id: 'v2', version: 2, startsOn: '2026-06-01', terms: { ...CHECK_IN.terms, pendingDays: 3 } }], false],
    ['the rule changes after the period', draft(), [...RULES, { ...CHECK_IN, id: 'v2', version: 2, startsOn: '2027-01-01', terms: { ...CHECK_IN.terms, pendingDays: 3 } }], true],
    ['the rule ended in the period', draft(), RULES.map((rule) => ({ ...rule, endsOn: '2026-08-01' })), false],
    ['the rule began in the period', draft(), RULES.map((rule) => ({ ...rule, startsOn: '2026-08-01' })), false],
  ])('is today’s: %s', (_, asked, rules, isToday) => {
    expect(saysTheSame({ rules, tiers: TIERS, change: { about: 'rule', draft: asked }, ...YEAR })).toBe(isToday);
  });
});

/** Spends where the member can: what a journal tells was possible by the rules of its time. */
function spendOf(life: Life, points: number, day: string): void {
  life.spend(points, day);
  try {
    life.journal.entries.reduce((state, entry) => stepPoints(RULES, state, entry).state, NO_POINTS);
  } catch {
    life.forgetLast();
  }
}

describe('for whatever journals there are', () => {
  const deed = fc.record({ after: fc.nat(40), what: fc.constantFrom('checkIn', 'checkIn', 'serve', 'spend', 'undo'), n: fc.integer({ min: 1, max: 200 }) });
  const lives = fc.array(fc.array(deed, { maxLength: 14 }), { maxLength: 5 }).map((all) =>
    all.map((deeds) => {
      const life = lifeOf().join('2025-10-01');
      let day = '2025-10-01';
      for (const { after, what, n } of deeds) {
        day = addDays(day, after);
        if (what === 'checkIn') life.checkIn(day, { details: { eventKind: n % 2 ? 'service' : 'salon' } });
        if (what === 'serve') life.serve(day, n);
        if (what === 'undo') life.undoSome(n, day);
        if (what === 'spend') spendOf(life, 1 + (n % 20), day);
      }
      return life;
    }),
  );
  const amounts = fc.record({ points: fc.nat(50), growth: fc.nat(50), times: fc.integer({ min: 1, max: 4 }) });
  const asked = ({ points, growth, times }: { points: number; growth: number; times: number }) =>
    draft({ points: fixed(points), growth: fixed(growth), caps: [{ period: 'month', times }] });

  it('a draft that says what the rule says changes nothing', () => {
    fc.assert(
      fc.property(lives, (all) => {
        const { points, growth, rules, ways, moves, unpaid, isToday } = whatIf(draft(), all, { to: '2027-12-31' });
        expect([points.today, growth.today]).toEqual([points.draft, growth.draft]);
        for (const rule of rules) expect([rule.times.today, rule.points.today]).toEqual([rule.times.draft, rule.points.draft]);
        expect({ ways, moves, unpaid, isToday, more: points.more + growth.more }).toEqual({ ways: [], moves: [], unpaid: { times: 0, missing: 0 }, isToday: true, more: 0 });
      }),
    );
  });

  it('a draft that only pays more gives nobody less', () => {
    fc.assert(
      fc.property(lives, fc.nat(30), fc.nat(30), (all, points, growth) => {
        const outcome = whatIf(draft({ points: fixed(10 + points), growth: fixed(10 + growth) }), all);
        expect([outcome.points.less, outcome.growth.less, outcome.unpaid.times]).toEqual([0, 0, 0]);
        expect(outcome.points.draft - outcome.points.today).toBe(points * (outcome.rules.find(({ isDraft }) => isDraft)?.times.today ?? 0));
      }),
    );
  });

  it('the rules add up to the whole, and members count alone', () => {
    fc.assert(
      fc.property(lives, amounts, (all, said) => {
        const outcome = whatIf(asked(said), all);
        const sum = (side: 'today' | 'draft') => outcome.rules.reduce((total, { points }) => total + points[side], 0);
        expect([sum('today'), sum('draft')]).toEqual([outcome.points.today, outcome.points.draft]);
        const alone = all.map((life) => whatIf(asked(said), [life]));
        expect(alone.reduce((total, { points }) => total + points.draft, 0)).toBe(outcome.points.draft);
        expect(alone.flatMap(({ moves }) => moves)).toEqual(outcome.moves);
      }),
    );
  });
});
