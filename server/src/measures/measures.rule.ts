// measures.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.
import { addMonths, rollingMonths, type ContributionKind } from '@tongxing/shared';

/** What is counted for each member and month. Times are whole, minutes are minutes, money is fen. */
export const MEASURES = [
  'contributions',
  'joins',
  'check_ins',
  'minutes',
  'gifts',
  'gift_fen',
  'friends',
  'answers',
  'suggestions',
  'walks',
  'steps',
  'lessons',
] as const;
export type Measure = (typeof MEASURES)[number];

/** The row that holds a measure over all months. */
export const EVER = 'ever';

/** How far around a month a step looks: a streak or rolling window is at most a year long. */
export const WINDOW_MONTHS = 12;

export interface MeasureChange {
  readonly month: string;
  readonly measure: Measure;
  readonly by: number;
}

/** `<month or ever>|<measure>` → value. */
export type MeasureState = ReadonlyMap<string, number>;

export const NO_MEASURES: MeasureState = new Map();

const COUNTED: Record<ContributionKind, { times: Measure; amount?: Measure }> = {
  joined: { times: 'joins' },
  checked_in: { times: 'check_ins' },
  served: { times: 'contributions', amount: 'minutes' },
  gave: { times: 'gifts', amount: 'gift_fen' },
  friend_joined_in: { times: 'friends' },
  answered: { times: 'answers' },
  suggestion_adopted: { times: 'suggestions' },
  walked: { times: 'walks', amount: 'steps' },
  learned: { times: 'lessons' },
};

/** What a contribution adds to its month and to all months; the reversal of one takes the same away. */
export function changesOf(
  deed: { readonly kind: ContributionKind; readonly month: string; readonly quantity: number },
  sign: 1 | -1,
): MeasureChange[] {
  const { times, amount } = COUNTED[deed.kind];
  const change = (measure: Measure, value: number): MeasureChange[] => [
    { month: deed.month, measure, by: sign * value },
    { month: EVER, measure, by: sign * value },
  ];
  return [
    ...change('contributions', 1),
    ...(times === 'contributions' ? [] : change(times, 1)),
    ...(amount ? change(amount, deed.quantity) : []),
  ];
}

export function applyChanges(state: MeasureState, changes: readonly MeasureChange[]): MeasureState {
  const next = new Map(state);
  for (const { month, measure, by } of changes) {
    const key = measureKey(month, measure);
    next.set(key, (next.get(key) ?? 0) + by);
  }
  return next;
}

export function measureKey(month: string, measure: Measure): string {
  return `${month}|${measure}`;
}

export function valueIn(state: MeasureState, month: string, measure: Measure): number {
  return state.get(measureKey(month, measure)) ?? 0;
}

/** The keys of a rolling year, worked out once: every entry of every journal asks for them. */
const yearKeys = new Map(MEASURES.map((measure) => [measure, new Map<string, readonly string[]>()]));

function yearKeysOf(lastMonth: string, measure: Measure): readonly string[] {
  const known = yearKeys.get(measure)?.get(lastMonth);
  if (known) return known;
  const keys = rollingMonths(lastMonth, WINDOW_MONTHS).map((month) => measureKey(month, measure));
  yearKeys.get(measure)?.set(lastMonth, keys);
  return keys;
}

/** The sum over this month and the eleven before. */
export function rollingSum(state: MeasureState, lastMonth: string, measure: Measure): number {
  let sum = 0;
  for (const key of yearKeysOf(lastMonth, measure)) sum += state.get(key) ?? 0;
  return sum;
}

/** Months in a row with at least one, through the given month, counted both ways and at most a year each way. */
export function streakThrough(state: MeasureState, month: string, measure: Measure): number {
  if (valueIn(state, month, measure) <= 0) return 0;
  const reach = (step: 1 | -1) => {
    let months = 0;
    while (months < WINDOW_MONTHS - 1 && valueIn(state, addMonths(month, step * (months + 1)), measure) > 0) months += 1;
    return months;
  };
  return 1 + reach(-1) + reach(1);
}

/** Every month that a step on a deed of `month`, recorded in `recordedMonth`, may read. */
export function monthsAround(month: string, recordedMonth: string): string[] {
  const reach = WINDOW_MONTHS - 1;
  const around = rollingMonths(addMonths(month, reach), 2 * reach + 1);
  return [...new Set([EVER, ...around, ...rollingMonths(recordedMonth, WINDOW_MONTHS)])];
}
