// sqlite.ts — a SQLite file through the server's own driver: this package has none, and needs no second one.
import { createRequire } from 'node:module';
import { inRoot } from './root';

interface Statement {
  all(...values: unknown[]): unknown[];
  get(...values: unknown[]): unknown;
  run(...values: unknown[]): unknown;
  pluck(): Statement;
  raw(): Statement;
}

export interface SqliteConnection {
  prepare(sql: string): Statement;
  pragma(text: string): unknown;
  function(name: string, work: (...values: never[]) => unknown): unknown;
  transaction(work: () => void): () => void;
  close(): void;
}

export function openSqlite(file: string): SqliteConnection {
  const Sqlite = createRequire(inRoot('server', 'package.json'))('better-sqlite3') as new (file: string) => SqliteConnection;
  return new Sqlite(file);
}
