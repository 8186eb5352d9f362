// What holds for every rule that staff can make up: it never pays more than it says, and always says what it pays.
import fc from 'fast-check';
import { EVENT_KINDS } from '../events/event-kind';
import { CONTRIBUTION_KINDS, type ContributionKind } from '../journal/contribution-kind';
import { addDays, weekdayNumber } from '../kit/calendar';
import { TRACKS } from '../tiers/track';
import { daysOf, payOf, tierKey, type Deed } from './rule-pay.rule';
import { canonicalTerms, ruleProblems } from './rule-problems.rule';
import { ruleSentence, ruleSentenceParts } from './rule-sentence.copy';
import { CAP_PERIODS, EVENT_BOUND_KINDS, MEASURED_KINDS, RULE_BOUNDS, type RuleTerms } from './rule-terms';

const days = fc.integer({ min: 0, max: 800 }).map((n) => addDays('2026-01-01', n));
const range = fc.tuple(days, fc.integer({ min: 0, max: 200 })).map(([from, length]) => ({ from, to: addDays(from, length) }));
const whole = (bounds: { min: number; max: number }) => fc.oneof(fc.integer({ ...bounds, max: Math.min(bounds.max, bounds.min + 60) }), fc.integer(bounds));

const formula = (kind: ContributionKind) =>
  fc.oneof(
    fc.record({ type: fc.constant('fixed' as const), amount: whole(RULE_BOUNDS.amount) }),
    ...(MEASURED_KINDS.includes(kind)
      ? [fc.tuple(whole(RULE_BOUNDS.amount), whole(RULE_BOUNDS.per)).map(([amount, per]) => ({ type: 'per_unit' as const, amount: Math.min(amount, per * RULE_BOUNDS.amountPerUnit.max), per }))]
      : []),
  );

const occasion = fc.oneof(
  range.map((dates) => ({ type: 'dates' as const, ...dates })),
  fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }).map((weekdays) => ({ type: 'weekdays' as const, weekdays })),
  fc.constant({ type: 'birthday' as const }),
);

const termsOf = (kind: ContributionKind): fc.Arbitrary<RuleTerms> =>
  fc
    .record({
      condition: fc.record(
        {
          ...(EVENT_BOUND_KINDS.includes(kind) ? { eventKinds: fc.uniqueArray(fc.constantFrom(...EVENT_KINDS), { minLength: 1 }) } : {}),
          ...(MEASURED_KINDS.includes(kind) ? { minQuantity: whole(RULE_BOUNDS.minQuantity) } : {}),
          tierAtLeast: fc.record({ track: fc.constantFrom(...TRACKS), rank: fc.integer({ min: 0, max: 5 }), name: fc.constantFrom('银牌会员', '二星志愿者') }),
          window: range,
        },
        { requiredKeys: [] },
      ),
      points: formula(kind),
      growth: formula(kind),
      multipliers: fc.array(fc.record({ when: occasion, percent: whole(RULE_BOUNDS.percent) }), { maxLength: 4 }),
      caps: fc.uniqueArray(fc.record({ period: fc.constantFrom(...CAP_PERIODS), times: fc.integer({ min: 1, max: 4 }) }), { selector: ({ period }) => period }),
      validity: fc.oneof(
        fc.constantFrom({ type: 'never' as const }, { type: 'end_of_month' as const }, { type: 'end_of_quarter' as const }),
        fc.record({ type: fc.constant('days' as const), days: fc.integer({ min: 31, max: 400 }) }),
        fc.record({ type: fc.constant('end_of_year' as const), yearsLater: whole(RULE_BOUNDS.yearsLater) }),
      ),
      pendingDays: fc.constantFrom(0, 0, 1, 7, 30),
    })
    .filter(({ points, growth }) => points.amount + growth.amount > 0)
    .map(({ multipliers, ...said }) => ({ ...said, ...(said.points.amount > 0 && multipliers.length > 0 ? { multipliers } : {}) }));

/** A kind of deed and terms that staff may publish for it. */
const rules = fc.constantFrom(...CONTRIBUTION_KINDS).chain((kind) => fc.record({ kind: fc.constant(kind), terms: termsOf(kind) }));

const deedsOf = (kind: string) =>
  fc.record({
    kind: fc.constant(kind),
    day: days,
    quantity: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 100_000_000 })),
    details: fc.record(
      { eventKind: fc.constantFrom(...EVENT_KINDS), birthday: fc.boolean(), ...Object.fromEntries(TRACKS.map((track) => [tierKey(track), fc.integer({ min: 0, max: 6 })])) },
      { requiredKeys: [] },
    ),
  });

const pay = (terms: RuleTerms, deed: Deed, uses = new Map<string, number>()) => payOf({ code: 'rule', terms }, deed, uses);

/** A member's deeds, one after the other, in whatever order they come to be written down. */
function live(terms: RuleTerms, deeds: readonly Deed[]) {
  const uses = new Map<string, number>();
  return deeds.flatMap((deed) => {
    const paid = pay(terms, deed, uses);
    if (!paid) return [];
    for (const key of paid.useKeys) uses.set(key, (uses.get(key) ?? 0) + 1);
    return [{ deed, paid }];
  });
}

describe('whatever a rule says', () => {
  it('never pays more often than its caps, in whatever order the deeds are written down', () => {
    fc.assert(
      fc.property(rules.chain(({ kind, terms }) => fc.tuple(fc.constant(terms), fc.array(deedsOf(kind), { maxLength: 40, size: 'max' }))), ([terms, deeds]) => {
        const paid = live(terms, deeds);
        for (const { period, times } of terms.caps) {
          for (const { deed } of paid) {
            const { from, to } = daysOf(period, deed.day);
            expect(paid.filter(({ deed: { day } }) => from <= day && day <= to).length).toBeLessThanOrEqual(times);
          }
        }
      }),
    );
  });

  it('pays whole points and whole growth, never less than nothing, that can be used before they end', () => {
    fc.assert(
      fc.property(rules.chain(({ kind, terms }) => fc.tuple(fc.constant(terms), deedsOf(kind))), ([terms, deed]) => {
        const paid = pay(terms, deed);
        if (!paid) return;
        for (const amount of [paid.points, paid.growth]) expect(Number.isSafeInteger(amount) && amount >= 0).toBe(true);
        expect(paid.points + paid.growth).toBeGreaterThan(0);
        expect(paid.availableOn >= deed.day).toBe(true);
        expect(paid.expiresOn === null || paid.expiresOn >= paid.availableOn).toBe(true);
      }),
    );
  });

  it('is multiplied by nothing less than one, by the highest that applies, and for points alone', () => {
    fc.assert(
      fc.property(rules.chain(({ kind, terms }) => fc.tuple(fc.constant(terms), deedsOf(kind))), ([terms, deed]) => {
        const { multipliers = [], ...plain } = terms;
        const [paid, once] = [pay(terms, deed), pay(plain, deed)];
        expect(paid === null).toBe(once === null);
        if (!paid || !once) return;
        expect(paid.growth).toBe(once.growth);
        expect(paid.points).toBeGreaterThanOrEqual(once.points);
        const highest = Math.max(100, ...multipliers.map(({ percent }) => percent));
        expect(BigInt(paid.points) <= (BigInt(once.points) * BigInt(highest)) / 100n).toBe(true);
        const birthday = multipliers.some(({ when }) => when.type === 'birthday') && deed.details.birthday === true;
        if (birthday) expect(multipliers.some(({ percent }) => BigInt(paid.points) === (BigInt(once.points) * BigInt(Math.max(100, percent))) / 100n)).toBe(true);
      }),
    );
  });

  it('is told in a sentence without gaps', () => {
    fc.assert(
      fc.property(rules, (rule) => {
        const sentence = ruleSentence(rule);
        expect(sentence).toMatch(/[得送] \d/);
        expect(sentence).not.toMatch(/undefined|null|NaN|object|，，|^，|，$| {2}/);
        const keys = ruleSentenceParts(rule).map(({ key }) => key);
        expect(new Set(keys).size).toBe(keys.length);
      }),
    );
  });

  it('may be published, and says and pays the same when it is put in order', () => {
    fc.assert(
      fc.property(rules.chain(({ kind, terms }) => fc.tuple(fc.constant(kind), fc.constant(terms), deedsOf(kind))), ([kind, terms, deed]) => {
        const ordered = canonicalTerms(terms);
        expect(ruleProblems(kind, terms)).toEqual([]);
        expect(ruleProblems(kind, ordered)).toEqual([]);
        expect(JSON.stringify(canonicalTerms(ordered))).toBe(JSON.stringify(ordered));
        expect(pay(ordered, deed)).toEqual(pay(terms, deed));
        // The same words, perhaps in another order.
        expect([...ruleSentence({ kind, terms: ordered })].sort()).toEqual([...ruleSentence({ kind, terms })].sort());
      }),
    );
  });

  it('is never mistaken for something that may be published when it is any other data', () => {
    fc.assert(fc.property(fc.constantFrom(...CONTRIBUTION_KINDS), fc.jsonValue(), (kind, junk) => expect(ruleProblems(kind, junk)).toEqual(['terms'])));
  });
});

const plain: RuleTerms = {
  condition: {},
  points: { type: 'fixed', amount: 10 },
  growth: { type: 'fixed', amount: 0 },
  caps: [],
  validity: { type: 'never' },
  pendingDays: 0,
};
const broken = (said: object) => ruleProblems('checked_in', { ...plain, ...said });
const double = (when: object, percent: unknown = 200) => ({ multipliers: [{ when, percent }] });

describe('terms that nobody can have meant', () => {
  it.each<[string, object, string[]]>([
    ['points that are not whole', { points: { type: 'fixed', amount: 1.5 } }, ['points']],
    ['points as text', { points: { type: 'fixed', amount: '10' } }, ['points']],
    ['points below nothing', { points: { type: 'fixed', amount: -1 } }, ['points']],
    ['a slip of a few zeros', { points: { type: 'fixed', amount: 100_001 } }, ['points']],
    ['a share of something that is only ever once', { points: { type: 'per_unit', amount: 1, per: 2 } }, ['points']],
    ['a fixed amount with a share', { growth: { type: 'fixed', amount: 1, per: 2 } }, ['growth']],
    ['neither points nor growth', { points: { type: 'fixed', amount: 0 } }, ['amounts']],
    ['no kind of event at all', { condition: { eventKinds: [] } }, ['eventKinds']],
    ['a kind of event that there is not', { condition: { eventKinds: ['party'] } }, ['eventKinds']],
    ['a smallest amount of something that is only ever once', { condition: { minQuantity: 2 } }, ['minQuantity']],
    ['a tier on a track that there is not', { condition: { tierAtLeast: { track: 'money', rank: 1, name: '金主' } } }, ['tierAtLeast']],
    ['a tier without a name', { condition: { tierAtLeast: { track: 'growth', rank: 1, name: ' ' } } }, ['tierAtLeast']],
    ['a window that ends before it begins', { condition: { window: { from: '2026-12-02', to: '2026-12-01' } } }, ['window']],
    ['a day that there is not', { condition: { window: { from: '2026-02-30', to: '2026-12-01' } } }, ['window']],
    ['a year that nobody lives in', { condition: { window: { from: '0001-01-01', to: '2026-12-01' } } }, ['window']],
    ['a condition of an unknown name', { condition: { city: '成都' } }, ['terms']],
    ['terms of an unknown name', { lottery: true }, ['terms']],
    ['less than once', double({ type: 'birthday' }, 99), ['multipliers']],
    ['more than tenfold', double({ type: 'birthday' }, 1_001), ['multipliers']],
    ['an eighth weekday', double({ type: 'weekdays', weekdays: [8] }), ['multipliers']],
    ['one weekday twice', double({ type: 'weekdays', weekdays: [6, 6] }), ['multipliers']],
    ['a festival that ends before it begins', double({ type: 'dates', from: '2026-12-02', to: '2026-12-01' }), ['multipliers']],
    ['an occasion of an unknown name', double({ type: 'full_moon' }), ['multipliers']],
    ['a multiplier of growth alone', { ...double({ type: 'birthday' }), points: { type: 'fixed', amount: 0 }, growth: { type: 'fixed', amount: 1 } }, ['multipliers']],
    ['a cap of none', { caps: [{ period: 'month', times: 0 }] }, ['caps']],
    ['two caps of one period', { caps: [{ period: 'month', times: 1 }, { period: 'month', times: 2 }] }, ['caps']],
    ['a cap of an unknown period', { caps: [{ period: 'decade', times: 1 }] }, ['caps']],
    ['a validity of no day', { validity: { type: 'days', days: 0 } }, ['validity']],
    ['points that end before they can be used', { validity: { type: 'days', days: 7 }, pendingDays: 7 }, ['validity']],
    ['a wait of more than a year', { pendingDays: 367 }, ['pendingDays']],
    ['several things at once, in the order of the sentence', { caps: [{}], pendingDays: -1, points: null }, ['points', 'caps', 'pendingDays']],
  ])('%s', (_name, said, fields) => {
    expect(broken(said)).toEqual(fields);
  });

  it.each<[ContributionKind, object, string[]]>([
    ['gave', { points: { type: 'per_unit', amount: 1_001, per: 1 } }, ['points']],
    ['gave', { points: { type: 'per_unit', amount: 1_000, per: 1 } }, []],
    ['gave', { condition: { eventKinds: ['service'] } }, ['eventKinds']],
    ['served', { condition: { eventKinds: ['service'], minQuantity: 30 } }, []],
  ])('for %s, %j is wrong in %j', (kind, said, fields) => {
    expect(ruleProblems(kind, { ...plain, ...said })).toEqual(fields);
  });
});

describe('what a condition and an occasion ask of a deed', () => {
  const deed = (overrides: Partial<Deed> = {}): Deed => ({ kind: 'checked_in', day: '2026-11-22', quantity: 1, details: {}, ...overrides });
  const silver = { condition: { tierAtLeast: { track: 'growth', rank: 2, name: '银牌会员' } } } as const;

  it.each<[string, Partial<RuleTerms>, Partial<Deed>, number]>([
    ['the first day of a window', { condition: { window: { from: '2026-11-22', to: '2026-11-30' } } }, {}, 10],
    ['its last day', { condition: { window: { from: '2026-11-01', to: '2026-11-22' } } }, {}, 10],
    ['the day before it', { condition: { window: { from: '2026-11-23', to: '2026-11-30' } } }, {}, 0],
    ['the day after it', { condition: { window: { from: '2026-11-01', to: '2026-11-21' } } }, {}, 0],
    ['the very tier', silver, { details: { 'tier.growth': 2 } }, 10],
    ['a higher one', silver, { details: { 'tier.growth': 3 } }, 10],
    ['a lower one', silver, { details: { 'tier.growth': 1 } }, 0],
    ['the same rank on another track', silver, { details: { 'tier.volunteer': 2 } }, 0],
    ['no tier that was frozen', silver, {}, 0],
    ['no rung at all, where the lowest is asked', { condition: { tierAtLeast: { track: 'volunteer', rank: 0, name: '志愿者' } } }, {}, 0],
    ['a birthday', { multipliers: [{ when: { type: 'birthday' }, percent: 300 }] }, { details: { birthday: true } }, 30],
    ['any other day', { multipliers: [{ when: { type: 'birthday' }, percent: 300 }] }, { details: { birthday: false } }, 10],
    ['a Sunday', { multipliers: [{ when: { type: 'weekdays', weekdays: [7] }, percent: 200 }] }, {}, 20],
    ['not a Saturday', { multipliers: [{ when: { type: 'weekdays', weekdays: [6] }, percent: 200 }] }, {}, 10],
    ['the last day of a festival', { multipliers: [{ when: { type: 'dates', from: '2026-11-20', to: '2026-11-22' }, percent: 125 }] }, {}, 12],
    ['two at once, by the higher', { multipliers: [{ when: { type: 'birthday' }, percent: 150 }, { when: { type: 'weekdays', weekdays: [7] }, percent: 200 }] }, { details: { birthday: true } }, 20],
  ])('%s', (_name, said, overrides, points) => {
    expect(weekdayNumber('2026-11-22')).toBe(7);
    expect(pay({ ...plain, ...said }, deed(overrides))?.points ?? 0).toBe(points);
  });

  it('counts a year from January to December', () => {
    const yearly: RuleTerms = { ...plain, caps: [{ period: 'year', times: 1 }] };
    expect(pay(yearly, deed(), new Map([['rule|2026-01-01', 1]]))).toBeNull();
    expect(pay(yearly, deed(), new Map([['rule|2025-12-31', 1], ['rule|2027-01-01', 1]]))).not.toBeNull();
  });

  it.each([
    ['2026-11-22', 0, '2026-12-31'],
    ['2026-03-31', 0, '2026-03-31'],
    ['2026-02-10', 0, '2026-03-31'],
    // Usable from 2 April: an end in March would have taken them before anybody could use them.
    ['2026-03-30', 3, '2026-06-30'],
  ])('points of %s that wait %i days last until %s, the end of a quarter', (day, pendingDays, expiresOn) => {
    expect(pay({ ...plain, validity: { type: 'end_of_quarter' }, pendingDays }, deed({ day }))?.expiresOn).toBe(expiresOn);
  });
});
