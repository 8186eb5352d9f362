import mysql from 'mysql2';
import { QueryFailedError, type DataSource } from 'typeorm';

export type Engine = 'sqlite' | 'mysql' | 'mariadb';

/** Where the data is, read from DATABASE_URL. */
export type DatabaseAddress =
  | { readonly kind: 'sqlite'; readonly file: string }
  | {
      readonly kind: 'mysql';
      readonly host: string;
      readonly port: number;
      readonly username: string;
      readonly password: string;
      readonly database: string;
    };

/** Reads `sqlite:<file>` or `mysql://user:password@host:port/database`; says what is wrong with anything else. */
export function databaseAddress(url: string): DatabaseAddress {
  if (url.startsWith('sqlite:')) {
    const file = url.slice('sqlite:'.length);
    if (!file) throw new Error('DATABASE_URL "sqlite:" names no file, e.g. sqlite:.data/tongxing.sqlite');
    if (file === ':memory:') throw new Error('DATABASE_URL must name a file: an in-memory database forgets its members.');
    return { kind: 'sqlite', file };
  }
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  const database = decodeURIComponent(parsed?.pathname.slice(1) ?? '');
  if (!parsed || !/^(mysql|mariadb):$/.test(parsed.protocol) || !parsed.hostname || !database) {
    // The address itself may hold a password, so it is not repeated.
    throw new Error('DATABASE_URL must read sqlite:<file> or mysql://user:password@host:port/database');
  }
  return {
    kind: 'mysql',
    host: parsed.hostname,
    port: Number(parsed.port || 3306),
    username: decodeURIComponent(parsed.username),
    password: decodeURIComponent(parsed.password),
    database,
  };
}

/** Asks the server itself: the two differ in generated columns, and TypeORM writes wrong DDL for the wrong one. */
export async function detectEngine(address: DatabaseAddress): Promise<Engine> {
  if (address.kind === 'sqlite') return 'sqlite';
  const { host, port, username: user, password, database } = address;
  const connection = await new Promise<mysql.Connection>((resolve, reject) => {
    const opened = mysql.createConnection({ host, port, user, password, database });
    opened.connect((error) => (error ? reject(error) : resolve(opened)));
  });
  try {
    const [rows] = await connection.promise().query<mysql.RowDataPacket[]>('SELECT VERSION() AS version');
    return /mariadb/i.test(String(rows[0]?.['version'])) ? 'mariadb' : 'mysql';
  } finally {
    connection.end();
  }
}

export function engineOf(dataSource: DataSource): Engine {
  const { type } = dataSource.options;
  return type === 'mysql' || type === 'mariadb' ? type : 'sqlite';
}

const PASSING_ERRNOS = new Set([
  1205, // lock wait timeout
  1213, // deadlock
  1020, // MariaDB: the record has changed since it was last read
]);

/** Whether the same transaction, tried again from its start, may well succeed. */
export function isPassing(error: unknown): boolean {
  const { errno, code } = driverErrorOf(error);
  if (typeof errno === 'number' && PASSING_ERRNOS.has(errno)) return true;
  return typeof code === 'string' && /^SQLITE_(BUSY|LOCKED)/.test(code);
}

export function driverErrorOf(error: unknown): { errno?: unknown; code?: unknown; fatal?: unknown } {
  const cause = error instanceof QueryFailedError ? error.driverError : error;
  return typeof cause === 'object' && cause !== null ? cause : {};
}
