// rule-sheet.rule.ts — pure: a rule as it stands in the editor, half filled in perhaps, and back to the terms of a rule.
import {
  MEASURED_KINDS,
  RULE_BOUNDS,
  ruleProblems,
  type CapPeriod,
  type ContributionKind,
  type Day,
  type EventKind,
  type Formula,
  type RuleField,
  type RuleTerms,
  type Track,
  type Validity,
} from '@tongxing/shared';
import { numberIn } from '../../ui/typed-number';

/** What was typed where a number belongs and says none: it stays as it is, to be mended. */
export interface NoNumber {
  readonly text: string;
}

/** A number that somebody may have wiped to type another. */
export type Typed = number | NoNumber | null;

/** A point at the end is a number on its way to the next digit. */
export function typedIn(text: string): Typed {
  const said = numberIn(text.replace(/\.$/, ''));
  return typeof said === 'string' ? { text } : said;
}

/** As it stands in the sentence. */
export const textOf = (value: Typed): string => (typeof value === 'number' ? String(value) : (value?.text ?? ''));

export interface SheetAmount {
  amount: Typed;
  /** Null where it is the same each time; else of how many units each. */
  per: Typed | 'once';
}

export type SheetOccasion = { type: 'dates'; from: Day | null; to: Day | null } | { type: 'weekdays'; weekdays: number[] } | { type: 'birthday' };

export interface SheetMultiplier {
  when: SheetOccasion;
  /** 1.5 is half as much again. */
  times: Typed;
}

export interface SheetTier {
  track: Track;
  rank: number;
  name: string;
}

/** Undefined is a part of the sentence that is not there; null in one that is there is still to be filled in. */
export interface RuleSheet {
  name: string;
  kind: ContributionKind;
  eventKinds: EventKind[];
  points: SheetAmount;
  growth: SheetAmount;
  minQuantity?: Typed;
  tier?: SheetTier | null;
  window?: { from: Day | null; to: Day | null };
  multipliers: SheetMultiplier[];
  caps: { period: CapPeriod; times: Typed }[];
  pendingDays?: Typed;
  validity: Validity | { type: 'days'; days: NoNumber | null };
  position: number;
  startsOn: Day | null;
}

export type SheetField = RuleField | 'name' | 'startsOn';

/** A gift is kept in fen and typed in yuan. */
const scaleOf = (kind: ContributionKind): number => (kind === 'gave' ? 100 : 1);

/** 100.1 yuan are 10,010 fen, whatever a machine makes of the product; what is no whole number stays none, and is told. */
function scaled(value: Typed, by: number): Typed {
  if (typeof value !== 'number') return value;
  const whole = Math.round(value * by);
  return Math.abs(whole - value * by) < 1e-6 ? whole : value * by;
}

export const isMeasured = (kind: ContributionKind): boolean => MEASURED_KINDS.includes(kind);

interface Told {
  readonly name: string;
  readonly kind: ContributionKind;
  readonly terms: RuleTerms;
  readonly position: number;
}

export function sheetOf({ name, kind, terms, position }: Told, startsOn: Day): RuleSheet {
  const { condition, points, growth, multipliers = [], caps, validity, pendingDays } = terms;
  const by = 1 / scaleOf(kind);
  const amountOf = (formula: Formula): SheetAmount => ({ amount: formula.amount, per: formula.type === 'fixed' ? 'once' : formula.per * by });
  return {
    ...{ name, kind, position, startsOn, validity },
    eventKinds: [...((condition.eventKinds ?? []) as readonly EventKind[])],
    points: amountOf(points),
    growth: amountOf(growth),
    ...(condition.minQuantity === undefined ? {} : { minQuantity: condition.minQuantity * by }),
    ...(condition.tierAtLeast ? { tier: { ...condition.tierAtLeast } } : {}),
    ...(condition.window ? { window: { ...condition.window } } : {}),
    multipliers: multipliers.map(({ when, percent }) => ({ when: when.type === 'weekdays' ? { ...when, weekdays: [...when.weekdays] } : { ...when }, times: percent / 100 })),
    caps: caps.map((cap) => ({ ...cap })),
    ...(pendingDays > 0 ? { pendingDays } : {}),
  };
}

/** What a new rule begins with: enough to read as a sentence at once. */
export function blankSheet(startsOn: Day, position: number): RuleSheet {
  return {
    ...{ name: '', kind: 'checked_in', eventKinds: [], position, startsOn },
    points: { amount: 10, per: 'once' },
    growth: { amount: 10, per: 'once' },
    multipliers: [],
    caps: [{ period: 'month', times: 5 }],
    validity: { type: 'end_of_year', yearsLater: 1 },
  };
}

/** The terms as the sheet has them; where something is still to be filled in they are no terms yet, and problemsOf says so. */
export function termsOf(sheet: RuleSheet): RuleTerms {
  const { kind, eventKinds, minQuantity, tier, window, multipliers, caps, pendingDays = 0, validity } = sheet;
  const by = scaleOf(kind);
  const formulaOf = ({ amount, per }: SheetAmount): unknown => (per === 'once' ? { type: 'fixed', amount } : { type: 'per_unit', amount, per: scaled(per, by) });
  const told = {
    condition: {
      ...(eventKinds.length > 0 ? { eventKinds } : {}),
      ...(minQuantity === undefined ? {} : { minQuantity: scaled(minQuantity, by) }),
      ...(tier === undefined ? {} : { tierAtLeast: tier }),
      ...(window === undefined ? {} : { window }),
    },
    points: formulaOf(sheet.points),
    growth: formulaOf(sheet.growth),
    ...(multipliers.length > 0 ? { multipliers: multipliers.map(({ when, times }) => ({ when, percent: scaled(times, 100) })) } : {}),
    caps,
    validity,
    pendingDays,
  };
  return told as unknown as RuleTerms;
}

/** What still keeps the sheet from being saved, in the order in which one reads it. */
export function problemsOf(sheet: RuleSheet): SheetField[] {
  const terms = termsOf(sheet);
  const problems = new Set<SheetField>(ruleProblems(sheet.kind, terms));
  const { window, startsOn } = sheet;
  if (window?.to && startsOn !== null && window.to < startsOn) problems.add('window');
  const { length } = sheet.name.trim();
  return [...(length === 0 || length > RULE_BOUNDS.nameLength.max ? (['name'] as const) : []), ...problems, ...(startsOn === null ? (['startsOn'] as const) : [])];
}

/** The fields in which something is still blank: to begin with that is no mistake, only not done yet. */
export function blanksOf({ name, points, growth, minQuantity, tier, window, multipliers, caps, pendingDays, validity }: RuleSheet): Set<SheetField> {
  const isBlank = ({ amount, per }: SheetAmount): boolean => amount === null || per === null;
  const isOpen = ({ when, times }: SheetMultiplier): boolean =>
    times === null || (when.type === 'weekdays' && when.weekdays.length === 0) || (when.type === 'dates' && (when.from === null || when.to === null));
  const blank: Partial<Record<SheetField, boolean>> = {
    name: name.trim() === '',
    points: isBlank(points),
    growth: isBlank(growth),
    minQuantity: minQuantity === null,
    tierAtLeast: tier === null,
    window: window !== undefined && (window.from === null || window.to === null),
    multipliers: multipliers.some(isOpen),
    caps: caps.some(({ times }) => times === null),
    pendingDays: pendingDays === null,
    validity: validity.type === 'days' && validity.days === null,
  };
  return new Set((Object.keys(blank) as SheetField[]).filter((field) => blank[field]));
}

/** The sheet for another kind of deed: what that kind does not have falls away. */
export function withKind(sheet: RuleSheet, kind: ContributionKind, atEvents: boolean): RuleSheet {
  const { minQuantity, ...rest } = sheet;
  const once = ({ amount }: SheetAmount): SheetAmount => ({ amount, per: 'once' });
  return {
    ...rest,
    kind,
    eventKinds: atEvents ? sheet.eventKinds : [],
    points: isMeasured(kind) ? sheet.points : once(sheet.points),
    growth: isMeasured(kind) ? sheet.growth : once(sheet.growth),
    ...(isMeasured(kind) && minQuantity !== undefined ? { minQuantity } : {}),
  };
}

/** What is usually paid for by the unit: 60 minutes, 100 yuan, 1,000 steps. */
export const USUAL_PER: Partial<Record<ContributionKind, number>> = { served: 60, gave: 100, walked: 1000 };
