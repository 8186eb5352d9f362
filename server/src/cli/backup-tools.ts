// What the commands for backups have in common: refusals in words, progress now and then, paths as the caller means them.
import { performance } from 'node:perf_hooks';
import { BackupRefused } from '../backups';
import { BACKUP_REFUSAL_COPY } from './backup-refusals.copy';
import { NotReadyError } from './journal-tools';

const SAY_EVERY_MS = 2_000;

/** Turns a refusal into the line that the operator reads. */
export async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof BackupRefused ? new NotReadyError(BACKUP_REFUSAL_COPY[error.code](error.details)) : error;
  }
}

/** Says now and then how far a table is. */
export function heard(line: (table: string, rows: number) => string): (table: string, rows: number) => void {
  let said = performance.now();
  return (table, rows) => {
    if (performance.now() - said < SAY_EVERY_MS) return;
    said = performance.now();
    console.log(line(table, rows));
  };
}

/** npm runs everything from the project's folder and notes where its caller stood. */
export function whereCalled(): string {
  return process.env['INIT_CWD'] ?? process.cwd();
}
