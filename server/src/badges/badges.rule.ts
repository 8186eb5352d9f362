// badges.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.
import { addMonths, type BadgeArt, type BadgeFamily, type BadgeGrade } from '@tongxing/shared';
import { versionsInForce } from '../common/versions';
import {
  addsTo,
  EVER,
  eventOf,
  monthsWith,
  streakThrough,
  valueIn,
  visitsTo,
  yearAfter,
  yearOf,
  yearsThrough,
  type Measure,
  type MeasureState,
} from '../measures';
import type { Counted } from '../journal';

export const CRITERION_TYPES = ['threshold', 'streak', 'companion_years', 'event', 'by_hand'] as const;
export type CriterionType = (typeof CRITERION_TYPES)[number];

export type BadgeCriterion =
  | { readonly type: 'threshold'; readonly measure: Measure; readonly bar: number }
  | { readonly type: 'streak'; readonly measure: Measure; readonly months: number }
  /** Something in each of so many calendar years in a row, of whatever kind. */
  | { readonly type: 'companion_years'; readonly years: number }
  /** Checked in at the event; its title is frozen here, because badges know no events. */
  | { readonly type: 'event'; readonly eventId: string; readonly title: string }
  /** Given by staff, at most so often a month in the whole organisation; no deed brings it. */
  | { readonly type: 'by_hand'; readonly perMonth: number };

/** One version of a badge's definition, in force from `startsOn` up to, not including, `endsOn`. */
export interface BadgeVersion {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly art: BadgeArt;
  readonly grade: BadgeGrade;
  readonly family: BadgeFamily;
  readonly version: number;
  readonly position: number;
  readonly criterion: BadgeCriterion;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** A badge that a member holds: the entry on which it stands, and the month in which the bar was reached. */
export interface HeldBadge {
  readonly code: string;
  readonly versionId: string;
  /**
   * What brought it: a deed, a decision, or the tick that made up for a changed definition. Where that deed was undone
   * and the bar is reached without it, the reversal stands here: nothing that was undone carries a badge.
   */
  readonly entryId: string;
  readonly month: string;
  readonly grantedAt: Date;
}

export type BadgeState = ReadonlyMap<string, HeldBadge>;

export type BadgeRow =
  | { readonly type: 'granted'; readonly badge: HeldBadge; readonly version: BadgeVersion }
  | { readonly type: 'moved'; readonly badge: HeldBadge }
  | { readonly type: 'revoked'; readonly code: string };

/** What a row needs of the entry that makes it. */
export interface Cause {
  readonly id: string;
  readonly recordedAt: Date;
  readonly recordedDay: string;
}

/** The definitions in force on a business day, in the order in which the wall shows them. */
export function badgesInForce(versions: readonly BadgeVersion[], day: string): BadgeVersion[] {
  return [...versionsInForce(versions, day)].sort((a, b) => a.position - b.position);
}

/** What only giving brings. It is kept and granted like any other; nobody is told how much of it is missing. */
export function asksForGifts(criterion: BadgeCriterion): boolean {
  return (criterion.type === 'threshold' || criterion.type === 'streak') && (criterion.measure === 'gifts' || criterion.measure === 'gift_fen');
}

/** How far somebody has come by a month; null where there is no way to walk, or none to be counted. A row that may still go on is not broken. */
export function progressOf(criterion: BadgeCriterion, measures: MeasureState, month: string): { have: number; need: number } | null {
  if (asksForGifts(criterion)) return null;
  switch (criterion.type) {
    case 'threshold':
      return { have: valueIn(measures, EVER, criterion.measure), need: criterion.bar };
    case 'streak': {
      const through = (last: string) => streakThrough(measures, last, criterion.measure);
      return { have: Math.max(through(month), through(addMonths(month, -1))), need: criterion.months };
    }
    case 'companion_years': {
      const year = yearOf(month);
      return { have: Math.max(yearsThrough(measures, year), yearsThrough(measures, yearAfter(year, -1))), need: criterion.years };
    }
    case 'event':
      return { have: Math.min(1, monthsWith(measures, visitsTo(criterion.eventId)).length), need: 1 };
    case 'by_hand':
      return null;
  }
}

/**
 * Whether a deed brings a badge: it counts towards it, and with it the bar is reached. Reads no more than is loaded for
 * one deed; what a changed definition owes for deeds of earlier is made up for by a tick.
 */
function isMetBy(criterion: BadgeCriterion, measures: MeasureState, deed: Counted): boolean {
  switch (criterion.type) {
    case 'threshold':
      return addsTo(criterion.measure, deed) && valueIn(measures, EVER, criterion.measure) >= criterion.bar;
    case 'streak':
      return addsTo(criterion.measure, deed) && streakThrough(measures, deed.month, criterion.measure) >= criterion.months;
    case 'companion_years':
      return yearsThrough(measures, yearOf(deed.month)) >= criterion.years;
    case 'event':
      return eventOf(deed) === criterion.eventId;
    case 'by_hand':
      return false;
  }
}

/** The earliest month in which the bar was reached, judged by a whole life; null where it is not reached. */
export function reachedIn(criterion: BadgeCriterion, measures: MeasureState): string | null {
  switch (criterion.type) {
    case 'threshold': {
      let sum = 0;
      return monthsWith(measures, criterion.measure).find(({ value }) => (sum += value) >= criterion.bar)?.month ?? null;
    }
    case 'streak':
      return endOfRun(monthsWith(measures, criterion.measure).map(({ month }) => month), criterion.months, (month) => addMonths(month, -1));
    case 'companion_years': {
      const months = monthsWith(measures, 'contributions').map(({ month }) => month);
      const year = endOfRun([...new Set(months.map(yearOf))], criterion.years, (one) => yearAfter(one, -1));
      return months.find((month) => yearOf(month) === year) ?? null;
    }
    case 'event':
      return monthsWith(measures, visitsTo(criterion.eventId))[0]?.month ?? null;
    case 'by_hand':
      return null;
  }
}

/** Whether the month on which a held badge stands still carries it. */
function carries(criterion: BadgeCriterion, measures: MeasureState, month: string): boolean {
  switch (criterion.type) {
    case 'threshold':
      return valueIn(measures, month, criterion.measure) > 0 && valueIn(measures, EVER, criterion.measure) >= criterion.bar;
    case 'streak':
      return streakThrough(measures, month, criterion.measure) >= criterion.months;
    case 'companion_years':
      return valueIn(measures, month, 'contributions') > 0 && yearsThrough(measures, yearOf(month)) >= criterion.years;
    case 'event':
      return valueIn(measures, month, visitsTo(criterion.eventId)) > 0;
    case 'by_hand':
      return true;
  }
}

/** The badges that a deed brings: in force, not held yet, and met with the deed counted. */
export function grantsOf(
  versions: readonly BadgeVersion[],
  held: BadgeState,
  measures: MeasureState,
  deed: Counted,
  cause: Cause,
): BadgeRow[] {
  return badgesInForce(versions, cause.recordedDay)
    .filter((version) => !held.has(version.code) && isMetBy(version.criterion, measures, deed))
    .map((version) => grant(version, cause, deed.month));
}

/** What definitions in force on a day bring a member who has long done what they ask for. */
export function backfillsOf(
  versions: readonly BadgeVersion[],
  held: BadgeState,
  measures: MeasureState,
  day: string,
  cause: Cause,
): BadgeRow[] {
  return badgesInForce(versions, day).flatMap((version) => {
    const month = held.has(version.code) ? null : reachedIn(version.criterion, measures);
    return month === null ? [] : [grant(version, cause, month)];
  });
}

/** The definition that staff may give by hand on a day; null for every other code. */
export function givableOn(versions: readonly BadgeVersion[], code: string, day: string): GivenVersion | null {
  const version = badgesInForce(versions, day).find((one) => one.code === code);
  return version?.criterion.type === 'by_hand' ? (version as GivenVersion) : null;
}

export type GivenVersion = BadgeVersion & { readonly criterion: Extract<BadgeCriterion, { type: 'by_hand' }> };

/** A gift stands on the decision itself. */
export function giftOf(version: GivenVersion, cause: Cause & { readonly month: string }): BadgeRow {
  return grant(version, cause, cause.month);
}

/**
 * What a deed that is undone does to the badges. One whose bar is no longer reached anywhere goes back. One that stood
 * on the deed, or on a month that no longer carries it, and is met all the same — an equal row of months at another
 * time, another check-in at the event — stays, and stands on the reversal from then on. Every other badge is left alone.
 */
export function afterUndoing(
  versions: readonly BadgeVersion[],
  held: BadgeState,
  measures: MeasureState,
  undoneId: string,
  reversalId: string,
): BadgeRow[] {
  return [...held.values()].flatMap((badge): BadgeRow[] => {
    const criterion = versions.find(({ id }) => id === badge.versionId)?.criterion;
    if (!criterion || criterion.type === 'by_hand') return [];
    if (badge.entryId !== undoneId && carries(criterion, measures, badge.month)) return [];
    const month = reachedIn(criterion, measures);
    if (month === null) return [{ type: 'revoked', code: badge.code }];
    return [{ type: 'moved', badge: { ...badge, entryId: reversalId, month } }];
  });
}

/** What goes when a gift is taken back. */
export function giftTakenBack(held: BadgeState, giftId: string): BadgeRow[] {
  return [...held.values()].filter(({ entryId }) => entryId === giftId).map(({ code }) => ({ type: 'revoked', code }));
}

export function applyBadgeRows(held: BadgeState, rows: readonly BadgeRow[]): BadgeState {
  const next = new Map(held);
  for (const row of rows) {
    if (row.type === 'revoked') next.delete(row.code);
    else next.set(row.badge.code, row.badge);
  }
  return next;
}

function grant(version: BadgeVersion, { id: entryId, recordedAt: grantedAt }: Cause, month: string): BadgeRow {
  const { code, id: versionId } = version;
  return { type: 'granted', version, badge: { code, versionId, entryId, month, grantedAt } };
}

/** Of things in order, the first that has so many right before it, itself counted. */
function endOfRun(ascending: readonly string[], length: number, before: (one: string) => string): string | null {
  let run = 0;
  let last: string | null = null;
  for (const one of ascending) {
    run = last !== null && before(one) === last ? run + 1 : 1;
    last = one;
    if (run >= length) return one;
  }
  return null;
}
