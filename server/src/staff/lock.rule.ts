// lock.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.
export const MOST_FAILURES = 5;
export const LOCK_SECONDS = 15 * 60;

/** Whole seconds until a lock ends, at least one. */
export function secondsLeft(lockedUntil: Date | null, now: Date): number {
  const left = lockedUntil ? (lockedUntil.getTime() - now.getTime()) / 1000 : 0;
  return Math.max(1, Math.ceil(left));
}
