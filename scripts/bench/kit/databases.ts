// databases.ts — a database of the bench's own on either engine: filled by plain SQL, and driven by the bare driver.
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import mysql from 'mysql2/promise';
import { testMysqlServer } from '../../kit/mysql';
import { inRoot } from '../../kit/root';
import type { Row } from '../../kit/people';
import type { Statement } from './told-sql';

export interface BenchDatabase {
  /** What the server gets as its DATABASE_URL. */
  readonly url: string;
  readonly version: string;
  fill(rows: readonly Row[]): Promise<void>;
  /** Sends each list of statements one after the other, over as many connections as there are clients; answers lists a second. */
  drive(all: readonly (readonly Statement[])[], clients: number): Promise<number>;
  run(sql: string): Promise<void>;
  /** The one number that the SELECT answers. */
  count(sql: string): Promise<number>;
  drop(): Promise<void>;
}

export async function mysqlDatabase(): Promise<BenchDatabase | null> {
  const found = await testMysqlServer();
  if (!found) return null;
  const name = `tongxing_bench_${process.pid}`;
  const url = new URL(found.url);
  url.pathname = `/${name}`;
  const root = await mysql.createConnection({ uri: found.url, timezone: 'Z' });
  await root.query(`CREATE DATABASE ${name}`);
  await root.query(`USE ${name}`);
  return {
    url: url.href,
    version: found.version,
    async fill(rows) {
      for (const { table, columns, values } of rows) {
        for (let from = 0; from < values.length; from += 1000) {
          await root.query(`INSERT INTO \`${table}\` (${columns.join(', ')}) VALUES ?`, [values.slice(from, from + 1000)]);
        }
      }
    },
    async drive(all, clients) {
      const connections = await Promise.all(
        Array.from({ length: clients }, async () => {
          const connection = await mysql.createConnection({ uri: url.href, timezone: 'Z', charset: 'utf8mb4' });
          await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
          return connection;
        }),
      );
      let next = 0;
      const began = performance.now();
      try {
        await Promise.all(
          connections.map(async (connection) => {
            for (let one = all[next++]; one; one = all[next++]) {
              for (const { how, sql, values } of one) await (how === 'execute' ? connection.execute(sql, values as string[]) : connection.query(sql, [...values]));
            }
          }),
        );
        return (all.length * 1000) / (performance.now() - began);
      } finally {
        // Also after a failure: an open transaction would keep the database from being dropped.
        connections.forEach((connection) => connection.destroy());
      }
    },
    async run(sql) {
      await root.query(sql);
    },
    async count(sql) {
      const [[row]] = (await root.query(sql)) as unknown as [[{ n: number }]];
      return row.n;
    },
    async drop() {
      await root.query(`DROP DATABASE IF EXISTS ${name}`);
      await root.end();
    },
  };
}

interface Prepared {
  readonly reader: boolean;
  run(...values: unknown[]): unknown;
  all(...values: unknown[]): unknown[];
}

interface Sqlite {
  prepare(sql: string): Prepared;
  pragma(text: string): unknown;
  transaction(work: () => void): () => void;
  close(): void;
}

/** One connection, as there is one in the server, with the settings of data-source.ts. */
export function sqliteDatabase(folder: string): BenchDatabase {
  const driver = createRequire(inRoot('server', 'package.json'))('better-sqlite3') as new (file: string) => Sqlite;
  const file = path.join(folder, 'bench.sqlite');
  let opened: Sqlite | undefined;
  const prepared = new Map<string, Prepared>();
  const database = (): Sqlite => {
    if (opened) return opened;
    opened = new driver(file);
    for (const pragma of ['journal_mode = WAL', 'synchronous = FULL', 'foreign_keys = ON', 'recursive_triggers = ON']) opened.pragma(pragma);
    return opened;
  };
  const statement = (sql: string): Prepared => {
    const known = prepared.get(sql) ?? database().prepare(sql);
    prepared.set(sql, known);
    return known;
  };
  const send = (sql: string, values: readonly unknown[]): unknown[] => {
    const one = statement(sql);
    if (one.reader) return one.all(...values);
    one.run(...values);
    return [];
  };
  return {
    url: `sqlite:${file}`,
    version: `SQLite ${String((new driver(':memory:').prepare('SELECT sqlite_version() AS n').all()[0] as { n: string }).n)}`,
    async fill(rows) {
      database().transaction(() => {
        for (const { table, columns, values } of rows) {
          const sql = `INSERT INTO "${table}" (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
          for (const row of values) statement(sql).run(...row);
        }
      })();
    },
    async drive(all) {
      const began = performance.now();
      for (const one of all) for (const { sql, values } of one) send(sql, values);
      return (all.length * 1000) / (performance.now() - began);
    },
    async run(sql) {
      send(sql, []);
    },
    async count(sql) {
      return (send(sql, []) as { n: number }[])[0]!.n;
    },
    async drop() {
      opened?.close();
    },
  };
}
