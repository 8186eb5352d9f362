// rule-terms.ts — everything that an earning rule can say, as data. Pure: the server prices by it, a screen draws it.
import type { Day } from '../kit/calendar';
import type { ContributionKind } from '../journal/contribution-kind';
import type { Track } from '../tiers/track';

export const FORMULA_TYPES = ['fixed', 'per_unit'] as const;
export const CAP_PERIODS = ['day', 'week', 'month', 'year', 'ever'] as const;
export const VALIDITY_TYPES = ['never', 'days', 'end_of_month', 'end_of_quarter', 'end_of_year'] as const;
export const OCCASION_TYPES = ['dates', 'weekdays', 'birthday'] as const;

export type CapPeriod = (typeof CAP_PERIODS)[number];

/** How much one deed earns: the same each time, or so much for every full `per` units of its quantity. */
export type Formula =
  | { readonly type: 'fixed'; readonly amount: number }
  | { readonly type: 'per_unit'; readonly amount: number; readonly per: number };

export type Validity =
  | { readonly type: 'never' }
  | { readonly type: 'days'; readonly days: number }
  | { readonly type: 'end_of_month' }
  | { readonly type: 'end_of_quarter' }
  | { readonly type: 'end_of_year'; readonly yearsLater: number };

/** Business days, first and last, both counted. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** A rung that the member must stand on, or above; the name is how the sentence says it. */
export interface TierFloor {
  readonly track: Track;
  readonly rank: number;
  readonly name: string;
}

/** Days on which points are worth more. Weekdays are counted from Monday, 1, to Sunday, 7. */
export type Occasion =
  | { readonly type: 'dates'; readonly from: Day; readonly to: Day }
  | { readonly type: 'weekdays'; readonly weekdays: readonly number[] }
  | { readonly type: 'birthday' };

/** Where several apply the highest does; they are never multiplied with each other. 100 percent changes nothing. */
export interface Multiplier {
  readonly when: Occasion;
  readonly percent: number;
}

export interface RuleCondition {
  readonly eventKinds?: readonly string[];
  readonly minQuantity?: number;
  readonly tierAtLeast?: TierFloor;
  readonly window?: DayRange;
}

/** Everything a rule says. Amounts are whole points and whole growth, never negative. */
export interface RuleTerms {
  readonly condition: RuleCondition;
  readonly points: Formula;
  readonly growth: Formula;
  /** For points only, rounded down. Versions that were published before there were any do not have the key. */
  readonly multipliers?: readonly Multiplier[];
  /** At most `times` deeds of one member in each period earn by this rule. */
  readonly caps: readonly { readonly period: CapPeriod; readonly times: number }[];
  readonly validity: Validity;
  /** Points become available so many days after the deed; 0 means at once. */
  readonly pendingDays: number;
}

/** Kinds whose quantity is an amount (minutes, fen, steps) and not just "once". */
export const MEASURED_KINDS: readonly ContributionKind[] = ['served', 'gave', 'walked'];

/** Kinds that happen at an event, and so know what kind of event it was. */
export const EVENT_BOUND_KINDS: readonly ContributionKind[] = ['checked_in', 'served'];

/** What a rule may say at most; a slip of the finger ends here, not in a thousand accounts. */
export const RULE_BOUNDS = {
  amount: { min: 0, max: 100_000 },
  per: { min: 1, max: 100_000_000 },
  /** Of points for each single unit (a fen, a minute), so that no gift can overflow an account. */
  amountPerUnit: { max: 1_000 },
  minQuantity: { min: 1, max: 100_000_000 },
  capTimes: { min: 1, max: 10_000 },
  validDays: { min: 1, max: 3_650 },
  yearsLater: { min: 0, max: 10 },
  pendingDays: { min: 0, max: 366 },
  percent: { min: 100, max: 1_000 },
  multipliers: { max: 10 },
  rank: { min: 0, max: 99 },
  nameLength: { max: 40 },
  day: { min: '2000-01-01', max: '2199-12-31' },
} as const;
