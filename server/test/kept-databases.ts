// kept-databases.ts — migrated databases that specs hand on to each other: making 50 tables and dropping them costs MariaDB
// many times what most tests cost, emptying the few that a test wrote to costs milliseconds.
import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import type { FreshDatabase } from './create-test-database';
import { databaseMaker } from './database-maker';
import { connectTo, createDatabase, testMysqlUrl } from './mysql-server';
import { fillMysql, mysqlTemplate, rowsOf, shapeOf, type MysqlTemplate } from './mysql-template';

/** Above this many rows a new table is made sooner than the old one is emptied row by row. */
const FEW_ROWS = 2_000;
const LEFT_WITHIN_MS = 2_000;

const prefix = (): string => `tongxing_test_${databaseMaker()}_kept_`;

/**
 * A database as migrations leave it: one that an earlier spec gave back, or a new one. Whoever has one holds a lock of the
 * server's for as long as its connection is open, so that one that a spec forgot to give back is not given to another.
 */
export async function takeKept(): Promise<FreshDatabase> {
  const connection = await connectTo(testMysqlUrl());
  try {
    const name = (await anEarlierOne(connection)) ?? (await aNewOne(connection));
    return { engine: 'mysql', url: testMysqlUrl(name), drop: () => connection.end() };
  } catch (error) {
    await connection.end();
    throw error;
  }
}

/** For the end of a run: all that was made by its maker and that nobody holds any more. */
export async function dropAllKept(withinMs = LEFT_WITHIN_MS): Promise<void> {
  const connection = await connectTo(testMysqlUrl());
  try {
    for (const name of await keptNames(connection)) {
      // A worker that was ended a moment ago still has its lock for a moment.
      if (!(await lock(connection, name, withinMs / 1000))) continue;
      await connection.query(`DROP DATABASE IF EXISTS ${name}`);
      await unlock(connection, name);
    }
  } finally {
    await connection.end();
  }
}

async function aNewOne(connection: Connection): Promise<string> {
  const name = `${prefix()}${randomBytes(5).toString('hex')}`;
  await lock(connection, name);
  await connection.query(createDatabase(name));
  await fillMysql(testMysqlUrl(name));
  return name;
}

async function anEarlierOne(connection: Connection): Promise<string | undefined> {
  for (const name of await keptNames(connection)) {
    if (!(await lock(connection, name))) continue;
    if ((await isLeft(connection, name)) && (await isRestored(connection, name))) return name;
    await unlock(connection, name);
  }
  return undefined;
}

async function keptNames(connection: Connection): Promise<string[]> {
  const [rows] = await connection.query<RowDataPacket[][]>({ sql: 'SHOW DATABASES', rowsAsArray: true });
  return rows.map((row) => String(row[0])).filter((name) => name.startsWith(prefix()));
}

async function lock(connection: Connection, name: string, seconds = 0): Promise<boolean> {
  const [rows] = await connection.query<RowDataPacket[]>('SELECT GET_LOCK(?, ?) AS isOurs', [name, seconds]);
  return rows[0]?.['isOurs'] === 1;
}

const unlock = (connection: Connection, name: string) => connection.query('DO RELEASE_LOCK(?)', [name]);

/** A connection that was closed is gone a moment later, and what it had begun with it; one that stays is somebody's. */
async function isLeft(connection: Connection, name: string): Promise<boolean> {
  for (const until = Date.now() + LEFT_WITHIN_MS; ; await sleep(5)) {
    const [rows] = await connection.query<RowDataPacket[]>('SELECT COUNT(*) AS others FROM information_schema.processlist WHERE db = ?', [name]);
    if (rows[0]?.['others'] === 0) return true;
    if (Date.now() > until) return false;
  }
}

/** Brings back the triggers and the rows of the beginning. Where a spec changed a table itself, nothing is mended: the database goes. */
async function isRestored(connection: Connection, name: string): Promise<boolean> {
  const template = await mysqlTemplate();
  const inside = await connectTo(testMysqlUrl(name));
  try {
    const { tables, triggers } = await shapeOf(inside);
    if (isDeepStrictEqual(tables, template.tables)) {
      if (!isDeepStrictEqual(triggers, template.triggers)) await restoreTriggers(inside, Object.keys(triggers), template);
      await restoreRows(inside, template);
      return true;
    }
  } finally {
    await inside.end();
  }
  await connection.query(`DROP DATABASE ${name}`);
  return false;
}

async function restoreTriggers(inside: Connection, found: readonly string[], { triggers }: MysqlTemplate): Promise<void> {
  const statements = [...found.map((trigger) => `DROP TRIGGER \`${trigger}\``), ...Object.values(triggers)];
  await inside.query(statements.join(';'));
}

async function restoreRows(inside: Connection, { tables, guarded, rows }: MysqlTemplate): Promise<void> {
  const truncated: string[] = [];
  const replaced: string[] = [];
  for (const { table, isFilled, isMany } of await fillings(inside, Object.keys(tables))) {
    const wanted = rows[table] ?? [];
    if (wanted.length > 0 && isDeepStrictEqual(await rowsOf(inside, table), wanted)) continue;
    // A trigger that forbids to delete does not hear of TRUNCATE.
    if (isMany || (isFilled && guarded.includes(table))) truncated.push(`TRUNCATE TABLE \`${table}\``);
    else if (isFilled) replaced.push(`DELETE FROM \`${table}\``);
    replaced.push(...wanted);
  }
  await inside.query([...truncated, 'START TRANSACTION', ...replaced, 'COMMIT'].join(';'));
}

async function fillings(inside: Connection, tables: readonly string[]): Promise<{ table: string; isFilled: boolean; isMany: boolean }[]> {
  const asked = tables.map((table) => `SELECT EXISTS (SELECT 1 FROM \`${table}\`) AS filled, EXISTS (SELECT 1 FROM \`${table}\` LIMIT 1 OFFSET ${FEW_ROWS})`);
  const [answers] = await inside.query({ sql: asked.join(' UNION ALL '), rowsAsArray: true });
  return (answers as [number, number][]).map(([filled, many], index) => ({ table: tables[index]!, isFilled: filled === 1, isMany: many === 1 }));
}
