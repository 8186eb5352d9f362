// test-databases.ts — what specs that were ended half-way leave behind, found by the name of whoever ran them.
import { readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createConnection } from 'mysql2/promise';

/** Removes the databases that specs with this TEST_DATABASE_MAKER made and could not remove themselves, and no others. */
export async function dropTestDatabases(maker: string, mysqlUrl: string | undefined): Promise<void> {
  if (!/^[a-z0-9]+$/.test(maker)) throw new Error(`No maker of databases is called ${maker}.`);
  const folder = `tongxing-test-${maker}-`;
  for (const name of readdirSync(tmpdir()).filter((one) => one.startsWith(folder))) rmSync(path.join(tmpdir(), name), { recursive: true, force: true });
  if (mysqlUrl === undefined) return;
  const connection = await createConnection({ uri: mysqlUrl });
  try {
    const [rows] = await connection.query({ sql: 'SHOW DATABASES', rowsAsArray: true });
    const names = (rows as [string][]).map(([name]) => name).filter((name) => name.startsWith(`tongxing_test_${maker}_`));
    for (const name of names) await connection.query('DROP DATABASE IF EXISTS ??', [name]);
  } finally {
    await connection.end();
  }
}
