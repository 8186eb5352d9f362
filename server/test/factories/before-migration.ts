// before-migration.ts — a database as it stood before one migration.
import type { TestDatabase } from '../create-test-database';

/** Undoes the newest migrations, the one of this name included. */
export async function undoThrough({ dataSource }: TestDatabase, name: string): Promise<void> {
  const isThere = async () => (await dataSource.query<unknown[]>('SELECT name FROM migration WHERE name = ?', [name])).length > 0;
  while (await isThere()) await dataSource.undoLastMigration();
}
