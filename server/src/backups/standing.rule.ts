// standing.rule.ts — pure: how the nightly backups stand, as staff read it. No Nest, no TypeORM, no clock, no I/O.

/** Why a night's backup was not taken, where a person can do something about it; the log knows the rest. */
export const BACKUP_FAILURES = ['DISK_FULL', 'FOLDER_NOT_WRITABLE', 'DATABASE_DAMAGED', 'KEY_NOT_OF_DATA', 'OTHER'] as const;
export type BackupFailure = (typeof BACKUP_FAILURES)[number];

export interface BackupStanding {
  /** When the last good one was ready; null before the first. */
  readonly lastAt: Date | null;
  /** Why the newest night has none, if somebody tried and could not. */
  readonly failure: BackupFailure | null;
  readonly failedAt: Date | null;
  /** There should be a newer one, whatever has kept it. */
  readonly isLate: boolean;
}

interface Run {
  readonly startedAt: Date;
  readonly finishedAt: Date | null;
  readonly failure: BackupFailure | null;
  readonly failedAt: Date | null;
}

/** A machine that is off for one night is nobody's worry. */
const LATE_AFTER_MS = 48 * 3_600_000;

export function failureOf(error: unknown): BackupFailure {
  const { code } = (error ?? {}) as { code?: unknown };
  return BACKUP_FAILURES.find((known) => known === code) ?? 'OTHER';
}

/** `newest` is the newest night that anybody began, `lastGood` the newest one that was finished; often the same. */
export function standingOf(newest: Run | null, lastGood: Run | null, now: Date): BackupStanding {
  const isOpen = newest !== null && newest.finishedAt === null;
  const since = lastGood?.finishedAt ?? newest?.startedAt ?? now;
  return {
    lastAt: lastGood?.finishedAt ?? null,
    failure: isOpen ? newest.failure : null,
    failedAt: isOpen ? newest.failedAt : null,
    isLate: now.getTime() - since.getTime() > LATE_AFTER_MS,
  };
}
