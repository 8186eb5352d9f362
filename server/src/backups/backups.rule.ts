// backups.rule.ts — pure: what a backup is called, which day's backup is due, and which older ones may go.
import { businessDay, formatTime } from '@tongxing/shared';

/** `asked` by a person or a timetable of theirs, `daily` by the server itself, `before-restore` of what a restore replaces. */
export const BACKUP_KINDS = ['asked', 'daily', 'before-restore'] as const;
export type BackupKind = (typeof BACKUP_KINDS)[number];

const PREFIX: Record<BackupKind, string> = { asked: 'tongxing-', daily: 'tongxing-daily-', 'before-restore': 'tongxing-before-restore-' };
const FINISHED = /^tongxing-(?:daily-|before-restore-)?\d{8}-\d{6}(?:-\d+)?$/;
const DRAFT = /^\.tongxing-.+\.unfinished$/;

/** The day's backup is taken from half past two in the morning on, when nobody is at a door. */
const NIGHT_MS = 2.5 * 3_600_000;

/** '20261122-143005', as a clock on a wall in Shanghai shows it. */
export function stampOf(at: Date): string {
  const clock = `${formatTime(at)}:${String(at.getUTCSeconds()).padStart(2, '0')}`;
  return `${businessDay(at).replaceAll('-', '')}-${clock.replaceAll(':', '')}`;
}

export function backupName(kind: BackupKind, at: Date): string {
  return `${PREFIX[kind]}${stampOf(at)}`;
}

/** What a backup is called while it is being written: hidden, and never the name of a whole one. */
export function draftName(kind: BackupKind, at: Date, token: string): string {
  return `.${backupName(kind, at)}-${token}.unfinished`;
}

export const isBackupName = (name: string): boolean => FINISHED.test(name);
export const isDraftName = (name: string): boolean => DRAFT.test(name);

/** The business day whose backup should be there by now: until half past two it is yesterday's. */
export function dayDue(now: Date): string {
  return businessDay(new Date(now.getTime() - NIGHT_MS));
}

export interface KeptBackup {
  readonly name: string;
  readonly kind: BackupKind;
  readonly takenAt: string;
  readonly fingerprint: string;
}

/**
 * Which may go so that `keep` are left, the newest ones. Only of the same kind and under the same key: a folder on a
 * shared disk may hold another office's backups, and what somebody asked for is not tidied away by the nightly one.
 */
export function toForget(kept: readonly KeptBackup[], { kind, fingerprint }: Pick<KeptBackup, 'kind' | 'fingerprint'>, keep: number): string[] {
  return kept
    .filter((one) => one.kind === kind && one.fingerprint === fingerprint)
    .sort((a, b) => (a.takenAt === b.takenAt ? b.name.localeCompare(a.name) : b.takenAt.localeCompare(a.takenAt)))
    .slice(keep)
    .map(({ name }) => name);
}
