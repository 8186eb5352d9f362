import { Table, TableColumn, TableIndex, type ColumnOptions, type ColumnType, type QueryRunner, type TableColumnOptions } from 'typeorm';
import { collationOn } from '../columns';
import { engineOf } from '../engine';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver';

export interface TableIndexSpec {
  /** Unique in the whole database, because SQLite has one namespace for all: `<table>_<what>`. */
  name: string;
  columns: string[];
  unique?: boolean;
}

/**
 * Builds one table for the engine at hand from the same column words that its entity uses, so that after all
 * migrations TypeORM finds nothing left to change. Columns and indexes are named as in the database (snake_case).
 * A unique rule is a unique index, never a constraint: the two are one thing on MySQL and two on SQLite.
 */
export async function createTable(
  runner: QueryRunner,
  name: string,
  columns: Record<string, ColumnOptions>,
  { primary = ['id'], indexes = [] }: { primary?: string[]; indexes?: TableIndexSpec[] } = {},
): Promise<void> {
  await runner.createTable(
    new Table({
      name,
      columns: Object.entries(columns).map(([column, options]) => tableColumn(runner, column, options, primary.includes(column))),
      indices: indexes.map(({ name: index, columns: columnNames, unique = false }) => ({ name: index, columnNames, isUnique: unique })),
    }),
  );
}

/** On MySQL each such statement commits by itself: a migration that was killed half-way goes on where it was. */
export async function addColumn(runner: QueryRunner, table: string, name: string, options: ColumnOptions): Promise<void> {
  if (await runner.hasColumn(table, name)) return;
  await runner.addColumn(table, new TableColumn(tableColumn(runner, name, options, false)));
}

export async function addIndex(runner: QueryRunner, table: string, { name, columns, unique = false }: TableIndexSpec): Promise<void> {
  const isThere = (await runner.getTable(table))?.indices.some((index) => index.name === name);
  if (isThere) return;
  await runner.createIndex(table, new TableIndex({ name, columnNames: columns, isUnique: unique }));
}

export async function dropTable(runner: QueryRunner, name: string): Promise<void> {
  await runner.dropTable(name, true);
}

function tableColumn(runner: QueryRunner, name: string, options: ColumnOptions, isPrimary: boolean): TableColumnOptions {
  const { driver } = runner.dataSource;
  const collation = collationOn(engineOf(runner.dataSource), options.collation);
  return {
    name,
    isPrimary,
    type: driver.normalizeType({ type: options.type as ColumnType, length: options.length, precision: options.precision }),
    isNullable: options.nullable ?? false,
    ...(options.length === undefined ? {} : { length: String(options.length) }),
    ...(options.precision === undefined || options.precision === null ? {} : { precision: options.precision }),
    ...(options.default === undefined ? {} : { default: defaultOf(runner, options) }),
    ...(collation === undefined ? {} : { collation }),
    ...(options.asExpression === undefined ? {} : { asExpression: options.asExpression, generatedType: options.generatedType ?? 'STORED' }),
  };
}

/** The default in SQL, written just as TypeORM writes it when it compares. */
function defaultOf(runner: QueryRunner, options: ColumnOptions): string | undefined {
  const driver = runner.dataSource.driver as MysqlDriver;
  return driver.normalizeDefault({ default: options.default, type: options.type } as Parameters<MysqlDriver['normalizeDefault']>[0]);
}
