import type { EntityManager } from 'typeorm';

/** SQLite binds at most 32,766 values a statement; no table of ours has more than sixty columns. */
const ROWS_A_STATEMENT = 500;

/** Inserts rows as they are, however many there are: a rebuild may write years of a member's life at once. */
export async function insertAll<T extends object>(manager: EntityManager, table: new () => T, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) {
    const some = rows.slice(from, from + ROWS_A_STATEMENT);
    await manager.createQueryBuilder().insert().into(table).values(some as never).updateEntity(false).execute();
  }
}
