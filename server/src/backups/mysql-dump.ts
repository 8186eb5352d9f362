// mysql-dump.ts — every row of a MySQL or MariaDB database as text, one file a table, all of the same moment.
//
// One transaction with a consistent snapshot reads everything: what members do meanwhile neither waits nor is half in it.
// Each table is read in pages by its primary key, so that a million rows need no more memory than a thousand. Only rows
// are kept: a restore makes the tables by the migrations of this program, which is why no client has to be installed,
// no privilege for triggers of a foreign account is needed, and rows of MariaDB can go into MySQL.
import { join } from 'node:path';
import type { Connection, RowDataPacket, TypeCastField } from 'mysql2/promise';
import { openBareConnection, type MysqlAddress } from '../database/bare-connection';
import type { Engine } from '../database/engine';
import type { WrappedKey } from './backup-key';
import { writeNew } from './files';
import type { BackupFile } from './manifest';
import { isHalfRestored, tableNames, tableShapes, type TableShape } from './mysql-tables';
import { BackupRefused } from './refusals';

export const ROWS_SUFFIX = '.rows.gz';
const ROWS_A_PAGE = 1_000;

/** A row as the database writes it: text, or null. */
export type TextRow = readonly (string | null)[];

export interface Dump {
  readonly engine: Engine;
  readonly version: string;
  readonly migrations: readonly string[];
  readonly tables: Readonly<Record<string, number>>;
  readonly files: readonly BackupFile[];
  readonly wrappedKey: WrappedKey | null;
}

export type OnRows = (table: string, rows: number) => void;

/** Writes the rows of every table into the folder. Refuses: NO_DATABASE, HALF_RESTORED, DATABASE_UNREACHABLE. */
export async function dumpMysql(address: MysqlAddress, folder: string, onRows: OnRows = () => {}): Promise<Dump> {
  const connection = await reach(address);
  try {
    const names = await tableNames(connection);
    if (isHalfRestored(names)) throw new BackupRefused('HALF_RESTORED', { where: address.database });
    if (!names.includes('migration')) throw new BackupRefused('NO_DATABASE', { where: address.database });
    const shapes = await tableShapes(connection);
    await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL REPEATABLE READ');
    await connection.query('START TRANSACTION WITH CONSISTENT SNAPSHOT, READ ONLY');
    const tables: Record<string, number> = {};
    const files: BackupFile[] = [];
    for (const shape of shapes) {
      const name = `${shape.name}${ROWS_SUFFIX}`;
      const counted = { rows: 0 };
      files.push({ name, ...(await writeNew(join(folder, name), linesOf(connection, shape, counted, onRows), { gzip: true })) });
      tables[shape.name] = counted.rows;
    }
    const [[said]] = await connection.query<RowDataPacket[]>('SELECT VERSION() AS version');
    const [migrations] = await connection.query<RowDataPacket[]>('SELECT name FROM migration ORDER BY id');
    const version = String(said?.['version']);
    return {
      engine: /mariadb/i.test(version) ? 'mariadb' : 'mysql',
      version,
      migrations: migrations.map(({ name }) => String(name)),
      tables,
      files,
      wrappedKey: names.includes('member_data_key') ? await someWrappedKey(connection) : null,
    };
  } finally {
    connection.destroy();
  }
}

/** A connection, or DATABASE_UNREACHABLE with the driver's word for why. */
export async function reach(address: MysqlAddress): Promise<Connection> {
  try {
    return await openBareConnection(address);
  } catch (error) {
    throw new BackupRefused('DATABASE_UNREACHABLE', { why: String((error as { code?: unknown }).code ?? (error as Error).message) });
  }
}

async function someWrappedKey(connection: Connection): Promise<WrappedKey | null> {
  const [[row]] = await connection.query<RowDataPacket[]>('SELECT member_id AS memberId, wrapped_key AS wrappedKey FROM member_data_key LIMIT 1');
  return row ? { memberId: String(row['memberId']), wrappedKey: String(row['wrappedKey']) } : null;
}

/** The first line names the columns, each other one is a row. */
async function* linesOf(connection: Connection, shape: TableShape, counted: { rows: number }, onRows: OnRows): AsyncGenerator<string> {
  yield `${JSON.stringify(shape.columns)}\n`;
  for (let after: TextRow | null = null; ; ) {
    const rows: TextRow[] = await pageOf(connection, shape, after);
    if (rows.length > 0) yield rows.map((row) => `${JSON.stringify(row)}\n`).join('');
    counted.rows += rows.length;
    onRows(shape.name, counted.rows);
    if (rows.length < ROWS_A_PAGE) return;
    after = keyOf(rows.at(-1)!, shape);
  }
}

function keyOf(row: TextRow, { columns, primaryKey }: TableShape): TextRow {
  return primaryKey.map((column) => row[columns.indexOf(column)]!);
}

async function pageOf(connection: Connection, shape: TableShape, after: TextRow | null): Promise<TextRow[]> {
  const { name, columns, primaryKey } = shape;
  const beyond = after === null ? { sql: '', values: [] } : beyondKey(primaryKey, after);
  const sql = `SELECT ?? FROM ?? ${beyond.sql} ORDER BY ?? LIMIT ${ROWS_A_PAGE}`;
  const values = [columns, name, ...beyond.values, primaryKey];
  const [rows] = await connection.query({ sql, values, rowsAsArray: true, typeCast: (field: TypeCastField) => field.string() });
  return rows as unknown as TextRow[];
}

/** Rows after this key, said so that the primary key's index is walked: (a > 1) OR (a = 1 AND b > 2). */
function beyondKey(primaryKey: readonly string[], after: TextRow): { sql: string; values: unknown[] } {
  const values: unknown[] = [primaryKey[0], after[0]];
  const branches = primaryKey.map((column, index) => {
    const same = primaryKey.slice(0, index);
    same.forEach((earlier, at) => values.push(earlier, after[at]));
    values.push(column, after[index]);
    return [...same.map(() => '?? = ?'), '?? > ?'].join(' AND ');
  });
  return { sql: `WHERE ?? >= ? AND (${branches.map((branch) => `(${branch})`).join(' OR ')})`, values };
}
