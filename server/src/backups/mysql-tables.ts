// mysql-tables.ts — what tables of MySQL or MariaDB look like, as far as their rows are written out and read in again.
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { RESTORE_MARK } from '../database/migrate';

/** TypeORM's notes on computed columns name the database that they are in: migrations write them anew. */
export const METADATA_TABLE = 'typeorm_metadata';

export interface TableShape {
  readonly name: string;
  /** Columns that hold what was written; those that the database computes are left out. */
  readonly columns: readonly string[];
  readonly primaryKey: readonly string[];
}

/** Types whose text is the value itself, on both engines. Another one needs thought before its rows can be kept as text. */
const TEXT_IS_VALUE = new Set(['varchar', 'char', 'text', 'mediumtext', 'longtext', 'int', 'tinyint', 'smallint', 'bigint', 'decimal', 'double', 'datetime', 'date', 'json']);

export async function tableNames(connection: Connection): Promise<string[]> {
  const [rows] = await connection.query<RowDataPacket[]>(
    "SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE' ORDER BY table_name",
  );
  return rows.map(({ name }) => String(name));
}

export function isHalfRestored(names: readonly string[]): boolean {
  return names.includes(RESTORE_MARK);
}

/** Tables whose rows are kept. */
export async function tableShapes(connection: Connection): Promise<TableShape[]> {
  const [columns] = await connection.query<RowDataPacket[]>(
    `SELECT table_name AS name, column_name AS columnName, data_type AS type FROM information_schema.columns
     WHERE table_schema = DATABASE() AND COALESCE(generation_expression, '') = '' ORDER BY table_name, ordinal_position`,
  );
  const [keys] = await connection.query<RowDataPacket[]>(
    `SELECT table_name AS name, column_name AS columnName FROM information_schema.statistics
     WHERE table_schema = DATABASE() AND index_name = 'PRIMARY' ORDER BY table_name, seq_in_index`,
  );
  const of = (rows: RowDataPacket[], table: string): RowDataPacket[] => rows.filter(({ name }) => name === table);
  return (await tableNames(connection))
    .filter((name) => name !== METADATA_TABLE)
    .map((name) => {
      const strange = of(columns, name).find(({ type }) => !TEXT_IS_VALUE.has(String(type)));
      if (strange) throw new Error(`${name}.${String(strange['columnName'])} is ${String(strange['type'])}: how to keep it as text has to be decided first.`);
      const shape = {
        name,
        columns: of(columns, name).map(({ columnName }) => String(columnName)),
        primaryKey: of(keys, name).map(({ columnName }) => String(columnName)),
      };
      if (shape.primaryKey.length === 0) throw new Error(`${name} has no primary key to read it by.`);
      return shape;
    });
}
