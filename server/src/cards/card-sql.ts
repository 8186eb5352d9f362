// card-sql.ts — runs the statements of card-content.sql.ts with their named values.
import type { DataSource, EntityManager } from 'typeorm';

export type SqlValues = Readonly<Record<string, string | number | Date>>;

/** Rows of a SELECT as the driver gives them. */
export async function rowsOf<Row>(manager: EntityManager, statement: string, values: SqlValues): Promise<Row[]> {
  const [sql, parameters] = bound(manager.dataSource, statement, values);
  return manager.query(sql, parameters);
}

/** Rows that an INSERT wrote. The manager must be that of a transaction. */
export async function countOf(manager: EntityManager, statement: string, values: SqlValues): Promise<number> {
  if (!manager.queryRunner) throw new Error('A statement that writes belongs in a transaction.');
  const [sql, parameters] = bound(manager.dataSource, statement, values);
  const { affected } = await manager.queryRunner.query(sql, parameters, true);
  return affected ?? 0;
}

function bound(dataSource: DataSource, statement: string, values: SqlValues): [string, unknown[]] {
  return dataSource.driver.escapeQueryWithParameters(statement, { ...values });
}
