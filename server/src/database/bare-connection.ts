// bare-connection.ts — one connection to MySQL or MariaDB without TypeORM, for work on tables that entities know nothing of.
import mysql, { type Connection } from 'mysql2/promise';
import { SESSION } from './data-source';
import type { DatabaseAddress } from './engine';

export type MysqlAddress = Extract<DatabaseAddress, { kind: 'mysql' }>;

/** Prepared as those of the pool are: UTC, strict, READ COMMITTED unless told otherwise. The caller ends it. */
export async function openBareConnection({ host, port, username: user, password, database }: MysqlAddress): Promise<Connection> {
  const connection = await mysql.createConnection({ host, port, user, password, database, charset: 'utf8mb4_bin', timezone: 'Z' });
  try {
    for (const statement of SESSION) await connection.query(statement);
    return connection;
  } catch (error) {
    connection.destroy();
    throw error;
  }
}
