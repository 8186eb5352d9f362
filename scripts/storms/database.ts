// database.ts — what a storm rages on: a SQLite file, or a MariaDB server of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { createConnection } from 'mysql2/promise';
import { mariadbVersion, OwnMariadb } from '../kit/own-mariadb';
import { fillMysql, type Row } from '../kit/people';

export const ENGINES = ['sqlite', 'mariadb'] as const;
export type Engine = (typeof ENGINES)[number];

export interface StormDatabase {
  readonly name: string;
  readonly url: string;
  fill(rows: readonly Row[]): Promise<void>;
  rows(sql: string): Promise<Record<string, unknown>[]>;
  /** Kills the database's own process and starts it again; absent where there is none. */
  killAndRestart?(): Promise<void>;
  destroy(): Promise<void>;
}

/** The engines that this machine has. */
export const enginesHere = (): Engine[] => ENGINES.filter((engine) => engine === 'sqlite' || mariadbVersion() !== null);

export const openStormDatabase = (engine: Engine, onUnexpectedEnd: (reason: Error) => void): Promise<StormDatabase> =>
  engine === 'sqlite' ? openSqlite() : openMariadb(onUnexpectedEnd);

async function openSqlite(): Promise<StormDatabase> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongxing-storm-'));
  const file = path.join(folder, 'storm.sqlite');
  const withFile = <T>(work: (database: Sqlite.Database) => T): T => {
    const database = new Sqlite(file, { fileMustExist: true });
    try {
      return work(database);
    } finally {
      database.close();
    }
  };
  return {
    name: 'SQLite',
    url: `sqlite:${file}`,
    fill: async (rows) => withFile((database) => database.transaction(() => rows.forEach((row) => insertInto(database, row)))()),
    rows: async (sql) => withFile((database) => database.prepare<[], Record<string, unknown>>(sql).all()),
    destroy: async () => rmSync(folder, { recursive: true, force: true }),
  };
}

function insertInto(database: Sqlite.Database, { table, columns, values }: Row): void {
  const insert = database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
  for (const row of values) insert.run(...row);
}

async function openMariadb(onUnexpectedEnd: (reason: Error) => void): Promise<StormDatabase> {
  const server = await OwnMariadb.create(onUnexpectedEnd);
  const connected = () => createConnection({ uri: server.url, timezone: 'Z', charset: 'utf8mb4' });
  return {
    name: `MariaDB ${mariadbVersion()}`,
    url: server.url,
    fill: async (rows) => {
      const connection = await connected();
      await fillMysql(connection, rows).finally(() => connection.end());
    },
    rows: async (sql) => {
      const connection = await connected();
      const [rows] = await connection.query(sql).finally(() => connection.end());
      return rows as Record<string, unknown>[];
    },
    killAndRestart: async () => {
      await server.kill();
      server.start();
    },
    destroy: () => server.destroy(),
  };
}
