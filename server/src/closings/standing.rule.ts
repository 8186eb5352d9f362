// standing.rule.ts — pure: how the closing of days stands, as staff read it. No Nest, no TypeORM, no clock, no I/O.
import { daysBetween } from '@tongxing/shared';

export interface ClosingStanding {
  /** The newest day that is closed; null before the first. */
  readonly lastDay: string | null;
  /** There should be a newer one, whatever has kept it. */
  readonly isLate: boolean;
  /** Members for whom something of a closed day is still to do, and the newest day that left one of them out. */
  readonly leftOut: number;
  readonly leftOutOn: string | null;
}

/** A machine that is off for one night is nobody's worry. */
const LATE_AFTER_DAYS = 2;

export function isLateOn(today: string, lastDay: string | null): boolean {
  return lastDay !== null && daysBetween(lastDay, today) >= LATE_AFTER_DAYS;
}
