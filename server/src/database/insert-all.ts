import type { EntityManager } from 'typeorm';

/** SQLite binds at most 32,766 values a statement; no table of ours has more than sixty columns. */
const ROWS_A_STATEMENT = 500;

/** Inserts rows as they are, however many there are: a rebuild may write years of a member's life at once. */
export async function insertAll<T extends object>(manager: EntityManager, table: new () => T, rows: readonly object[]): Promise<void> {
  for (const some of portionsOf(rows)) {
    await manager.createQueryBuilder().insert().into(table).values(some as never).updateEntity(false).execute();
  }
}

/** Inserts rows, and where one of that key stands, gives it these values. Columns are named as in the database. */
export async function upsertAll<T extends object>(
  manager: EntityManager,
  table: new () => T,
  rows: readonly object[],
  { keys, values }: { readonly keys: readonly string[]; readonly values: readonly string[] },
): Promise<void> {
  for (const some of portionsOf(rows)) {
    await manager.createQueryBuilder().insert().into(table).values(some as never).orUpdate([...values], [...keys]).updateEntity(false).execute();
  }
}

function* portionsOf(rows: readonly object[]): Generator<readonly object[]> {
  for (let from = 0; from < rows.length; from += ROWS_A_STATEMENT) yield rows.slice(from, from + ROWS_A_STATEMENT);
}
