// mysql-server.ts — the database server of the specs.
import mysql, { type Connection } from 'mysql2/promise';

/** The server itself, or one database of it. */
export function testMysqlUrl(database = ''): string {
  const url = new URL(process.env['TEST_MYSQL_URL'] ?? 'mysql://root@127.0.0.1:3306');
  url.pathname = `/${database}`;
  return url.href;
}

/** Sends several statements at once, where they are separated by semicolons. */
export const connectTo = (url: string): Promise<Connection> => mysql.createConnection({ uri: url, multipleStatements: true });

export async function onServer(url: string, statement: string): Promise<void> {
  const connection = await connectTo(url);
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}

/** With a default that no column of ours has, so that one which forgot to name its collation is noticed. */
export const createDatabase = (name: string): string => `CREATE DATABASE ${name} CHARACTER SET latin1 COLLATE latin1_swedish_ci`;
