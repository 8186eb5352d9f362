import { randomBytes } from 'node:crypto';
import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DataSource } from 'typeorm';
import { ManualClock } from '../src/common/clock';
import { Transactor } from '../src/common/transactor';
import { openDataSource, type DataSourceSettings } from '../src/database/data-source';
import { migrate } from '../src/database/migrate';
import { databaseMaker, keepsDatabases } from './database-maker';
import { takeKept } from './kept-databases';
import { createDatabase, onServer, testMysqlUrl } from './mysql-server';
import { fillMysql } from './mysql-template';
import { keepTemplate, migrateAt, templatePath } from './template';

export type TestEngine = 'sqlite' | 'mysql';

export interface TestDatabase {
  engine: TestEngine;
  /** What an application under test gets as its DATABASE_URL. */
  url: string;
  dataSource: DataSource;
  transactor: Transactor;
  clock: ManualClock;
  /** Closes the connections and gives the database back. */
  close(): Promise<void>;
}

export interface FreshDatabase {
  engine: TestEngine;
  url: string;
  drop(): Promise<void>;
}

/** Sunday, 22 November 2026, 14:30 in Shanghai: the moment at which tests begin unless they say otherwise. */
export const TEST_START = '2026-11-22T06:30:00.000Z';

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
  if (engine === 'mysql' && migrated && keepsDatabases()) return takeKept();
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
  const folder = await mkdtemp(join(tmpdir(), `tongxing-test-${databaseMaker()}-`));
  return {
    engine: 'sqlite',
    url: `sqlite:${join(folder, 'test.sqlite')}`,
    drop: () => rm(folder, { recursive: true, force: true }),
  };
}

async function freshMysql(): Promise<FreshDatabase> {
  const name = `tongxing_test_${databaseMaker()}_${randomBytes(5).toString('hex')}`;
  await onServer(testMysqlUrl(), createDatabase(name));
  return { engine: 'mysql', url: testMysqlUrl(name), drop: () => onServer(testMysqlUrl(), `DROP DATABASE IF EXISTS ${name}`) };
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
