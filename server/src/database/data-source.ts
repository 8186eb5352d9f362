import mysql, { type Pool, type PoolOptions } from 'mysql2';
import { DataSource, type DataSourceOptions, type LoggerOptions } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver';
import { collationOn } from './columns';
import { databaseAddress, detectEngine, engineOf } from './engine';
import { entities } from './entities';
import { migrations } from './migrations';
import { MysqlCallerRunner } from './mysql-caller-runner';
import { refuseBesideTransaction } from './running-transaction';
import { shareOneConnection } from './sqlite/one-connection';
import { SnakeNaming } from './snake-naming';

export interface DataSourceSettings {
  /** Stand-ins for the real lists, in specs about the database itself. */
  entities?: (new () => object)[];
  migrations?: DataSourceOptions['migrations'];
  /** Connections to MySQL that this process keeps at most. */
  poolSize?: number;
  logging?: LoggerOptions;
  /** How long a caller waits for SQLite's one connection before it is refused. */
  waitLimitMs?: number;
}

/**
 * Opens the database that `url` names and returns it ready for use; migrations are run by migrate().
 * This is the only way to a DataSource: a bare `new DataSource(buildDataSourceOptions(url))` lacks what keeps
 * SQLite's callers apart.
 */
export async function openDataSource(url: string, settings: DataSourceSettings = {}): Promise<DataSource> {
  const dataSource = new DataSource(await buildDataSourceOptions(url, settings));
  if (engineOf(dataSource) === 'sqlite') shareOneConnection(dataSource, settings.waitLimitMs);
  await dataSource.initialize();
  settleEntities(dataSource);
  if (engineOf(dataSource) !== 'sqlite') keepToTransaction(dataSource);
  return dataSource;
}

export async function buildDataSourceOptions(url: string, settings: DataSourceSettings = {}): Promise<DataSourceOptions> {
  const address = databaseAddress(url);
  const common = {
    entities: settings.entities ?? entities,
    migrations: settings.migrations ?? migrations,
    migrationsTableName: 'migration',
    metadataTableName: 'typeorm_metadata',
    namingStrategy: new SnakeNaming(),
    synchronize: false,
    logging: settings.logging ?? false,
  };
  if (address.kind === 'sqlite') {
    return {
      ...common,
      type: 'better-sqlite3',
      database: address.file,
      enableWAL: true,
      statementCacheSize: 400,
      // Another process that writes (a backup, a tool) is waited for inside the call, which blocks this process: keep it short.
      timeout: 500,
      prepareDatabase: (connection: { pragma(text: string): unknown }) => {
        // An acknowledged write survives a power cut.
        connection.pragma('synchronous = FULL');
        // LIKE compares as = does, as on MySQL under a byte collation, and can then use an index for a prefix.
        connection.pragma('case_sensitive_like = ON');
        // A REPLACE that deletes a row asks the triggers that forbid it, as on MySQL.
        connection.pragma('recursive_triggers = ON');
      },
    };
  }
  const { host, port, username, password, database } = address;
  return {
    ...common,
    type: (await detectEngine(address)) === 'mariadb' ? 'mariadb' : 'mysql',
    host,
    port,
    username,
    password,
    database,
    charset: 'utf8mb4_bin',
    timezone: 'Z',
    supportBigNumbers: true,
    bigNumberStrings: false,
    trace: false,
    poolSize: settings.poolSize ?? POOL_SIZE,
    driver: { ...mysql, createPool: createPreparedPool },
    // SUM and AVG arrive as numbers, as they do from SQLite.
    extra: { decimalNumbers: true, maxPreparedStatements: PREPARED_A_CONNECTION },
  };
}

/**
 * Every connection of the pool is prepared before its first use:
 * - times are UTC, whatever the server's zone is;
 * - READ COMMITTED, so that what is read after taking the member's row is what is there now (not a snapshot
 *   from before), and set here once instead of before each transaction;
 * - strict mode, so that a value that is too long is refused instead of cut.
 * mysql2 asks for FOUND_ROWS itself: an UPDATE counts the rows it matched, also where nothing changed, as SQLite does.
 */
function createPreparedPool(options: PoolOptions): Pool {
  const pool = mysql.createPool(options);
  pool.on('connection', (connection) => {
    for (const statement of SESSION) {
      connection.query(statement, (error: unknown) => {
        // A connection that could not be prepared is worse than none.
        if (error) connection.destroy();
      });
    }
  });
  return pool;
}

/**
 * Measured at 64 clients on two cores: with 8 to 12 connections check-ins are fastest and their slowest one in a hundred
 * waits least. With fewer, someone waits for a connection that nobody needed; with more, they wait for each other's rows.
 */
const POOL_SIZE = 12;

/** A server keeps 16,382 prepared statements for everybody who asks, unless it is told otherwise. */
const PREPARED_A_CONNECTION = 200;

export const SESSION: readonly string[] = [
  `SET time_zone = '+00:00', innodb_lock_wait_timeout = 10, sql_mode = 'STRICT_TRANS_TABLES,ONLY_FULL_GROUP_BY,NO_ZERO_DATE,NO_ZERO_IN_DATE,ERROR_FOR_DIVISION_BY_ZERO,NO_ENGINE_SUBSTITUTION'`,
  'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
];

/**
 * Settles what entities leave open until the engine is known:
 * - the collation that compares bytes;
 * - an INSERT reads nothing back. TypeORM would fetch defaults with a second query on two engines and with
 *   RETURNING on MariaDB, where booleans then arrive in the entity as 0 and 1. The application fills in every value.
 */
function settleEntities(dataSource: DataSource): void {
  const engine = engineOf(dataSource);
  for (const metadata of dataSource.entityMetadatas) {
    metadata.getInsertionReturningColumns = () => [];
    for (const column of metadata.columns) column.collation = collationOn(engine, column.collation);
  }
}

/** On SQLite the runner itself refuses this; on MySQL the stray query would simply run on another connection. */
function keepToTransaction(dataSource: DataSource): void {
  const driver = dataSource.driver as MysqlDriver;
  driver.createQueryRunner = (mode) => {
    refuseBesideTransaction(dataSource);
    return new MysqlCallerRunner(driver, mode);
  };
}
