// every-row.ts — all that a database holds, table by table, so that two states of it can be held against each other byte for byte.
import mysql, { type RowDataPacket } from 'mysql2/promise';
import Database from 'better-sqlite3';

export type EveryRow = Record<string, string[]>;

/** Each row as the text of its columns, in the order of the text; generated columns are in it, and the list of migrations. */
export async function everyRow(url: string): Promise<EveryRow> {
  return url.startsWith('sqlite:') ? ofSqlite(url.slice('sqlite:'.length)) : ofMysql(url);
}

function ofSqlite(file: string): EveryRow {
  const database = new Database(file, { readonly: true });
  try {
    const names = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name").pluck().all() as string[];
    const rowsOf = (name: string) => database.prepare(`SELECT * FROM "${name}"`).raw().all();
    return Object.fromEntries(names.map((name) => [name, rowsOf(name).map((row) => JSON.stringify(row)).sort()]));
  } finally {
    database.close();
  }
}

async function ofMysql(url: string): Promise<EveryRow> {
  const connection = await mysql.createConnection({ uri: url, charset: 'utf8mb4', timezone: 'Z' });
  try {
    const [tables] = await connection.query<RowDataPacket[][]>({ sql: 'SHOW TABLES', rowsAsArray: true });
    const all: EveryRow = {};
    for (const [name] of tables as unknown as [string][]) {
      const [rows] = await connection.query({ sql: 'SELECT * FROM ??', values: [name], rowsAsArray: true, typeCast: (field) => field.buffer()?.toString('hex') ?? null });
      all[name] = (rows as unknown[][]).map((row) => JSON.stringify(row)).sort();
    }
    return all;
  } finally {
    await connection.end();
  }
}
