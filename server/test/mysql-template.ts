// mysql-template.ts — a migrated database in words: its tables, its triggers and the rows that migrations wrote.
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import mysql, { type Connection, type RowDataPacket } from 'mysql2/promise';
import { connectTo, onServer } from './mysql-server';
import { keepTemplate, migrateAt, templatePath } from './template';

export interface Shape {
  /** The statement that makes each. */
  tables: Record<string, string>;
  triggers: Record<string, string>;
  /** Tables that have a trigger. */
  guarded: string[];
}

export interface MysqlTemplate extends Shape {
  /** The statements that write the rows of a table; nothing for a table that begins empty. */
  rows: Record<string, string[]>;
}

/** Replays the finished tables as one script; running the migrations asks the server about every table first. */
export async function fillMysql(url: string): Promise<void> {
  if (existsSync(templatePath('json'))) {
    await onServer(url, scriptOf(await mysqlTemplate()));
    return;
  }
  await migrateAt(url);
  const connection = await connectTo(url);
  try {
    const shape = await shapeOf(connection);
    const rows: MysqlTemplate['rows'] = {};
    for (const table of Object.keys(shape.tables)) {
      const written = await rowsOf(connection, table);
      if (written.length > 0) rows[table] = written;
    }
    await keepTemplate(templatePath('json'), (path) => writeFile(path, JSON.stringify({ ...shape, rows } satisfies MysqlTemplate)));
  } finally {
    await connection.end();
  }
}

let template: MysqlTemplate | undefined;

/** Of a database that was filled before. */
export async function mysqlTemplate(): Promise<MysqlTemplate> {
  return (template ??= JSON.parse(await readFile(templatePath('json'), 'utf8')) as MysqlTemplate);
}

export async function shapeOf(connection: Connection): Promise<Shape> {
  const [tables] = await connection.query<RowDataPacket[][]>({ sql: 'SHOW TABLES', rowsAsArray: true });
  const [triggers] = await connection.query<RowDataPacket[]>('SHOW TRIGGERS');
  return {
    tables: await createdBy(connection, 'TABLE', tables.map((row) => String(row[0])), 'Create Table'),
    triggers: await createdBy(connection, 'TRIGGER', triggers.map((row) => String(row['Trigger'])), 'SQL Original Statement'),
    guarded: [...new Set(triggers.map((row) => String(row['Table'])))],
  };
}

async function createdBy(connection: Connection, kind: string, names: readonly string[], column: string): Promise<Record<string, string>> {
  const created: Record<string, string> = {};
  if (names.length === 0) return created;
  // Of two statements or more, an answer each; of one, the answer itself.
  const [answers] = await connection.query<RowDataPacket[][]>(['DO 0', ...names.map((name) => `SHOW CREATE ${kind} \`${name}\``)].join(';'));
  names.forEach((name, index) => (created[name] = String(answers[index + 1]?.[0]?.[column])));
  return created;
}

/** TypeORM's notes on computed columns name the database that they are about: the one that the statement is run in. */
export async function rowsOf(connection: Connection, table: string): Promise<string[]> {
  const [rows] = await connection.query<RowDataPacket[]>('SELECT * FROM ??', [table]);
  return rows.map((row) => connection.format('INSERT INTO ?? SET ?', [table, 'schema' in row ? { ...row, schema: mysql.raw('DATABASE()') } : row]));
}

function scriptOf({ tables, triggers, rows }: MysqlTemplate): string {
  return ['SET foreign_key_checks = 0', ...Object.values(tables), ...Object.values(rows).flat(), ...Object.values(triggers)].join(';\n');
}
