// standing.rule.ts — pure: how the closing of days stands, as staff read it. No Nest, no TypeORM, no clock, no I/O.
import { daysBetween } from '@tongxing/shared';

export interface ClosingStanding {
  /** The newest day that is closed; null before the first. */
  readonly lastDay: string | null;
  /** There should be a newer one, whatever has kept it. */
  readonly isLate: boolean;
  /** Members whom the newest day that left anybody out did leave out, and that day; of the last week. */
  readonly leftOut: number;
  readonly leftOutOn: string | null;
}

interface Run {
  readonly day: string;
  readonly leftOut: number;
  readonly leftOutIds: readonly string[] | null;
}

/** A machine that is off for one night is nobody's worry. */
const LATE_AFTER_DAYS = 2;
/** Who was left out is closed with the next day, but for what only that day brings: somebody has to read of it. */
export const TOLD_FOR_DAYS = 7;

/** `leaving` are the stages that left somebody out, of any days. */
export function standingOf(lastDay: string | null, leaving: readonly Run[], today: string): ClosingStanding {
  const recent = leaving.filter(({ day, leftOut }) => leftOut > 0 && daysBetween(day, today) <= TOLD_FOR_DAYS);
  const leftOutOn = recent.map(({ day }) => day).sort().at(-1) ?? null;
  const stages = recent.filter(({ day }) => day === leftOutOn);
  return {
    lastDay,
    isLate: lastDay !== null && daysBetween(lastDay, today) >= LATE_AFTER_DAYS,
    // One who is left out of two stages is one member.
    leftOut: Math.max(0, new Set(stages.flatMap(({ leftOutIds }) => leftOutIds ?? [])).size, ...stages.map(({ leftOut }) => leftOut)),
    leftOutOn,
  };
}
