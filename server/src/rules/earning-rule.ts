// earning-rule.ts — pure: no Nest, no TypeORM, no clock, no I/O. A rule is data; this file is its one predicate.
import { addDays, yearEnd, monthEnd, weekStart, type ContributionKind } from '@tongxing/shared';
import { versionsInForce } from '../common/versions';

export const CAP_PERIODS = ['day', 'week', 'month', 'ever'] as const;
export type CapPeriod = (typeof CAP_PERIODS)[number];

/** How much one deed earns: the same each time, or so much for every full `per` units of its quantity. */
export type Formula =
  | { readonly type: 'fixed'; readonly amount: number }
  | { readonly type: 'per_unit'; readonly amount: number; readonly per: number };

export type Validity =
  | { readonly type: 'never' }
  | { readonly type: 'days'; readonly days: number }
  | { readonly type: 'end_of_month' }
  | { readonly type: 'end_of_year'; readonly yearsLater: number };

/** Everything a rule says. Amounts are whole points and whole growth, never negative. */
export interface RuleTerms {
  readonly condition: { readonly eventKinds?: readonly string[]; readonly minQuantity?: number };
  readonly points: Formula;
  readonly growth: Formula;
  /** At most `times` deeds of one member in each period earn by this rule. */
  readonly caps: readonly { readonly period: CapPeriod; readonly times: number }[];
  readonly validity: Validity;
  /** Points become available so many days after the deed; 0 means at once. */
  readonly pendingDays: number;
}

/** One immutable version of a rule, in force on business days from `startsOn` up to, not including, `endsOn`. */
export interface RuleVersion {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly kind: ContributionKind;
  readonly terms: RuleTerms;
  /** Rules run in this order, lowest first. */
  readonly position: number;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** What a rule reads of a deed. */
export interface Deed {
  readonly kind: string;
  readonly day: string;
  readonly quantity: number;
  readonly details: Readonly<Record<string, unknown>>;
}

/** How often each rule has paid this member: `<rule code>|<period key>` → times. */
export type RuleUses = ReadonlyMap<string, number>;

export interface Priced {
  readonly rule: RuleVersion;
  readonly points: number;
  readonly growth: number;
  readonly availableOn: string;
  /** The last business day on which the points can be spent; null when they never expire. */
  readonly expiresOn: string | null;
  /** The keys of `RuleUses` that this payment counts in. */
  readonly useKeys: readonly string[];
}

/** The versions that price deeds of this kind done on this business day, in their order. */
export function rulesInForce(versions: readonly RuleVersion[], kind: string, day: string): RuleVersion[] {
  return versionsInForce(versions, day)
    .filter((version) => version.kind === kind)
    .sort((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1));
}

/** The keys under which a payment on this day is counted: one a period, so that two caps of one period count it once. */
export function useKeysOf(rule: RuleVersion, day: string): string[] {
  return [...new Set(rule.terms.caps.map(({ period }) => useKey(rule, period, day)))];
}

function useKey({ code }: RuleVersion, period: CapPeriod, day: string): string {
  return `${code}|${periodKey(period, day)}`;
}

/** Every payment that a deed brings, after conditions and caps. A rule that pays nothing is left out. */
export function price(versions: readonly RuleVersion[], deed: Deed, uses: RuleUses): Priced[] {
  const priced: Priced[] = [];
  for (const rule of rulesInForce(versions, deed.kind, deed.day)) {
    if (!meets(rule.terms.condition, deed)) continue;
    const spent = rule.terms.caps.some(({ period, times }) => (uses.get(useKey(rule, period, deed.day)) ?? 0) >= times);
    if (spent) continue;
    const points = amountOf(rule.terms.points, deed.quantity);
    const growth = amountOf(rule.terms.growth, deed.quantity);
    if (points === 0 && growth === 0) continue;
    priced.push({
      rule,
      points,
      growth,
      availableOn: addDays(deed.day, rule.terms.pendingDays),
      expiresOn: expiryOf(rule.terms.validity, deed.day),
      useKeys: useKeysOf(rule, deed.day),
    });
  }
  return priced;
}

function meets({ eventKinds, minQuantity }: RuleTerms['condition'], deed: Deed): boolean {
  if (eventKinds && !eventKinds.includes(String(deed.details.eventKind))) return false;
  return minQuantity === undefined || deed.quantity >= minQuantity;
}

function amountOf(formula: Formula, quantity: number): number {
  if (formula.type === 'fixed') return formula.amount;
  return Math.floor(quantity / formula.per) * formula.amount;
}

function periodKey(period: CapPeriod, day: string): string {
  switch (period) {
    case 'day':
      return day;
    case 'week':
      return `w${weekStart(day)}`;
    case 'month':
      return day.slice(0, 7);
    case 'ever':
      return 'ever';
  }
}

function expiryOf(validity: Validity, day: string): string | null {
  switch (validity.type) {
    case 'never':
      return null;
    case 'days':
      return addDays(day, validity.days);
    case 'end_of_month':
      return monthEnd(day.slice(0, 7));
    case 'end_of_year':
      return yearEnd(day, validity.yearsLater);
  }
}
