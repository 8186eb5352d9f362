// snapshot.ts — reads the database as it stood at one moment, on a connection of its own and without the framework, so
// that a thread beside the server can read for a minute while nobody waits for it. It cannot write.
import Sqlite, { type Statement } from 'better-sqlite3';
import mysql from 'mysql2/promise';
import type { DatabaseAddress } from './engine';

/** The values of a row in the order of its columns, as the driver gives them: instants are UTC text. */
export type RawRow = readonly unknown[];

export interface Snapshot {
  readonly kind: DatabaseAddress['kind'];
  rows(sql: string, values?: readonly unknown[]): Promise<readonly RawRow[]>;
  close(): Promise<void>;
}

/** The moment is now: what is committed later is not in it. */
export function openSnapshot(address: DatabaseAddress): Promise<Snapshot> {
  return address.kind === 'sqlite' ? sqliteSnapshot(address.file) : mysqlSnapshot(address);
}

async function sqliteSnapshot(file: string): Promise<Snapshot> {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
  const statements = new Map<string, Statement<unknown[], RawRow>>();
  const prepared = (sql: string): Statement<unknown[], RawRow> => {
    const statement = statements.get(sql) ?? database.prepare<unknown[], RawRow>(sql).raw();
    statements.set(sql, statement);
    return statement;
  };
  database.exec('BEGIN');
  // SQLite takes its picture at the first read, not at BEGIN.
  database.prepare('SELECT COUNT(*) FROM sqlite_master').get();
  return {
    kind: 'sqlite',
    rows: async (sql, values = []) => prepared(sql).all(...values),
    close: async () => void database.close(),
  };
}

async function mysqlSnapshot({ host, port, username, password, database }: Extract<DatabaseAddress, { kind: 'mysql' }>): Promise<Snapshot> {
  const connection = await mysql.createConnection({
    host,
    port,
    user: username,
    password,
    database,
    charset: 'utf8mb4_bin',
    dateStrings: true,
    supportBigNumbers: true,
  });
  try {
    await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    await connection.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
  } catch (error) {
    connection.destroy();
    throw error;
  }
  return {
    kind: 'mysql',
    rows: async (sql, values = []) => (await connection.query<mysql.RowDataPacket[][]>({ sql, rowsAsArray: true }, [...values]))[0],
    close: async () => connection.destroy(),
  };
}
