// begin-anew.ts — clears what a start with these settings would use, and nothing else: the file of SQLite and what was made from it.
import { existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import Database from 'better-sqlite3';
import { HEADS_FILE } from '../audit';
import { BackupRefused, lookAtSqlite } from '../backups';
import { stampOf } from '../backups/backups.rule';
import { databaseUrlFrom, dataDirFrom, type EnvSource } from '../config/env';
import { databaseAddress } from '../database/engine';
import { DEMO_ADMIN, PLANNER } from '../database/seeds/demo/organisation.copy';
import { CLAIM_COPY } from './claim-data.copy';
import { NotReadyError } from './journal-tools';

/** Pictures that the server draws again. */
const DRAWN = 'join-codes';

/** Refuses with NotReadyError while another process has the SQLite file open; several servers may share a MySQL. */
export function refuseInUse(source: EnvSource): void {
  const address = databaseAddress(databaseUrlFrom(source));
  if (address.kind === 'sqlite') takeAlone(address.file, CLAIM_COPY.inUse);
}

/**
 * Removes the database, and answers what to tell. Backups, the key and whatever a restore set aside stay.
 * Refuses with NotReadyError, having removed nothing: MySQL, which is not ours to drop; a file that another process has
 * open; a file with somebody else's tables, or with an office's own members or staff.
 */
export async function beginAnew(source: EnvSource, now: Date): Promise<string[]> {
  const address = databaseAddress(databaseUrlFrom(source));
  const dataDir = dataDirFrom(source);
  const heads = join(dataDir, HEADS_FILE);
  if (address.kind === 'mysql') throw new NotReadyError(CLAIM_COPY.notOurs(address.database, heads));
  const { file } = address;
  const isThere = existsSync(file);
  takeAlone(file, CLAIM_COPY.inUseNotCleared);
  if (isThere && isOfOthers(file)) throw new NotReadyError(CLAIM_COPY.otherTables(file));
  if (isThere && holdsAnOffice(file)) throw new NotReadyError(CLAIM_COPY.anOffice(file));
  const told = [isThere ? CLAIM_COPY.cleared(file) : CLAIM_COPY.nothing(file)];
  if (existsSync(heads)) {
    // Heads of rows that are gone would say of the new ones that they were cut off. Where the database is not the
    // one of this folder, these may speak of that one, so they are kept.
    if (resolve(file) === ownFile(dataDir)) await rm(heads);
    else told.push(CLAIM_COPY.headsAside(await setAside(heads, now)));
  }
  for (const part of ['-wal', '-shm', '-journal', '']) await rm(`${file}${part}`, { force: true });
  await rm(join(dataDir, DRAWN), { recursive: true, force: true });
  return told;
}

/** The database that stands in the folder where no other is named. */
function ownFile(dataDir: string): string | null {
  const own = databaseAddress(databaseUrlFrom({ DATA_DIR: dataDir }));
  return own.kind === 'sqlite' ? own.file : null;
}

async function setAside(heads: string, now: Date): Promise<string> {
  const aside = heads.replace(/\.jsonl$/, `.before-fresh-${stampOf(now)}.jsonl`);
  await rename(heads, aside);
  return aside;
}

/** As a restore finds it out. */
function takeAlone(file: string, words: (file: string) => string): void {
  try {
    lookAtSqlite(file, true);
  } catch (error) {
    throw error instanceof BackupRefused && error.code === 'DATABASE_IN_USE' ? new NotReadyError(words(file)) : error;
  }
}

/** A damaged database of ours is what somebody begins anew for; a file that never was a database is not ours. */
function isOfOthers(file: string): boolean {
  const database = new Database(file, { readonly: true });
  try {
    const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").pluck().all();
    return tables.length > 0 && !tables.includes('member');
  } catch (error) {
    return (error as { code?: unknown }).code === 'SQLITE_NOTADB';
  } finally {
    database.close();
  }
}

/** Real people's data is never the demonstration's: told apart as the demonstration itself does before it fills a database. */
function holdsAnOffice(file: string): boolean {
  const database = new Database(file, { readonly: true });
  try {
    const has = (sql: string, ...values: string[]): boolean => database.prepare(sql).get(...values) !== undefined;
    if (has('SELECT 1 FROM staff_account WHERE login IN (?, ?)', PLANNER.login, DEMO_ADMIN.login)) return false;
    return has('SELECT 1 FROM member LIMIT 1') || has('SELECT 1 FROM staff_account LIMIT 1');
  } catch (error) {
    // Damaged, or from before there were such tables: whose it was cannot be told any more. By its code: the class that
    // the driver throws is that of whoever loaded it first, so `instanceof` fails in a worker that loads it twice.
    if (/^SQLITE_(ERROR|CORRUPT|NOTADB)/.test(String((error as { code?: unknown }).code))) return false;
    throw error;
  } finally {
    database.close();
  }
}
