// home.rule.ts — pure: what a first page puts first, and how days become weeks. No Nest, no TypeORM, no clock, no I/O.
import { addDays, weekStart } from '@tongxing/shared';

export const WEEKS_SHOWN = 8;

interface Sitting {
  readonly id: string;
  readonly eventId: string;
  readonly startsAt: Date;
  readonly opensAt: Date;
  readonly closesAt: Date;
}

export interface WhereToGo<T> {
  /** Open doors that the member has not gone through yet, the likeliest first. */
  readonly open: readonly T[];
  /** The first of them, else where the member is, else the next door to open; none once all doors are shut. */
  readonly first: T | null;
}

/**
 * Of today's sessions those to go to. The likeliest is of the event that the member came to us by, then the one that
 * began last, then the one about to begin: who stands at a door is rarely hours late for another.
 */
export function whereToGo<T extends Sitting>(sessions: readonly T[], now: Date, isIn: ReadonlySet<string>, cameBy: string | null): WhereToGo<T> {
  const likeliestFirst = (a: T, b: T) =>
    Number(b.eventId === cameBy) - Number(a.eventId === cameBy) ||
    Number(b.startsAt <= now) - Number(a.startsAt <= now) ||
    (a.startsAt <= now ? b.startsAt.getTime() - a.startsAt.getTime() : a.startsAt.getTime() - b.startsAt.getTime());
  const ahead = sessions.filter(({ closesAt }) => closesAt >= now);
  const doors = ahead.filter(({ opensAt }) => opensAt <= now).sort(likeliestFirst);
  const open = doors.filter(({ id }) => !isIn.has(id));
  const [next] = ahead.filter(({ opensAt }) => opensAt > now).sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
  return { open, first: open[0] ?? doors[0] ?? next ?? null };
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
