import { createHash } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { engineOf } from './engine';
import { MIGRATE_COPY } from './migrate.copy';

const LOCK_WAIT_SECONDS = 60;

/** Stands in a MySQL database for as long as a restore is at work in it, and after one that was killed. */
export const RESTORE_MARK = 'restore_unfinished';

/** A restore was broken off, so that only part of the rows is there: nobody may take them for the whole. */
export class HalfRestoredError extends Error {
  constructor() {
    super(MIGRATE_COPY.halfRestored);
    this.name = 'HalfRestoredError';
  }
}

/**
 * Runs the migrations that this database has not seen yet and returns their names. Servers that start together
 * take turns: the first migrates, the others then find nothing left to do.
 * Each migration has its own transaction; on MySQL every DDL statement commits by itself all the same.
 * Refuses, with HalfRestoredError, a database that a restore has left half full.
 */
export async function migrate(dataSource: DataSource): Promise<string[]> {
  const run = async () => (await dataSource.runMigrations({ transaction: 'each' })).map(({ name }) => name);
  // SQLite belongs to one process, and its transactions stand in line.
  if (engineOf(dataSource) === 'sqlite') return run();

  // A named lock belongs to its connection, so this one is kept until the end.
  const keeper = dataSource.createQueryRunner();
  try {
    const [{ database }] = (await keeper.query('SELECT DATABASE() AS `database`')) as [{ database: string }];
    const name = migrationLock(database);
    const [{ held }] = (await keeper.query('SELECT GET_LOCK(?, ?) AS held', [name, LOCK_WAIT_SECONDS])) as [{ held: number | null }];
    if (held !== 1) throw new Error(`Another server has been migrating this database for more than ${LOCK_WAIT_SECONDS} seconds.`);
    try {
      await refuseHalfRestored(dataSource);
      return await run();
    } finally {
      await keeper.query('DO RELEASE_LOCK(?)', [name]);
    }
  } finally {
    await keeper.release();
  }
}

export async function refuseHalfRestored(dataSource: DataSource): Promise<void> {
  // A SQLite file is put in its place in one move, whole.
  if (engineOf(dataSource) === 'sqlite') return;
  const found = (await dataSource.query('SHOW TABLES LIKE ?', [RESTORE_MARK])) as unknown[];
  if (found.length > 0) throw new HalfRestoredError();
}

/** The statements TypeORM would still run to make the tables look like the entities. After migrate() there are none. */
export async function schemaDrift(dataSource: DataSource): Promise<string[]> {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  return upQueries.map(({ query }) => query);
}

/** Who holds it may change tables. Named locks are shared by all databases of a server and hold 64 characters. */
export function migrationLock(database: string): string {
  return `migrate:${createHash('sha256').update(database).digest('hex').slice(0, 32)}`;
}
