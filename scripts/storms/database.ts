// database.ts — what a storm rages on: a SQLite file, or a MariaDB server of its own.
import { rmSync } from 'node:fs';
import path from 'node:path';
import Sqlite from 'better-sqlite3';
import { createConnection } from 'mysql2/promise';
import { mariadbVersion, OwnMariadb } from '../kit/own-mariadb';
import { fillMysql, type Row } from '../kit/people';
import { scratchFolder } from '../kit/scratch';

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

/**
 * Where it lies makes no difference to a kill: what a process gave to the system survives it, in memory as on a disk. In
 * memory a storm is over sooner; on a disk a commit takes its time, and others come in between.
 */
export type Where = 'disk' | 'memory';

export function openStormDatabase(engine: Engine, where: Where, onUnexpectedEnd: (reason: Error) => void): Promise<StormDatabase> {
  const folder = scratchFolder(`storm-${engine}`, where);
  return engine === 'sqlite' ? openSqlite(folder) : openMariadb(folder, onUnexpectedEnd);
}

async function openSqlite(folder: string): Promise<StormDatabase> {
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

async function openMariadb(folder: string, onUnexpectedEnd: (reason: Error) => void): Promise<StormDatabase> {
  const server = await OwnMariadb.create(folder, onUnexpectedEnd);
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
