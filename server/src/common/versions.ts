// versions.ts — pure: which version of a rule, badge or tier counts on a business day.
import { addDays, businessDay } from '@tongxing/shared';

export interface Versioned {
  readonly code: string;
  readonly version: number;
  /** The first business day on which the version counts. */
  readonly startsOn: string;
  /** The first business day on which it no longer counts; null while it has no end. */
  readonly endsOn: string | null;
}

/**
 * Works out once what a list of versions comes to on a day, and keeps the answer with the list. A list is never changed,
 * for a new version makes a new list; and whoever folds a journal asks for the same days over and over.
 */
export function keptPerDay<T, Answer extends object>(
  work: (versions: readonly T[], day: string) => Answer,
): (versions: readonly T[], day: string) => Answer {
  const kept = new WeakMap<readonly T[], Map<string, Answer>>();
  return (versions, day) => {
    let days = kept.get(versions);
    if (!days) kept.set(versions, (days = new Map()));
    let answer = days.get(day);
    if (!answer) days.set(day, (answer = work(versions, day)));
    return answer;
  };
}

const begunOn = keptPerDay((versions: readonly Versioned[], day) => {
  const newest = new Map<string, Versioned>();
  for (const version of versions) {
    const other = newest.get(version.code);
    if (version.startsOn <= day && (!other || other.version < version.version)) newest.set(version.code, version);
  }
  return [...newest.values()];
});

const inForceOn = keptPerDay((versions: readonly Versioned[], day) =>
  begunOn(versions, day).filter(({ endsOn }) => endsOn === null || day < endsOn),
);

/** For each code the newest version that has begun, also where it has ended since. */
export function newestBegun<T extends Versioned>(versions: readonly T[], day: string): readonly T[] {
  return begunOn(versions, day) as readonly Versioned[] as readonly T[];
}

/** For each code the newest version that has begun; a code whose newest version has ended is left out. */
export function versionsInForce<T extends Versioned>(versions: readonly T[], day: string): readonly T[] {
  return inForceOn(versions, day) as readonly Versioned[] as readonly T[];
}

/** Longer than any transaction waits, so that none which begins before midnight publishes for a day that has begun. */
const BEFORE_MIDNIGHT_MS = 5 * 60_000;

/**
 * The first day for which a rule, badge or tier may still be changed: tomorrow, and in the last five minutes of a day the
 * one after. What is done tomorrow is judged by what every node reads after midnight, and by then the version must be there.
 */
export function earliestStart(now: Date): string {
  return addDays(businessDay(new Date(now.getTime() + BEFORE_MIDNIGHT_MS)), 1);
}
