// badges.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.
import type { BadgeArt } from '@tongxing/shared';
import { versionsInForce } from '../common/versions';
import { EVER, streakThrough, valueIn, type Measure, type MeasureState } from '../measures';

export type BadgeCriterion =
  | { readonly type: 'threshold'; readonly measure: Measure; readonly bar: number }
  | { readonly type: 'streak'; readonly measure: Measure; readonly months: number };

/** One version of a badge's definition, in force from `startsOn` up to, not including, `endsOn`. */
export interface BadgeVersion {
  readonly id: string;
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly art: BadgeArt;
  readonly version: number;
  readonly position: number;
  readonly criterion: BadgeCriterion;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** A badge that a member holds: the entry that brought it and the month in which the deed was done. */
export interface HeldBadge {
  readonly code: string;
  readonly versionId: string;
  readonly entryId: string;
  /** The month of the deed; a streak is counted through it. */
  readonly month: string;
  readonly grantedAt: Date;
}

export type BadgeState = ReadonlyMap<string, HeldBadge>;

export type BadgeRow =
  | { readonly type: 'granted'; readonly badge: HeldBadge; readonly version: BadgeVersion }
  | { readonly type: 'revoked'; readonly code: string };

/** The definitions in force on a business day, in the order in which the wall shows them. */
export function badgesInForce(versions: readonly BadgeVersion[], day: string): BadgeVersion[] {
  return [...versionsInForce(versions, day)].sort((a, b) => a.position - b.position);
}

export function progressOf(
  criterion: BadgeCriterion,
  measures: MeasureState,
  month: string,
): { have: number; need: number } {
  return criterion.type === 'threshold'
    ? { have: valueIn(measures, EVER, criterion.measure), need: criterion.bar }
    : { have: streakThrough(measures, month, criterion.measure), need: criterion.months };
}

export function isMet(criterion: BadgeCriterion, measures: MeasureState, month: string): boolean {
  const { have, need } = progressOf(criterion, measures, month);
  return have >= need;
}

/** The badges that a deed brings: in force, not held yet, and met with the deed counted. */
export function grantsOf(
  versions: readonly BadgeVersion[],
  held: BadgeState,
  measures: MeasureState,
  entry: { readonly id: string; readonly month: string; readonly recordedAt: Date; readonly recordedDay: string },
): BadgeRow[] {
  return badgesInForce(versions, entry.recordedDay)
    .filter((version) => !held.has(version.code) && isMet(version.criterion, measures, entry.month))
    .map((version) => ({
      type: 'granted' as const,
      version,
      badge: {
        code: version.code,
        versionId: version.id,
        entryId: entry.id,
        month: entry.month,
        grantedAt: entry.recordedAt,
      },
    }));
}

/** The badges that a reversal takes back: their bar was reached with the deed and is not reached without it. */
export function revocationsOf(
  versions: readonly BadgeVersion[],
  held: BadgeState,
  before: MeasureState,
  after: MeasureState,
): BadgeRow[] {
  return [...held.values()]
    .filter((badge) => {
      const criterion = versions.find((v) => v.id === badge.versionId)?.criterion;
      return criterion && isMet(criterion, before, badge.month) && !isMet(criterion, after, badge.month);
    })
    .map(({ code }) => ({ type: 'revoked' as const, code }));
}

export function applyBadgeRows(held: BadgeState, rows: readonly BadgeRow[]): BadgeState {
  const next = new Map(held);
  for (const row of rows) {
    if (row.type === 'granted') next.set(row.badge.code, row.badge);
    else next.delete(row.code);
  }
  return next;
}
