// rule-problems.rule.ts — what is wrong with terms that somebody made up, field by field. Pure. The editor marks these
// fields while one types, and the server refuses by the same answer.
import { isDay } from '../kit/calendar';
import { EVENT_KINDS } from '../events/event-kind';
import type { ContributionKind } from '../journal/contribution-kind';
import { TRACKS } from '../tiers/track';
import { CAP_PERIODS, EVENT_BOUND_KINDS, MEASURED_KINDS, RULE_BOUNDS, type RuleTerms } from './rule-terms';

/** The places in an editor that can be wrong. `amounts` says that the rule gives neither points nor growth. */
export const RULE_FIELDS = [
  'terms',
  'eventKinds',
  'minQuantity',
  'tierAtLeast',
  'window',
  'points',
  'growth',
  'amounts',
  'multipliers',
  'caps',
  'validity',
  'pendingDays',
] as const;
export type RuleField = (typeof RULE_FIELDS)[number];

type Json = Readonly<Record<string, unknown>>;

/** The fields that are wrong, in the order of RULE_FIELDS; none where the terms may be published. */
export function ruleProblems(kind: ContributionKind, terms: unknown): RuleField[] {
  if (!hasOnly(terms, ['condition', 'points', 'growth', 'caps', 'validity', 'pendingDays'], ['multipliers'])) return ['terms'];
  const { condition, points, growth, caps, validity, pendingDays } = terms;
  if (!hasOnly(condition, [], ['eventKinds', 'minQuantity', 'tierAtLeast', 'window'])) return ['terms'];
  const { multipliers = [] } = terms;
  const wrong: Record<RuleField, boolean> = {
    terms: false,
    eventKinds: 'eventKinds' in condition && !(EVENT_BOUND_KINDS.includes(kind) && areEventKinds(condition.eventKinds)),
    minQuantity: 'minQuantity' in condition && !(MEASURED_KINDS.includes(kind) && isWhole(condition.minQuantity, RULE_BOUNDS.minQuantity)),
    tierAtLeast: 'tierAtLeast' in condition && !isTierFloor(condition.tierAtLeast),
    window: 'window' in condition && !(hasOnly(condition.window, ['from', 'to']) && isRange(condition.window)),
    points: !isFormula(kind, points),
    growth: !isFormula(kind, growth),
    amounts: amountOf(points) === 0 && amountOf(growth) === 0,
    // Growth is never multiplied, so a rule without points has nothing to multiply.
    multipliers: !areMultipliers(multipliers) || (multipliers.length > 0 && amountOf(points) === 0),
    caps: !areCaps(caps),
    validity: !isValidity(validity) || endsBeforeItBegins(validity, pendingDays),
    pendingDays: !isWhole(pendingDays, RULE_BOUNDS.pendingDays),
  };
  return RULE_FIELDS.filter((field) => wrong[field]);
}

/**
 * The same terms with nothing left to chance: keys and lists in one order, nothing that says nothing. Two editors who
 * mean the same write the same, so that their versions have one hash and a comparison shows only what is different.
 */
export function canonicalTerms({ condition, points, growth, multipliers = [], caps, validity, pendingDays }: RuleTerms): RuleTerms {
  const { eventKinds, minQuantity, tierAtLeast, window } = condition;
  const telling = multipliers.filter(({ percent }) => percent > 100);
  return {
    condition: {
      ...(eventKinds ? { eventKinds: EVENT_KINDS.filter((kind) => eventKinds.includes(kind)) } : {}),
      ...(minQuantity !== undefined && minQuantity > 1 ? { minQuantity } : {}),
      ...(tierAtLeast ? { tierAtLeast: { track: tierAtLeast.track, rank: tierAtLeast.rank, name: tierAtLeast.name } } : {}),
      ...(window ? { window: { from: window.from, to: window.to } } : {}),
    },
    points: inOrder(points, ['type', 'amount', 'per']),
    growth: inOrder(growth, ['type', 'amount', 'per']),
    ...(telling.length > 0
      ? { multipliers: telling.map(({ when, percent }) => ({ when: occasionInOrder(when), percent })) }
      : {}),
    caps: [...caps].sort((a, b) => CAP_PERIODS.indexOf(a.period) - CAP_PERIODS.indexOf(b.period)).map(({ period, times }) => ({ period, times })),
    validity: inOrder(validity, ['type', 'days', 'yearsLater']),
    pendingDays,
  };
}

type Occasions = NonNullable<RuleTerms['multipliers']>[number]['when'];

function occasionInOrder(when: Occasions): Occasions {
  if (when.type !== 'weekdays') return inOrder(when, ['type', 'from', 'to']);
  return { type: 'weekdays', weekdays: [...when.weekdays].sort((a, b) => a - b) };
}

function inOrder<T extends object>(value: T, keys: readonly string[]): T {
  const json = value as Json;
  return Object.fromEntries(keys.filter((key) => json[key] !== undefined).map((key) => [key, json[key]])) as T;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object with all of these keys, perhaps some of those, and no other. */
function hasOnly(value: unknown, needed: readonly string[], possible: readonly string[] = []): value is Json {
  if (!isObject(value)) return false;
  return needed.every((key) => key in value) && Object.keys(value).every((key) => needed.includes(key) || possible.includes(key));
}

function isWhole(value: unknown, { min, max }: { min: number; max: number }): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && min <= value && value <= max;
}

function isBusinessDay(value: unknown): value is string {
  return typeof value === 'string' && isDay(value) && RULE_BOUNDS.day.min <= value && value <= RULE_BOUNDS.day.max;
}

function isRange({ from, to }: Json): boolean {
  return isBusinessDay(from) && isBusinessDay(to) && from <= to;
}

/** A list that is not empty, of different values that all pass. */
function areDifferent(list: unknown, holds: (value: unknown) => boolean): list is readonly unknown[] {
  return Array.isArray(list) && list.length > 0 && list.every(holds) && new Set(list).size === list.length;
}

function areEventKinds(list: unknown): boolean {
  return areDifferent(list, (kind) => (EVENT_KINDS as readonly unknown[]).includes(kind));
}

function isTierFloor(value: unknown): boolean {
  if (!hasOnly(value, ['track', 'rank', 'name'])) return false;
  const { track, rank, name } = value;
  const named = typeof name === 'string' && name.trim() !== '' && name.length <= RULE_BOUNDS.nameLength.max;
  return (TRACKS as readonly unknown[]).includes(track) && isWhole(rank, RULE_BOUNDS.rank) && named;
}

function amountOf(formula: unknown): unknown {
  return isObject(formula) ? formula.amount : undefined;
}

function isFormula(kind: ContributionKind, value: unknown): boolean {
  if (!isObject(value) || !isWhole(value.amount, RULE_BOUNDS.amount)) return false;
  if (value.type === 'fixed') return hasOnly(value, ['type', 'amount']);
  if (value.type !== 'per_unit' || !hasOnly(value, ['type', 'amount', 'per'])) return false;
  const sane = isWhole(value.per, RULE_BOUNDS.per) && value.amount <= value.per * RULE_BOUNDS.amountPerUnit.max;
  return sane && MEASURED_KINDS.includes(kind);
}

function areMultipliers(list: unknown): list is readonly unknown[] {
  return Array.isArray(list) && list.length <= RULE_BOUNDS.multipliers.max && list.every(isMultiplier);
}

function isMultiplier(value: unknown): boolean {
  return hasOnly(value, ['when', 'percent']) && isWhole(value.percent, RULE_BOUNDS.percent) && isOccasion(value.when);
}

function isOccasion(value: unknown): boolean {
  if (!isObject(value)) return false;
  switch (value.type) {
    case 'dates':
      return hasOnly(value, ['type', 'from', 'to']) && isRange(value);
    case 'weekdays':
      return hasOnly(value, ['type', 'weekdays']) && areDifferent(value.weekdays, (day) => isWhole(day, { min: 1, max: 7 }));
    case 'birthday':
      return hasOnly(value, ['type']);
    default:
      return false;
  }
}

/** At most one for each period: two would be a clumsy way to say the narrower one. */
function areCaps(list: unknown): boolean {
  if (!Array.isArray(list) || !list.every(isCap)) return false;
  const periods = list.map((cap: Json) => cap.period);
  return new Set(periods).size === periods.length;
}

function isCap(value: unknown): boolean {
  return hasOnly(value, ['period', 'times']) && (CAP_PERIODS as readonly unknown[]).includes(value.period) && isWhole(value.times, RULE_BOUNDS.capTimes);
}

function isValidity(value: unknown): value is Json {
  if (!isObject(value)) return false;
  switch (value.type) {
    case 'never':
    case 'end_of_month':
    case 'end_of_quarter':
      return hasOnly(value, ['type']);
    case 'days':
      return hasOnly(value, ['type', 'days']) && isWhole(value.days, RULE_BOUNDS.validDays);
    case 'end_of_year':
      return hasOnly(value, ['type', 'yearsLater']) && isWhole(value.yearsLater, RULE_BOUNDS.yearsLater);
    default:
      return false;
  }
}

function endsBeforeItBegins(validity: Json, pendingDays: unknown): boolean {
  return validity.type === 'days' && typeof pendingDays === 'number' && Number(validity.days) <= pendingDays;
}
