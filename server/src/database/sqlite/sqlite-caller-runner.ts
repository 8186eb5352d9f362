import type { Database, Statement } from 'better-sqlite3';
import type { IsolationLevel } from 'typeorm/driver/types/IsolationLevel';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver';
import { DateUtils } from 'typeorm/util/DateUtils';
import { refuseBesideTransaction } from '../running-transaction';
import type { EndTurn, Turns } from './turns';

/** Statements prepared once for the connection; every caller's runner shares them. */
export type Statements = Map<string, Statement>;

/**
 * One caller's own query runner over the one SQLite connection. TypeORM hands the same runner to everybody,
 * so that one caller's statements land in another's transaction. Here a transaction holds the connection
 * until it ends, a stand-alone query holds it for as long as it runs, and everybody else waits in line.
 */
export class SqliteCallerRunner extends BetterSqlite3QueryRunner {
  #endTurn: EndTurn | undefined;

  constructor(
    driver: BetterSqlite3Driver,
    private readonly turns: Turns,
    statements: Statements,
  ) {
    super(driver);
    // TypeORM keeps prepared statements per runner and would prepare each anew for each caller.
    Object.assign(this, { stmtCache: statements });
  }

  override async startTransaction(isolationLevel?: IsolationLevel): Promise<void> {
    if (this.transactionDepth > 0) return super.startTransaction(isolationLevel);
    refuseBesideTransaction(this.dataSource);
    this.#endTurn = await this.turns.take();
    try {
      // SQLite transactions are serializable already, whatever level was asked for.
      await super.startTransaction();
    } catch (error) {
      this.isTransactionActive = false;
      this.#giveUpTurn();
      throw error;
    }
  }

  override async commitTransaction(): Promise<void> {
    await super.commitTransaction();
    if (!this.isTransactionActive) this.#giveUpTurn();
  }

  override async rollbackTransaction(): Promise<void> {
    await super.rollbackTransaction();
    if (!this.isTransactionActive) this.#giveUpTurn();
  }

  override async release(): Promise<void> {
    this.isReleased = true;
    if (this.#endTurn) {
      // The transaction was neither committed nor rolled back, or the rollback itself failed.
      const connection = await this.#connection();
      if (connection.inTransaction) connection.exec('ROLLBACK');
      this.isTransactionActive = false;
      this.transactionDepth = 0;
      this.#giveUpTurn();
    }
    return super.release();
  }

  override async query(sql: string, parameters: unknown[] = [], useStructuredResult = false): ReturnType<BetterSqlite3QueryRunner['query']> {
    // IMMEDIATE takes the write lock at once; a deferred transaction that reads first fails when it comes to write.
    const statement = sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE TRANSACTION' : sql;
    const values = parameters.map((value) => (value instanceof Date ? DateUtils.mixedDateToUtcDatetimeString(value) : value));
    if (this.#endTurn) return super.query(statement, values, useStructuredResult);
    refuseBesideTransaction(this.dataSource);
    const endTurn = await this.turns.take();
    try {
      return await super.query(statement, values, useStructuredResult);
    } finally {
      endTurn();
    }
  }

  #connection(): Promise<Database> {
    return this.connect() as Promise<Database>;
  }

  #giveUpTurn(): void {
    const endTurn = this.#endTurn;
    this.#endTurn = undefined;
    endTurn?.();
  }
}
