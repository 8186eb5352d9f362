import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Injectable, Logger } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { engineOf, isPassing } from '../database/engine';
import { runInside, runOutside, runningTransaction, type RunningTransaction } from '../database/running-transaction';

declare const inTransaction: unique symbol;

/** An entity manager that works inside a transaction. Only the Transactor makes one. */
export type Tx = EntityManager & { readonly [inTransaction]: true };

const TRIES = 8;
const runningOf = new WeakMap<EntityManager, RunningTransaction>();

/** Owns the one way to change data: everything in a `run` happens, or nothing does. */
@Injectable()
export class Transactor {
  private readonly logger = new Logger(Transactor.name);

  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs `work` in a transaction: READ COMMITTED on MySQL and MariaDB, BEGIN IMMEDIATE on SQLite.
   * After a deadlock, a lock timeout or a busy database the whole of `work` runs again, eight times in all, so
   * `work` must do nothing outside the database: no HTTP, no hashing of passwords, no files.
   * Called inside another `run` it joins that transaction; if the joined work fails, the outer one cannot commit.
   */
  async run<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const running = runningTransaction(this.dataSource);
    if (running) return join(running, work);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (attempt >= TRIES || !isPassing(error)) throw error;
        // Two that deadlocked must not meet again at the same moment.
        await pause(randomInt(Math.min(5 * 2 ** attempt, 400)));
      }
    }
  }

  private async attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const running: RunningTransaction = { dataSource: this.dataSource, manager: runner.manager, last: [], hooks: [], open: true };
    runningOf.set(runner.manager, running);
    stopAfterPassingError(runner, running);
    let result: T;
    try {
      await runner.startTransaction();
      try {
        result = await runInside(running, async () => {
          const done = await work(runner.manager as Tx);
          for (const last of running.last) await last();
          return done;
        });
        if (running.doomed) throw running.doomed.error;
        await runner.commitTransaction();
      } catch (error) {
        await this.rollBack(runner, running);
        throw error;
      }
    } finally {
      running.open = false;
      await runner.release();
    }
    for (const hook of running.hooks) this.callHook(hook);
    return result;
  }

  private async rollBack(runner: QueryRunner, running: RunningTransaction): Promise<void> {
    running.doomed = undefined;
    if (!runner.isTransactionActive) return;
    try {
      await runner.rollbackTransaction();
    } catch (error) {
      this.logger.warn(`A rollback failed: ${String(error)}`);
      // A connection in an unknown state must not go back into the pool.
      if (engineOf(this.dataSource) !== 'sqlite') ((await runner.connect()) as { destroy(): void }).destroy();
    }
  }

  /** What is committed stays committed, whatever its hooks do. */
  private callHook(hook: () => unknown): void {
    const report = (error: unknown) => this.logger.error('A hook after a commit failed', error instanceof Error ? error.stack : String(error));
    runOutside(() => {
      try {
        Promise.resolve(hook()).catch(report);
      } catch (error) {
        report(error);
      }
    });
  }
}

/** Calls `hook`, outside the transaction and unawaited, once the outermost commit is through; never after a rollback. */
export function afterCommit(tx: Tx, hook: () => unknown): void {
  runningAs(tx).hooks.push(hook);
}

/**
 * Does `work` as the last of the transaction, when everything else in it is done: for a row that many transactions
 * want, so that each holds it for as short as can be. Where it throws, nothing of the transaction happens.
 */
export function beforeCommit(tx: Tx, work: () => Promise<unknown>): void {
  runningAs(tx).last.push(work);
}

function runningAs(tx: Tx): RunningTransaction {
  const running = runningOf.get(tx);
  if (!running) throw new Error('What hangs on a commit needs the manager that Transactor.run gave.');
  return running;
}

/** Half of a joined piece of work may be written already, so its failure is the whole transaction's. */
async function join<T>(running: RunningTransaction, work: (tx: Tx) => Promise<T>): Promise<T> {
  try {
    return await work(running.manager as Tx);
  } catch (error) {
    running.doomed ??= { error };
    throw error;
  }
}

/**
 * A deadlock has already rolled the transaction back on the server. If `work` catches that error and goes on,
 * its next statements would commit one by one, so from here on each repeats the error until the rollback.
 */
function stopAfterPassingError(runner: QueryRunner, running: RunningTransaction): void {
  const query = runner.query.bind(runner) as (...args: unknown[]) => Promise<unknown>;
  const watched = async (...args: unknown[]) => {
    if (running.doomed && isPassing(running.doomed.error)) throw running.doomed.error;
    try {
      return await query(...args);
    } catch (error) {
      if (isPassing(error)) running.doomed ??= { error };
      throw error;
    }
  };
  runner.query = watched as QueryRunner['query'];
}
