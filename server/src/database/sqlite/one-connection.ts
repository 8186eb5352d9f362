import type { DataSource } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver';
import { SqliteCallerRunner, type Statements } from './sqlite-caller-runner';
import { Turns } from './turns';

const WAIT_LIMIT_MS = 10_000;

/** Lets many callers share SQLite's one connection safely, see SqliteCallerRunner. */
export function shareOneConnection(dataSource: DataSource, waitLimitMs = WAIT_LIMIT_MS): void {
  const driver = dataSource.driver as BetterSqlite3Driver;
  const turns = new Turns(waitLimitMs);
  const statements: Statements = new Map();
  driver.createQueryRunner = () => new SqliteCallerRunner(driver, turns, statements);
}
