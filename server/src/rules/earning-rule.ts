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

/** How often each rule has paid this member on each day: `<rule code>|<business day>` → times. */
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

/**
 * Every payment is counted on its day, whatever caps the version has that pays: a cap counts all that the rule has
 * paid in its period, also what an earlier version paid that had no such cap.
 */
function useKeyOf({ code }: RuleVersion, day: string): string {
  return `${code}|${day}`;
}

/** The keys, from and to inclusive, that a deed of this day is held against or counted under. */
export function usesReach(rule: RuleVersion, day: string): { from: string; to: string } {
  const periods = [{ from: day, to: day }, ...rule.terms.caps.map(({ period }) => daysOf(period, day))];
  const from = periods.map((days) => days.from).sort()[0] ?? day;
  const to = periods.map((days) => days.to).sort().at(-1) ?? day;
  return { from: useKeyOf(rule, from), to: useKeyOf(rule, to) };
}

function timesPaid(uses: RuleUses, rule: RuleVersion, { from, to }: Days): number {
  const [first, last] = [useKeyOf(rule, from), useKeyOf(rule, to)];
  let paid = 0;
  for (const [key, times] of uses) if (first <= key && key <= last) paid += times;
  return paid;
}

/** Every payment that a deed brings, after conditions and caps. A rule that pays nothing is left out. */
export function price(versions: readonly RuleVersion[], deed: Deed, uses: RuleUses): Priced[] {
  const priced: Priced[] = [];
  for (const rule of rulesInForce(versions, deed.kind, deed.day)) {
    if (!meets(rule.terms.condition, deed)) continue;
    const spent = rule.terms.caps.some(({ period, times }) => timesPaid(uses, rule, daysOf(period, deed.day)) >= times);
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
      useKeys: [useKeyOf(rule, deed.day)],
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

interface Days {
  readonly from: string;
  readonly to: string;
}

/** The days, first and last, of the period that the day is in. */
function daysOf(period: CapPeriod, day: string): Days {
  switch (period) {
    case 'day':
      return { from: day, to: day };
    case 'week':
      return { from: weekStart(day), to: addDays(weekStart(day), 6) };
    case 'month':
      return { from: `${day.slice(0, 7)}-01`, to: monthEnd(day.slice(0, 7)) };
    case 'ever':
      return { from: '0000-01-01', to: '9999-12-31' };
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
