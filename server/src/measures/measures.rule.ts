// measures.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.
import { addMonths, isContributionKind, rollingMonths, type ContributionKind } from '@tongxing/shared';
import type { EntryDetails } from '../journal';

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

/** Counted per year and not per month: they stand in the row over all months alone. */
export const YEAR_COUNTS = ['gift_years'] as const;
export type YearCount = (typeof YEAR_COUNTS)[number];

/** The row that holds a measure over all months. */
export const EVER = 'ever';

/** How far around a month a step looks: a streak or rolling window is at most a year long. */
export const WINDOW_MONTHS = 12;

/** How far around a year a step looks: companion years are at most ten in a row. */
export const WINDOW_YEARS = 10;

/**
 * Contributions of a whole year, in the row of month 'YYYY'. A name of its own, so that whoever adds up the months of
 * `contributions` does not count a year twice.
 */
export const OF_YEAR = 'year_contributions';

/** Sorts after every letter: one range of the key leaves out the rows of all the events that a member has been to. */
export const EVENT_MARK = '~';

/** Check-ins of a month at one event: the mark and the event's id. */
export type EventVisits = `${typeof EVENT_MARK}${string}`;

/** Everything that has a row. Definitions of tiers and badges choose from MEASURES alone. */
export type Tallied = Measure | YearCount | typeof OF_YEAR | EventVisits;

/** The column's width, of which the mark takes one: a longer id is no event of ours. */
const LONGEST_EVENT_ID = 29;

export interface MeasureChange {
  /** A month, a year in the row of years, or `ever`. */
  readonly month: string;
  readonly measure: Tallied;
  readonly by: number;
}

/** What is counted of a contribution. */
export interface Deed {
  readonly kind: ContributionKind;
  readonly month: string;
  readonly quantity: number;
  readonly details?: EntryDetails;
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

/** What a contribution adds to its month, its year, its event and to all months; the reversal of one takes the same away. */
export function changesOf(deed: Deed, sign: 1 | -1): MeasureChange[] {
  const { times, amount } = COUNTED[deed.kind];
  const change = (measure: Measure, value: number): MeasureChange[] => [
    { month: deed.month, measure, by: sign * value },
    { month: EVER, measure, by: sign * value },
  ];
  const eventId = eventOf(deed);
  return [
    ...change('contributions', 1),
    ...(times === 'contributions' ? [] : change(times, 1)),
    ...(amount ? change(amount, deed.quantity) : []),
    { month: yearOf(deed.month), measure: OF_YEAR, by: sign },
    ...(eventId === null ? [] : [{ month: deed.month, measure: visitsTo(eventId), by: sign }]),
  ];
}

/** Whether a deed adds to a measure, be it ever so little. */
export function addsTo(measure: Measure, { kind }: Pick<Deed, 'kind'>): boolean {
  const { times, amount } = COUNTED[kind];
  return measure === 'contributions' || measure === times || measure === amount;
}

/** What one contribution adds to a measure. */
export function worthOf(measure: Measure, { kind, quantity }: { readonly kind: string; readonly quantity: number }): number {
  if (!isContributionKind(kind) || !addsTo(measure, { kind })) return 0;
  return COUNTED[kind].amount === measure ? quantity : 1;
}

/** The event at which somebody checked in. */
export function eventOf({ kind, details }: Pick<Deed, 'kind' | 'details'>): string | null {
  const eventId = kind === 'checked_in' ? details?.['eventId'] : undefined;
  return typeof eventId === 'string' && eventId !== '' && eventId.length <= LONGEST_EVENT_ID ? eventId : null;
}

export function visitsTo(eventId: string): EventVisits {
  return `${EVENT_MARK}${eventId}`;
}

export function yearOf(month: string): string {
  return month.slice(0, 4);
}

/**
 * What the same contribution does to the number of calendar years in which the member gave: the first gift of a year
 * adds one, and taking back the last one that is left takes it away. `state` is how things stood before.
 */
export function yearChangesOf(
  state: MeasureState,
  deed: { readonly kind: ContributionKind; readonly month: string },
  sign: 1 | -1,
): MeasureChange[] {
  if (deed.kind !== 'gave') return [];
  const others = yearSum(state, yearOf(deed.month), 'gifts') - (sign === 1 ? 0 : 1);
  return others === 0 ? [{ month: EVER, measure: 'gift_years', by: sign }] : [];
}

export function applyChanges(state: MeasureState, changes: readonly MeasureChange[]): MeasureState {
  const next = new Map(state);
  for (const { month, measure, by } of changes) {
    const key = measureKey(month, measure);
    next.set(key, (next.get(key) ?? 0) + by);
  }
  return next;
}

export function measureKey(month: string, measure: Tallied): string {
  return `${month}|${measure}`;
}

export function valueIn(state: MeasureState, month: string, measure: Tallied): number {
  return state.get(measureKey(month, measure)) ?? 0;
}

/** The months in which there is something of a measure, oldest first. */
export function monthsWith(state: MeasureState, measure: Measure | EventVisits): { readonly month: string; readonly value: number }[] {
  return [...state]
    .flatMap(([key, value]) => {
      const [month = '', counted] = key.split('|');
      return counted === measure && month !== EVER && value > 0 ? [{ month, value }] : [];
    })
    .sort((a, b) => (a.month < b.month ? -1 : 1));
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

/** The sum over the twelve months of a calendar year. */
export function yearSum(state: MeasureState, year: string, measure: Measure): number {
  return rollingSum(state, `${year}-12`, measure);
}

/** Months in a row with at least one, through the given month, counted both ways and at most a year each way. */
export function streakThrough(state: MeasureState, month: string, measure: Measure): number {
  return runThrough((months) => valueIn(state, addMonths(month, months), measure) > 0, WINDOW_MONTHS);
}

/** Years in a row with at least one contribution, through the given year, counted both ways and at most ten each way. */
export function yearsThrough(state: MeasureState, year: string): number {
  return runThrough((years) => valueIn(state, yearAfter(year, years), OF_YEAR) > 0, WINDOW_YEARS);
}

/** How many neighbours in a row, this one counted, have something; up to a window's length each way. */
function runThrough(isThere: (offset: number) => boolean, window: number): number {
  if (!isThere(0)) return 0;
  const reach = (step: 1 | -1) => {
    let length = 0;
    while (length < window - 1 && isThere(step * (length + 1))) length += 1;
    return length;
  };
  return 1 + reach(-1) + reach(1);
}

export function yearAfter(year: string, years: number): string {
  return String(Number(year) + years).padStart(4, '0');
}

/** What a step may read of a member's measures. */
export interface Surroundings {
  /** First and last of months in a row. */
  readonly spans: readonly (readonly [first: string, last: string])[];
  /** Rows that are called otherwise: by a year, or over all months. */
  readonly named: readonly string[];
}

/** Whatever a step on a deed of `month`, recorded in `recordedMonth` or earlier, may read. */
export function surroundingsOf(month: string, recordedMonth: string): Surroundings {
  const reach = WINDOW_MONTHS - 1;
  const deed = [addMonths(month, -reach), addMonths(month, reach)] as const;
  const recorded = [addMonths(recordedMonth, -reach), recordedMonth] as const;
  const isOne = recorded[0] <= deed[1] && deed[0] <= recorded[1];
  const years = Array.from({ length: 2 * WINDOW_YEARS - 1 }, (_, i) => yearAfter(yearOf(month), i + 1 - WINDOW_YEARS));
  return {
    spans: isOne ? [[lower(deed[0], recorded[0]), higher(deed[1], recorded[1])]] : [deed, recorded],
    named: [EVER, ...years],
  };
}

const lower = (a: string, b: string): string => (a < b ? a : b);
const higher = (a: string, b: string): string => (a < b ? b : a);
