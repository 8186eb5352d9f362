// drill-database.ts — a database that a drill may fill, compare, empty and throw away, on the engine that is asked for.
import { rmSync } from 'node:fs';
import path from 'node:path';
import mysql, { type RowDataPacket } from 'mysql2/promise';
import type { Row } from '../kit/people';
import { openSqlite, type SqliteConnection } from '../kit/sqlite';

export type DrillEngine = 'sqlite' | 'mysql';

/** Each row as the text of its columns, sorted, table by table; generated columns and the list of migrations among them. */
export type EveryRow = Record<string, string[]>;

export interface DrillDatabase {
  readonly url: string;
  everyRow(): Promise<EveryRow>;
  /** The one number that a SELECT answers. */
  number(select: string): Promise<number>;
  run(sql: string): Promise<void>;
  fill(rows: readonly Row[]): Promise<void>;
  /** Takes every row out, and leaves the tables. */
  clear(tables: readonly string[]): Promise<void>;
  /** Keeps whoever reads this table waiting until it is let go; on SQLite, which copies in one statement, nobody. */
  holdUp(table: string): Promise<() => void>;
  /** As if the machine had been lost: nothing is left of it. */
  lose(): Promise<void>;
  drop(): Promise<void>;
}

export async function drillDatabase(engine: DrillEngine, folder: string, name: string): Promise<DrillDatabase> {
  return engine === 'sqlite' ? sqliteFile(path.join(folder, `${name}.sqlite`)) : mysqlDatabase(`tongxing_drill_${process.pid}_${name}`);
}

function sqliteFile(file: string): DrillDatabase {
  const on = <T>(work: (connection: SqliteConnection) => T): T => {
    const connection = openSqlite(file);
    try {
      return work(connection);
    } finally {
      connection.close();
    }
  };
  const lose = async (): Promise<void> => {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${file}${suffix}`, { force: true });
  };
  return {
    url: `sqlite:${file}`,
    everyRow: async () =>
      on((connection) => {
        const names = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'").pluck().all() as string[];
        return Object.fromEntries(names.sort().map((name) => [name, sorted(connection.prepare(`SELECT * FROM "${name}"`).raw().all() as unknown[][])]));
      }),
    number: async (select) => on((connection) => Number(connection.prepare(select).pluck().get())),
    run: async (sql) => on((connection) => void connection.prepare(sql).run()),
    fill: async (rows) =>
      on((connection) => {
        const write = connection.transaction(() => {
          for (const { table, columns, values } of rows) {
            const insert = connection.prepare(`INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
            for (const row of values) insert.run(...row);
          }
        });
        write();
      }),
    clear: async (tables) => on((connection) => tables.forEach((table) => connection.prepare(`DELETE FROM "${table}"`).run())),
    holdUp: async () => () => {},
    lose,
    drop: lose,
  };
}

async function mysqlDatabase(name: string): Promise<DrillDatabase> {
  const server = process.env['TEST_MYSQL_URL']!;
  const url = new URL(server);
  url.pathname = `/${name}`;
  const at = async <T>(address: string, work: (connection: mysql.Connection) => Promise<T>): Promise<T> => {
    const connection = await mysql.createConnection({ uri: address, timezone: 'Z', charset: 'utf8mb4' });
    try {
      return await work(connection);
    } finally {
      await connection.end();
    }
  };
  const drop = (): Promise<void> => at(server, async (connection) => void (await connection.query('DROP DATABASE IF EXISTS ??', [name])));
  const create = (): Promise<void> => at(server, async (connection) => void (await connection.query('CREATE DATABASE ??', [name])));
  await create();
  return {
    url: url.href,
    everyRow: () =>
      at(url.href, async (connection) => {
        const [tables] = await connection.query({ sql: 'SHOW TABLES', rowsAsArray: true });
        const all: EveryRow = {};
        for (const [table] of tables as unknown as [string][]) {
          // The bytes as they are stored, untouched by the driver's idea of a date or a number.
          const [rows] = await connection.query({ sql: 'SELECT * FROM ??', values: [table], rowsAsArray: true, typeCast: (field) => field.buffer()?.toString('hex') ?? null });
          all[table] = sorted(rows as unknown[][]);
        }
        return all;
      }),
    number: (select) =>
      at(url.href, async (connection) => {
        const [[row]] = await connection.query<RowDataPacket[]>(select);
        return Number(Object.values(row!)[0]);
      }),
    run: (sql) => at(url.href, async (connection) => void (await connection.query(sql))),
    fill: (rows) =>
      at(url.href, async (connection) => {
        for (const { table, columns, values } of rows) {
          for (let from = 0; from < values.length; from += 500) {
            await connection.query('INSERT INTO ?? (??) VALUES ?', [table, columns, values.slice(from, from + 500)]);
          }
        }
      }),
    clear: (tables) =>
      at(url.href, async (connection) => {
        for (const table of tables) await connection.query('TRUNCATE TABLE ??', [table]);
      }),
    holdUp: async (table) => {
      const holder = await mysql.createConnection({ uri: url.href });
      await holder.query('LOCK TABLES ?? WRITE', [table]);
      return () => holder.destroy();
    },
    lose: async () => {
      await drop();
      await create();
    },
    drop,
  };
}

/** Every row of a SQLite file, as rows for another database whose tables are there; migrations have written their own notes. */
export function rowsOfSqlite(file: string): Row[] {
  const connection = openSqlite(file);
  try {
    const tables = connection.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT IN ('migration', 'typeorm_metadata')").pluck().all() as string[];
    return tables.map((table) => {
      // Without the columns that the database computes.
      const columns = (connection.pragma(`table_info("${table}")`) as { name: string }[]).map(({ name }) => name);
      const quoted = columns.map((column) => `"${column}"`).join(', ');
      return { table, columns, values: connection.prepare(`SELECT ${quoted} FROM "${table}"`).raw().all() as unknown[][] };
    });
  } finally {
    connection.close();
  }
}

const sorted = (rows: readonly unknown[][]): string[] => rows.map((row) => JSON.stringify(row)).sort();
