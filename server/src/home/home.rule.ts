// home.rule.ts — pure: what a first page puts first, and how days become weeks. No Nest, no TypeORM, no clock, no I/O.
import { addDays, weekStart } from '@tongxing/shared';

export const WEEKS_SHOWN = 8;

interface Sitting {
  readonly startsAt: Date;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** Of today's sessions the one to go to: whose door is open, else the next to open; none once all doors are shut. */
export function sessionToGoTo<T extends Sitting>(sessions: readonly T[], now: Date): T | null {
  const ahead = sessions
    .filter(({ closesAt }) => closesAt.getTime() >= now.getTime())
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return ahead.find(({ opensAt }) => opensAt.getTime() <= now.getTime()) ?? ahead[0] ?? null;
}

/** The Mondays of the weeks shown, this week's last. */
export function shownWeeks(today: string): string[] {
  const monday = weekStart(today);
  return Array.from({ length: WEEKS_SHOWN }, (_, i) => addDays(monday, (i - WEEKS_SHOWN + 1) * 7));
}

/** Adds up the days from the first to the last, both included. */
export function sumOfDays(perDay: ReadonlyMap<string, number>, first: string, last: string): number {
  let sum = 0;
  for (const [day, count] of perDay) if (day >= first && day <= last) sum += count;
  return sum;
}
