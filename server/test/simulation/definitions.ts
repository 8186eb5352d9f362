// definitions.ts — the rules, badges and tiers that a simulated office begins with: low bars, narrow caps, short
// validity, so that a history of thirty deeds meets all of them.
import type { NewRuleVersion } from '../../src/rules';
import type { BadgeVersion } from '../../src/badges';
import type { TierVersion } from '../../src/tiers';
import type { Badge, Formula, Rule, Terms, Tier } from './model';

/** Where somebody may have checked in; the first has a badge. */
export const EVENTS = ['01KRIVER000000000000000000', '01KHALL0000000000000000000'] as const;

const LONG_AGO = '2015-01-01';
const first = { version: 1, startsOn: LONG_AGO, endsOn: null };
const fixed = (amount: number): Formula => ({ type: 'fixed', amount });
const per = (units: number, amount: number): Formula => ({ type: 'per_unit', per: units, amount });

const rule = (code: string, kind: string, position: number, terms: Partial<Terms> & Pick<Terms, 'points' | 'growth'>): Rule => ({
  ...first,
  code,
  kind,
  position,
  terms: { condition: {}, caps: [], validity: { type: 'end_of_year', yearsLater: 1 }, pendingDays: 0, ...terms },
});

export const RULES: readonly Rule[] = [
  rule('join', 'joined', 10, { points: fixed(10), growth: fixed(10), caps: [{ period: 'ever', times: 1 }] }),
  rule('check_in', 'checked_in', 20, { points: fixed(10), growth: fixed(10), caps: [{ period: 'month', times: 3 }] }),
  // For whoever is somebody already; the deed that makes one so does not count yet.
  rule('faithful', 'checked_in', 25, { points: fixed(3), growth: fixed(2), condition: { tierAtLeast: { track: 'growth', rank: 1, name: 'bronze' } }, multipliers: [{ when: { type: 'birthday' }, percent: 200 }] }),
  rule('service_event', 'checked_in', 30, {
    points: fixed(5),
    growth: fixed(20),
    condition: { eventKinds: ['service'] },
    caps: [{ period: 'week', times: 2 }, { period: 'day', times: 1 }],
    validity: { type: 'end_of_month' },
  }),
  rule('hours', 'served', 40, { points: per(60, 4), growth: per(30, 3), condition: { minQuantity: 30 }, validity: { type: 'never' } }),
  rule('gift', 'gave', 50, { points: per(1000, 1), growth: fixed(0), validity: { type: 'days', days: 30 }, pendingDays: 3 }),
  rule('friend', 'friend_joined_in', 60, { points: fixed(20), growth: fixed(0), caps: [{ period: 'month', times: 2 }], pendingDays: 10 }),
];

const badge = (code: string, position: number, criterion: Badge['criterion']): Badge => ({ ...first, code, position, criterion });

export const BADGES: readonly Badge[] = [
  badge('first', 10, { type: 'threshold', measure: 'check_ins', bar: 1 }),
  badge('third', 20, { type: 'threshold', measure: 'check_ins', bar: 3 }),
  badge('ten_hours', 30, { type: 'threshold', measure: 'minutes', bar: 600 }),
  badge('two_months', 40, { type: 'streak', measure: 'contributions', months: 2 }),
  badge('three_months', 50, { type: 'streak', measure: 'check_ins', months: 3 }),
  badge('two_years', 60, { type: 'companion_years', years: 2 }),
  badge('there', 70, { type: 'event', eventId: EVENTS[0], title: '河边清理' }),
  badge('thanks', 80, { type: 'by_hand', perMonth: 3 }),
];

const tier = (track: string, rank: number, code: string, match: 'all' | 'any', bars: Tier['criteria']['bars'], keep: number | null = null): Tier => ({
  ...first,
  track,
  rank,
  code,
  criteria: { match, bars },
  keep,
});

export const TIERS: readonly Tier[] = [
  tier('growth', 0, 'member', 'all', []),
  tier('growth', 1, 'bronze', 'any', [{ yardstick: 'check_ins', window: 'rolling_year', bar: 3 }, { yardstick: 'growth', window: 'ever', bar: 150 }], 90),
  tier('growth', 2, 'silver', 'any', [{ yardstick: 'check_ins', window: 'rolling_year', bar: 6 }, { yardstick: 'growth', window: 'ever', bar: 300 }], 90),
  // Hard in another way than the rung below it, so that one may stand here who would not stand there.
  tier('growth', 3, 'gold', 'all', [{ yardstick: 'check_ins', window: 'calendar_year', bar: 4 }, { yardstick: 'growth', window: 'ever', bar: 100 }], 75),
  // Two things of one and the same year.
  tier('volunteer', 1, 'star_1', 'all', [{ yardstick: 'minutes', window: 'calendar_year', bar: 60 }, { yardstick: 'check_ins', window: 'calendar_year', bar: 2 }]),
  tier('volunteer', 2, 'star_2', 'all', [{ yardstick: 'minutes', window: 'ever', bar: 900 }]),
  tier('donor', 1, 'donor', 'all', [
    { yardstick: 'gifts', window: 'rolling_year', bar: 2 },
    { yardstick: 'gift_fen', window: 'ever', bar: 2000 },
  ], 90),
  tier('donor', 2, 'old_friend', 'all', [{ yardstick: 'gift_years', window: 'ever', bar: 2 }]),
  tier('honour', 1, 'award', 'all', []),
  tier('honour', 2, 'envoy', 'all', []),
];

/** The server asks for a name as well. */
export const asRuleVersion = (one: Rule): NewRuleVersion => ({ ...one, name: one.code }) as NewRuleVersion;
export const asBadgeVersion = (one: Badge): Omit<BadgeVersion, 'id'> =>
  ({ ...one, name: one.code, description: one.code, art: 'newcomer', grade: 1, family: 'beginning' }) as Omit<BadgeVersion, 'id'>;
export const asTierVersion = (one: Tier): Omit<TierVersion, 'id'> =>
  ({ ...one, name: one.code, keep: one.keep === null ? { type: 'forever' } : { type: 'yearly', percent: one.keep } }) as Omit<TierVersion, 'id'>;
