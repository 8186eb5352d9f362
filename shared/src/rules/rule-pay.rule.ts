// rule-pay.rule.ts — what one rule pays for one deed: the only predicate that rules have. Pure: no clock, no I/O.
import { addDays, monthEnd, quarterEnd, weekdayNumber, weekStart, yearEnd } from '../kit/calendar';
import type { CapPeriod, DayRange, Formula, Multiplier, Occasion, RuleTerms, Validity } from './rule-terms';

/** What a rule reads of a deed. Tier and birthday are frozen in the details: `tier.<track>` = rank, `birthday` = true. */
export interface Deed {
  readonly kind: string;
  readonly day: string;
  readonly quantity: number;
  readonly details: Readonly<Record<string, unknown>>;
}

/** How often each rule has paid this member on each day: `<rule code>|<business day>` → times. */
export type RuleUses = ReadonlyMap<string, number>;

/** What paying needs to know of a rule. */
export interface PayingRule {
  readonly code: string;
  readonly terms: RuleTerms;
}

export interface Pay {
  readonly points: number;
  readonly growth: number;
  readonly availableOn: string;
  /** The last business day on which the points can be spent; null when they never expire. */
  readonly expiresOn: string | null;
  /** The keys of `RuleUses` that this payment counts in. */
  readonly useKeys: readonly string[];
}

/** What the rule pays for the deed, after conditions and caps; null where it pays nothing. */
export function payOf(rule: PayingRule, deed: Deed, uses: RuleUses): Pay | null {
  const { terms } = rule;
  if (!meets(terms.condition, deed)) return null;
  const days = payDaysOf(rule, deed.day);
  if (days.caps.some(({ from, to, times }) => timesPaid(uses, from, to) >= times)) return null;
  const points = multiplied(amountOf(terms.points, deed.quantity), percentFor(terms.multipliers, deed));
  const growth = amountOf(terms.growth, deed.quantity);
  if (points === 0 && growth === 0) return null;
  const { availableOn, expiresOn, useKeys } = days;
  return { points, growth, availableOn, expiresOn, useKeys };
}

/** What a rule says of one day, whoever did something on it. */
interface PayDays extends Pick<Pay, 'availableOn' | 'expiresOn' | 'useKeys'> {
  /** Caps with the keys, from and to inclusive, that they count. */
  readonly caps: readonly { readonly from: string; readonly to: string; readonly times: number }[];
}

/** Worked out once for a rule and a day: whoever folds a journal asks for the same days over and over. */
const knownPayDays = new WeakMap<PayingRule, Map<string, PayDays>>();

function payDaysOf(rule: PayingRule, day: string): PayDays {
  let known = knownPayDays.get(rule);
  if (!known) knownPayDays.set(rule, (known = new Map()));
  let days = known.get(day);
  if (!days) known.set(day, (days = workedOut(rule, day)));
  return days;
}

function workedOut(rule: PayingRule, day: string): PayDays {
  const { caps, pendingDays, validity } = rule.terms;
  const availableOn = addDays(day, pendingDays);
  return {
    availableOn,
    expiresOn: lastDayOf(validity, day, availableOn),
    useKeys: [useKeyOf(rule, day)],
    caps: caps.map(({ period, times }) => {
      const { from, to } = daysOf(period, day);
      return { from: useKeyOf(rule, from), to: useKeyOf(rule, to), times };
    }),
  };
}

/** The keys, from and to inclusive, that a deed of this day is held against or counted under. */
export function usesReach(rule: PayingRule, day: string): { from: string; to: string } {
  const periods = [{ from: day, to: day }, ...rule.terms.caps.map(({ period }) => daysOf(period, day))];
  const from = periods.map((days) => days.from).sort()[0] ?? day;
  const to = periods.map((days) => days.to).sort().slice(-1)[0] ?? day;
  return { from: useKeyOf(rule, from), to: useKeyOf(rule, to) };
}

/** The days, first and last, of the period that the day is in. */
export function daysOf(period: CapPeriod, day: string): DayRange {
  switch (period) {
    case 'day':
      return { from: day, to: day };
    case 'week':
      return { from: weekStart(day), to: addDays(weekStart(day), 6) };
    case 'month':
      return { from: `${day.slice(0, 7)}-01`, to: monthEnd(day.slice(0, 7)) };
    case 'year':
      return { from: `${day.slice(0, 4)}-01-01`, to: yearEnd(day) };
    case 'ever':
      return { from: '0000-01-01', to: '9999-12-31' };
  }
}

/**
 * Every payment is counted on its day, whatever caps the version has that pays: a cap counts all that the rule has
 * paid in its period, also what an earlier version paid that had no such cap.
 */
function useKeyOf({ code }: PayingRule, day: string): string {
  return `${code}|${day}`;
}

function timesPaid(uses: RuleUses, first: string, last: string): number {
  let paid = 0;
  for (const [key, times] of uses) if (first <= key && key <= last) paid += times;
  return paid;
}

function meets({ eventKinds, minQuantity, tierAtLeast, window }: RuleTerms['condition'], deed: Deed): boolean {
  if (eventKinds && !eventKinds.includes(String(deed.details.eventKind))) return false;
  if (window && (deed.day < window.from || window.to < deed.day)) return false;
  if (tierAtLeast && !standsOn(deed.details[tierKey(tierAtLeast.track)], tierAtLeast.rank)) return false;
  return minQuantity === undefined || deed.quantity >= minQuantity;
}

/** Under which key of a deed's details the member's rank on a track is frozen. */
export function tierKey(track: string): string {
  return `tier.${track}`;
}

/** Who stands on no rung of the track has no rank there, which is below every rank, 0 included. */
function standsOn(rank: unknown, atLeast: number): boolean {
  return typeof rank === 'number' && rank >= atLeast;
}

function amountOf(formula: Formula, quantity: number): number {
  if (formula.type === 'fixed') return formula.amount;
  return Math.floor(quantity / formula.per) * formula.amount;
}

function percentFor(multipliers: readonly Multiplier[] = [], deed: Deed): number {
  return Math.max(100, ...multipliers.filter(({ when }) => isOn(when, deed)).map(({ percent }) => percent));
}

function isOn(when: Occasion, { day, details }: Deed): boolean {
  switch (when.type) {
    case 'dates':
      return when.from <= day && day <= when.to;
    case 'weekdays':
      return when.weekdays.includes(weekdayNumber(day));
    case 'birthday':
      return details.birthday === true;
  }
}

/** Rounded down; hundreds and rest apart, so that large amounts stay exact. */
function multiplied(points: number, percent: number): number {
  return Math.floor(points / 100) * percent + Math.floor(((points % 100) * percent) / 100);
}

/** Counted from the deed. Points that would end before they can be used last to the end that follows their day. */
function lastDayOf(validity: Validity, day: string, availableOn: string): string | null {
  const last = endOf(validity, day);
  return last !== null && last < availableOn ? endOf(validity, availableOn) : last;
}

function endOf(validity: Validity, day: string): string | null {
  switch (validity.type) {
    case 'never':
      return null;
    case 'days':
      return addDays(day, validity.days);
    case 'end_of_month':
      return monthEnd(day.slice(0, 7));
    case 'end_of_quarter':
      return quarterEnd(day);
    case 'end_of_year':
      return yearEnd(day, validity.yearsLater);
  }
}
