// evidence.rule.ts — pure: which months, years and deeds a held badge stands on. No Nest, no TypeORM, no clock, no I/O.
import { addMonths, isContributionKind } from '@tongxing/shared';
import { addsTo, eventOf, monthsWith, streakThrough, valueIn, worthOf, yearAfter, yearOf, yearsThrough, type Measure, type MeasureState } from '../measures';
import type { Entry } from '../journal';

/** So many months in a row with something, of which the given one is one: as early as the row goes. */
export function monthsOfRow(measures: MeasureState, measure: Measure, month: string, length: number): string[] {
  const first = startOfRow(month, length, (one) => addMonths(one, -1), (one) => valueIn(measures, one, measure) > 0);
  return streakThrough(measures, month, measure) < length ? [] : Array.from({ length }, (_, i) => addMonths(first, i));
}

export function yearsOfRow(measures: MeasureState, year: string, length: number): string[] {
  const first = startOfRow(year, length, (one) => yearAfter(one, -1), (one) => contributionsIn(measures, one) > 0);
  return yearsThrough(measures, year) < length ? [] : Array.from({ length }, (_, i) => yearAfter(first, i));
}

export function contributionsIn(measures: MeasureState, year: string): number {
  return monthsWith(measures, 'contributions').reduce((sum, { month, value }) => (yearOf(month) === year ? sum + value : sum), 0);
}

/**
 * The deed with which the bar was reached, among those of the month in which it was, oldest first. Told in another order
 * than done, no deed of the month need have reached it: then its last one stands for all.
 */
export function reachingDeed(measures: MeasureState, measure: Measure, bar: number, month: string, deeds: readonly Entry[]): Entry | null {
  let sum = monthsWith(measures, measure).reduce((before, one) => (one.month < month ? before + one.value : before), 0);
  const counting = deeds.filter((deed) => isContributionKind(deed.kind) && addsTo(measure, { kind: deed.kind }));
  return counting.find((deed) => (sum += worthOf(measure, deed)) >= bar) ?? counting.at(-1) ?? null;
}

export function isAt(eventId: string, { kind, details }: Entry): boolean {
  return isContributionKind(kind) && eventOf({ kind, details }) === eventId;
}

function startOfRow(from: string, length: number, before: (one: string) => string, isThere: (one: string) => boolean): string {
  let first = from;
  for (let i = 1; i < length && isThere(before(first)); i++) first = before(first);
  return first;
}
