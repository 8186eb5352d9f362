// restore-mysql.ts — makes the tables of a backup by this program's own migrations and writes its rows into them.
//
// A database cannot be swapped in one move, so a mark stands in it for as long as the work goes on. No server and no
// command takes a database with that mark; a restore that was killed is simply begun again.
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { createGunzip } from 'node:zlib';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import type { MysqlAddress } from '../database/bare-connection';
import { openDataSource } from '../database/data-source';
import { migrationLock, RESTORE_MARK } from '../database/migrate';
import { migrationName, migrations } from '../database/migrations';
import type { CheckedBackup } from './checked-backup';
import { reach, ROWS_SUFFIX, type OnRows, type TextRow } from './mysql-dump';
import { isHalfRestored, METADATA_TABLE, tableNames } from './mysql-tables';
import { BackupRefused } from './refusals';

/** Well below what any server takes in one packet. */
const CHARACTERS_A_STATEMENT = 500_000;
const ROWS_A_STATEMENT = 2_000;
const LOCK_WAIT_SECONDS = 5;
const LOOKS = 4;
const LOOK_AGAIN_MS = 500;

export interface MysqlRestore {
  readonly databaseUrl: string;
  readonly address: MysqlAddress;
  readonly replace: boolean;
  /** Keeps what is there before it is dropped; answers where. */
  readonly keepFormer: () => Promise<string>;
  /** What else belongs to the restore; done before the database counts as whole. */
  readonly finish: () => Promise<void>;
  readonly onRows?: OnRows;
}

/**
 * Restores into the database; answers where what it held is kept now, or null where it was empty. Refuses:
 * DATABASE_UNREACHABLE, DATABASE_IN_USE, DATABASE_NOT_EMPTY and HALF_RESTORED unless told to replace, FOREIGN_TABLES.
 */
export async function restoreMysql(backup: CheckedBackup, wish: MysqlRestore): Promise<string | null> {
  const connection = await reach(wish.address);
  try {
    // Before anyone is looked for: a server that starts from now on waits at its migrations, and fails after a minute.
    await holdOffServers(connection, wish.address.database);
    await refuseInUse(connection, wish.address.database);
    return await replaceAll(connection, backup, wish);
  } finally {
    connection.destroy();
  }
}

async function replaceAll(connection: Connection, backup: CheckedBackup, wish: MysqlRestore): Promise<string | null> {
  const wanted = new Set(backup.manifest.schema.migrations);
  const ofBackup = migrations.filter((migration) => wanted.has(migrationName(migration)));
  const dataSource = await openDataSource(wish.databaseUrl, { migrations: ofBackup, poolSize: 2 });
  try {
    const names = await tableNames(connection);
    refuseFull(names, dataSource, wish);
    const isWhole = names.length > 0 && !isHalfRestored(names);
    const former = isWhole ? await wish.keepFormer() : null;
    await connection.query('CREATE TABLE IF NOT EXISTS ?? (name VARCHAR(100) NOT NULL PRIMARY KEY)', [RESTORE_MARK]);
    await connection.query('SET foreign_key_checks = 0');
    for (const name of names.filter((one) => one !== RESTORE_MARK)) await connection.query('DROP TABLE ??', [name]);
    await dataSource.runMigrations({ transaction: 'each' });
    await load(connection, backup, wish.onRows ?? (() => {}));
    await wish.finish();
    await connection.query('DROP TABLE ??', [RESTORE_MARK]);
    return former;
  } finally {
    await dataSource.destroy();
  }
}

/** Tables that are not ours are nobody's to drop. */
function refuseFull(names: readonly string[], dataSource: DataSource, { address: { database }, replace }: MysqlRestore): void {
  if (names.length === 0) return;
  if (!replace) throw new BackupRefused(isHalfRestored(names) ? 'HALF_RESTORED' : 'DATABASE_NOT_EMPTY', { where: database });
  const ours = new Set([...dataSource.entityMetadatas.map(({ tableName }) => tableName), 'migration', METADATA_TABLE, RESTORE_MARK]);
  const foreign = names.filter((name) => !ours.has(name));
  if (foreign.length > 0) throw new BackupRefused('FOREIGN_TABLES', { where: database, tables: foreign.join('、') });
}

async function holdOffServers(connection: Connection, database: string): Promise<void> {
  const [[row]] = await connection.query<RowDataPacket[]>('SELECT GET_LOCK(?, ?) AS held', [migrationLock(database), LOCK_WAIT_SECONDS]);
  if (row?.['held'] !== 1) throw new BackupRefused('DATABASE_IN_USE', { where: database, how: 'migrating' });
}

/**
 * Whoever else is connected to the database, or holds a lease in it that has not run out, is taken for a server at work.
 * Connections of other accounts are seen only by an account with the right PROCESS; leases are seen by all.
 */
async function refuseInUse(connection: Connection, database: string): Promise<void> {
  for (let look = 1; ; look += 1) {
    const others = await otherConnections(connection, database);
    if (others === 0) break;
    // A connection that was closed a moment ago may still be listed.
    if (look === LOOKS) throw new BackupRefused('DATABASE_IN_USE', { where: database, how: 'connections', count: String(others) });
    await pause(LOOK_AGAIN_MS);
  }
  const until = await lastLease(connection);
  if (until > new Date()) throw new BackupRefused('DATABASE_IN_USE', { where: database, how: 'lease', seconds: String(Math.ceil((until.getTime() - Date.now()) / 1000)) });
}

async function otherConnections(connection: Connection, database: string): Promise<number> {
  const [processes] = await connection.query<RowDataPacket[]>('SHOW PROCESSLIST');
  return processes.filter((process) => process['db'] === database && Number(process['Id']) !== connection.threadId).length;
}

async function lastLease(connection: Connection): Promise<Date> {
  const [tables] = await connection.query<RowDataPacket[]>(
    "SELECT table_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND column_name = 'leased_until'",
  );
  let last = new Date(0);
  for (const { name } of tables) {
    const [[row]] = await connection.query<RowDataPacket[]>('SELECT MAX(leased_until) AS until FROM ??', [name]);
    const until = row?.['until'] as Date | null;
    if (until && until > last) last = until;
  }
  return last;
}

async function load(connection: Connection, { path, manifest }: CheckedBackup, onRows: OnRows): Promise<void> {
  const made = new Set(await tableNames(connection));
  await connection.query('SET foreign_key_checks = 0');
  for (const [table, expected] of Object.entries(manifest.tables)) {
    // A table that no migration of ours makes was never a part of this system.
    if (!made.has(table)) continue;
    await connection.query('TRUNCATE TABLE ??', [table]);
    const rows = await loadTable(connection, table, join(path, `${table}${ROWS_SUFFIX}`), onRows);
    if (rows !== expected) throw new Error(`${table} has ${rows} rows, and the backup says ${expected}.`);
  }
}

async function loadTable(connection: Connection, table: string, file: string, onRows: OnRows): Promise<number> {
  let columns: readonly string[] | null = null;
  let waiting: TextRow[] = [];
  let [characters, written] = [0, 0];
  const write = async (): Promise<void> => {
    if (waiting.length === 0) return;
    await connection.query('INSERT INTO ?? (??) VALUES ?', [table, columns, waiting]);
    written += waiting.length;
    [waiting, characters] = [[], 0];
    onRows(table, written);
  };
  for await (const line of linesIn(file)) {
    if (columns === null) {
      columns = JSON.parse(line) as string[];
      continue;
    }
    waiting.push(JSON.parse(line) as TextRow);
    characters += line.length;
    if (waiting.length >= ROWS_A_STATEMENT || characters >= CHARACTERS_A_STATEMENT) await write();
  }
  await write();
  return written;
}

/** Lines end at '\n' and nowhere else: node:readline would also break one at the separators that people paste from documents. */
async function* linesIn(file: string): AsyncGenerator<string> {
  const unpacked = createGunzip().setEncoding('utf8');
  // A broken file fails the loop below, through the stream itself.
  pipeline(createReadStream(file), unpacked).catch(() => undefined);
  let rest = '';
  for await (const chunk of unpacked as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop()!;
    yield* lines;
  }
}
