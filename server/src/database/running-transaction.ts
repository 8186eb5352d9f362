import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager } from 'typeorm';

/** What is known about one attempt at one transaction. */
export interface RunningTransaction {
  readonly dataSource: DataSource;
  readonly manager: EntityManager;
  /** Work that is done last of all before the outermost commit. */
  readonly last: (() => Promise<unknown>)[];
  /** Hooks that wait for the outermost commit and are dropped with a rollback. */
  readonly hooks: (() => unknown)[];
  /** False once it has ended: what was started inside it and still runs is no longer part of it. */
  open: boolean;
  /** The reason this transaction may not commit, whoever swallowed it meanwhile. */
  doomed?: { readonly error: unknown };
}

const storage = new AsyncLocalStorage<RunningTransaction>();

export function runInside<T>(running: RunningTransaction, work: () => Promise<T>): Promise<T> {
  return storage.run(running, work);
}

export function runOutside<T>(work: () => T): T {
  return storage.exit(work);
}

/** The transaction that the present chain of calls is part of, if it is still open on this data source. */
export function runningTransaction(dataSource: DataSource): RunningTransaction | undefined {
  const running = storage.getStore();
  return running?.open && running.dataSource === dataSource ? running : undefined;
}

/**
 * A repository of the data source was used where the transaction's own (`tx`) was meant. Its write would
 * survive a rollback and its read would miss what the transaction has written, so it is refused on every engine.
 */
export class UsedBesideTransactionError extends Error {
  constructor() {
    super('A query was made beside the running transaction. Pass `tx` on and use tx.getRepository(…).');
    this.name = 'UsedBesideTransactionError';
  }
}

export function refuseBesideTransaction(dataSource: DataSource): void {
  if (runningTransaction(dataSource)) throw new UsedBesideTransactionError();
}
