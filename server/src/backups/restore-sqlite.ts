// restore-sqlite.ts — puts a SQLite file in its place in one move. The file that stood there is set aside, with its log folded into it.
import { existsSync, mkdirSync } from 'node:fs';
import { link, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import Database from 'better-sqlite3';
import { stampOf } from './backups.rule';
import type { CheckedBackup } from './checked-backup';
import { copyNew, giveToOwnerOfFolder, syncFolder } from './files';
import { BackupRefused } from './refusals';
import { SQLITE_FILE } from './take-backup';

/** How long a backup or a check that is at work on the file is waited for. */
const WAIT_MS = 2_000;

/** Refuses: DATABASE_IN_USE while any process has the file open, DATABASE_NOT_EMPTY unless it may be replaced. */
export function lookAtSqlite(file: string, replace: boolean): void {
  if (existsSync(file) && hasTablesAlone(file) && !replace) throw new BackupRefused('DATABASE_NOT_EMPTY', { where: file });
}

/**
 * Takes the database for itself: under WAL every process that has it open holds a lock which this one cannot have
 * beside it. On the way the log file is folded into the database, so that what is set aside is one file.
 */
function hasTablesAlone(file: string): boolean {
  const database = new Database(file, { timeout: WAIT_MS });
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    database.exec('BEGIN EXCLUSIVE');
    const tables = database.prepare("SELECT COUNT(*) FROM sqlite_master WHERE type = 'table'").pluck().get() as number;
    database.exec('COMMIT');
    database.pragma('journal_mode = DELETE');
    return tables > 0;
  } catch (error) {
    const code = String((error as { code?: unknown }).code);
    if (/^SQLITE_(BUSY|LOCKED)/.test(code)) throw new BackupRefused('DATABASE_IN_USE', { where: file, how: 'lock' });
    // A damaged database is what somebody restores for; there is something in it to be set aside.
    if (/^SQLITE_(CORRUPT|NOTADB)/.test(code)) return true;
    throw error;
  } finally {
    database.close();
  }
}

/** Copies the backup's file beside its place, and holds it against its hash once more. Refuses: BACKUP_DAMAGED. */
export async function stageSqlite(file: string, { path, manifest }: CheckedBackup): Promise<string> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const staged = `${file}.restoring`;
  await rm(staged, { force: true });
  const { sha256 } = await copyNew(join(path, SQLITE_FILE), staged);
  if (manifest.files.find(({ name }) => name === SQLITE_FILE)?.sha256 !== sha256) throw new BackupRefused('BACKUP_DAMAGED', { file: SQLITE_FILE });
  await giveToOwnerOfFolder(staged);
  return staged;
}

/** Moves the staged file into its place; answers where the one that stood there is now. */
export async function placeSqlite(staged: string, file: string, now: Date): Promise<string | null> {
  const aside = asideName(file, now);
  const isThere = existsSync(file);
  // A second name first, so that there is never no database; where a disk knows no second names, it is moved.
  if (isThere) await link(file, aside).catch(() => rename(file, aside));
  // Left where a database was deleted without them: a log that is not its own would be played into the new one.
  for (const log of ['-wal', '-shm']) if (existsSync(`${file}${log}`)) await rename(`${file}${log}`, `${aside}${log}`);
  await rename(staged, file);
  await syncFolder(dirname(file));
  return isThere ? aside : null;
}

/** 'tongxing.before-restore-20261122-143005.sqlite' beside 'tongxing.sqlite'; a name that nothing has yet. */
export function asideName(file: string, now: Date): string {
  const extension = extname(file);
  const stem = join(dirname(file), `${basename(file, extension)}.before-restore-${stampOf(now)}`);
  for (let number = 1; ; number += 1) {
    const name = `${stem}${number === 1 ? '' : `-${number}`}${extension}`;
    if (!existsSync(name)) return name;
  }
}
