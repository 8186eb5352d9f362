import { createHash, randomBytes } from 'node:crypto';
import { copyFile, mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import type { DataSource } from 'typeorm';
import { ManualClock } from '../src/common/clock';
import { Transactor } from '../src/common/transactor';
import { openDataSource, type DataSourceSettings } from '../src/database/data-source';
import { migrate } from '../src/database/migrate';

export type TestEngine = 'sqlite' | 'mysql';

export interface TestDatabase {
  engine: TestEngine;
  /** What an application under test gets as its DATABASE_URL. */
  url: string;
  dataSource: DataSource;
  transactor: Transactor;
  clock: ManualClock;
  /** Closes the connections and deletes the database. */
  close(): Promise<void>;
}

export interface FreshDatabase {
  engine: TestEngine;
  url: string;
  drop(): Promise<void>;
}

/** Sunday, 22 November 2026, 14:30 in Shanghai: the moment at which tests begin unless they say otherwise. */
export const TEST_START = '2026-11-22T06:30:00.000Z';

const TEMPLATE = 'tongxing-template-';

/** In the names of databases: whoever ends a run half-way knows by it which ones to remove. */
const maker = (): string => process.env['TEST_DATABASE_MAKER'] ?? String(process.pid);

export const testEngine = (): TestEngine => (process.env['TEST_ENGINE'] === 'mysql' ? 'mysql' : 'sqlite');

/** A database of one's own with every migration run, on the engine that TEST_ENGINE names. */
export async function createTestDatabase({ engine = testEngine(), now = TEST_START, ...settings }: TestDatabaseOptions = {}): Promise<TestDatabase> {
  // Stand-in tables have no template: there is nothing to be won by copying one or two of them.
  const isPlain = !settings.entities && !settings.migrations;
  const fresh = await createFreshDatabase({ engine, migrated: isPlain });
  try {
    const dataSource = await openDataSource(fresh.url, { poolSize: 12, ...settings });
    if (!isPlain) await migrate(dataSource);
    return {
      engine,
      url: fresh.url,
      dataSource,
      transactor: new Transactor(dataSource),
      clock: new ManualClock(now),
      async close() {
        if (dataSource.isInitialized) await dataSource.destroy();
        await fresh.drop();
      },
    };
  } catch (error) {
    await fresh.drop();
    throw error;
  }
}

export interface TestDatabaseOptions extends DataSourceSettings {
  engine?: TestEngine;
  now?: Date | string;
}

/** A database that nobody has opened yet: empty, or with every migration run. */
export async function createFreshDatabase({ engine = testEngine(), migrated = true }: { engine?: TestEngine; migrated?: boolean } = {}): Promise<FreshDatabase> {
  const fresh = engine === 'sqlite' ? await freshSqlite() : await freshMysql();
  try {
    if (migrated) await (engine === 'sqlite' ? fillSqlite(fresh.url) : fillMysql(fresh.url));
    return fresh;
  } catch (error) {
    await fresh.drop();
    throw error;
  }
}

async function freshSqlite(): Promise<FreshDatabase> {
  const folder = await mkdtemp(join(tmpdir(), `tongxing-test-${maker()}-`));
  return {
    engine: 'sqlite',
    url: `sqlite:${join(folder, 'test.sqlite')}`,
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

async function freshMysql(): Promise<FreshDatabase> {
  const server = new URL(process.env['TEST_MYSQL_URL'] ?? 'mysql://root@127.0.0.1:3306');
  const name = `tongxing_test_${maker()}_${randomBytes(5).toString('hex')}`;
  // A default that no column of ours has, so that one which forgot to name its collation is noticed.
  await onServer(server, `CREATE DATABASE ${name} CHARACTER SET latin1 COLLATE latin1_swedish_ci`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { engine: 'mysql', url: url.href, drop: () => onServer(server, `DROP DATABASE IF EXISTS ${name}`) };
}

async function onServer(server: URL | string, statement: string): Promise<void> {
  const connection = await mysql.createConnection({ uri: String(server), multipleStatements: true });
  try {
    await connection.query(statement);
  } finally {
    await connection.end();
  }
}

/** Copies a file that was migrated once for this set of migrations: 3 ms instead of running them. */
async function fillSqlite(url: string): Promise<void> {
  const template = templatePath('sqlite');
  const file = url.slice('sqlite:'.length);
  if (!existsSync(template)) {
    await migrateAt(url);
    await keepTemplate(template, (path) => copyFile(file, path));
    return;
  }
  await copyFile(template, file);
}

/** Replays the finished tables as one script; running the migrations asks the server about every table first. */
async function fillMysql(url: string): Promise<void> {
  const template = templatePath('sql');
  if (!existsSync(template)) {
    await migrateAt(url);
    const script = await scriptOf(url);
    await keepTemplate(template, (path) => writeFile(path, script));
    return;
  }
  await onServer(url, await readFile(template, 'utf8'));
}

async function migrateAt(url: string): Promise<void> {
  const dataSource = await openDataSource(url);
  try {
    await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

async function scriptOf(url: string): Promise<string> {
  const connection = await mysql.createConnection({ uri: url });
  try {
    const statements: string[] = ['SET foreign_key_checks = 0'];
    const [tables] = (await connection.query({ sql: 'SHOW TABLES', rowsAsArray: true })) as unknown as [[string][]];
    for (const [table] of tables) {
      const [[created]] = (await connection.query({ sql: `SHOW CREATE TABLE \`${table}\``, rowsAsArray: true })) as unknown as [string[][]];
      statements.push(String(created?.[1]));
      const [rows] = await connection.query<mysql.RowDataPacket[]>(`SELECT * FROM \`${table}\``);
      // Rows that migrations wrote: the list of migrations itself and TypeORM's notes on computed columns, which
      // name the database that they are about: the one that the script will be run in.
      for (const row of rows) {
        const here = 'schema' in row ? { ...row, schema: mysql.raw('DATABASE()') } : row;
        statements.push(connection.format('INSERT INTO ?? SET ?', [table, here]));
      }
    }
    const [triggers] = await connection.query<mysql.RowDataPacket[]>('SHOW TRIGGERS');
    for (const { Trigger: trigger } of triggers) {
      const [[created]] = await connection.query<mysql.RowDataPacket[]>(`SHOW CREATE TRIGGER \`${String(trigger)}\``);
      statements.push(String(created?.['SQL Original Statement']));
    }
    return statements.join(';\n');
  } finally {
    await connection.end();
  }
}

/** Written beside its place and moved there, so that no other worker reads half a template. */
async function keepTemplate(template: string, write: (path: string) => Promise<void>): Promise<void> {
  const draft = `${template}.${process.pid}.${randomBytes(4).toString('hex')}`;
  await write(draft);
  await rename(draft, template);
  await dropOldTemplates();
}

/** Each change of a migration makes a new template; those of earlier days are no longer asked for. */
async function dropOldTemplates(): Promise<void> {
  const names = readdirSync(tmpdir()).filter((name) => name.startsWith(TEMPLATE));
  for (const path of names.map((name) => join(tmpdir(), name))) {
    const stats = await stat(path).catch(() => undefined);
    if (stats && Date.now() - stats.mtimeMs > 24 * 3600 * 1000) await rm(path, { force: true });
  }
}

/** Named after everything that decides what a migrated database looks like, this file included, and after the server that made it. */
function templatePath(extension: string): string {
  const hash = createHash('sha256').update(process.env['TEST_MYSQL_URL'] ?? '').update(readFileSync(__filename));
  const database = join(__dirname, '../src/database');
  const sources = readdirSync(database, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')).sort();
  for (const file of sources) hash.update(file).update(readFileSync(join(database, file)));
  return join(tmpdir(), `${TEMPLATE}${hash.digest('hex').slice(0, 20)}.${extension}`);
}
