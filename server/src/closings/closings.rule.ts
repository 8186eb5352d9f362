// closings.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.
import { addDays } from '@tongxing/shared';

/** What a day that begins has to do, in this order: definitions first, so that a review judges by the ones in force. */
export const STAGES = ['definitions', 'lots', 'tiers', 'notices'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * The days to close, oldest first: from the day after the last one that was closed, or today alone where there was
 * none. A server that stood still for a while makes up for each day, since some of them are days of review.
 */
export function daysDue(today: string, lastClosed: string | null): string[] {
  if (lastClosed === null) return [today];
  const days: string[] = [];
  for (let day = addDays(lastClosed, 1); day <= today; day = addDays(day, 1)) days.push(day);
  return days;
}
