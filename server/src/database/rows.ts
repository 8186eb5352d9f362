// rows.ts — plain statements on one table, in words that every engine knows: what the hot paths use in the place of query
// builders, which take longer to write a statement than the database takes to run it. Values are converted as the entity says.
import type { EntityManager, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';
import { bound } from './bound-values';

/** SQLite binds at most 32,766 values a statement; no table of ours has more than sixty columns. */
const ROWS_A_STATEMENT = 500;
/** Up to so many rows an INSERT recurs often enough to be kept prepared. */
const FEW_ROWS = 8;

type Table<T> = new () => T;
type Property<T> = keyof T & string;
type Raw = Record<string, unknown>;

/**
 * Rows that meet a condition on the table's own columns: `member_id = ? AND month IN (?)`. A value that is a list takes
 * the place of its question mark with all that it holds; an empty list is a bug of the caller's. The order of the rows is
 * not promised. Reads that a transaction asks for at the same moment (Promise.all) travel to the server together, as one
 * statement: there, asking costs more than answering.
 */
export function readAll<T extends object, P extends Property<T>>(
  manager: EntityManager,
  table: Table<T>,
  wanted: readonly P[],
  condition: string,
  values: readonly unknown[],
): Promise<Pick<T, P>[]> {
  const { from, columns } = shapeOf(manager, table);
  const read = { from, columns: only(columns, wanted), condition: spread(condition, values), values: values.flat() };
  return (manager.queryRunner && !isSqlite(manager) ? ask(manager, read) : readAlone(manager, read)) as Promise<Pick<T, P>[]>;
}

/** What is wanted of a table: all columns where none are named. */
export interface Wanted {
  readonly table: Table<object>;
  readonly only?: readonly string[];
}

/** Rows of several tables that belong together: everything after the list of columns, with the tables under these names. */
export async function readTogether<Rows extends Record<string, object>>(
  manager: EntityManager,
  tables: { readonly [Name in keyof Rows]: Wanted },
  after: string,
  values: readonly unknown[],
): Promise<Rows[]> {
  const parts = Object.entries<Wanted>(tables).map(([name, { table, only: wanted }]) => {
    const { columns } = shapeOf(manager, table);
    return { name, columns: wanted ? only(columns, wanted) : columns };
  });
  const all = parts.flatMap(({ name, columns }) => columns.map(({ column }) => `${name}.${column}`));
  const sql = spread(`SELECT ${all.map((column, i) => `${column} AS c${i}`).join(', ')} ${after}`, values);
  const found = await query<Raw>(manager, sql, values.flat());
  return found.map((raw) => {
    let at = 0;
    return Object.fromEntries(parts.map(({ name, columns }) => [name, rowOf(manager, columns, () => raw[`c${at++}`])])) as Rows;
  });
}

/** Rows of a SELECT as the driver gives them. */
export function query<Row>(manager: EntityManager, sql: string, values: readonly unknown[]): Promise<Row[]> {
  return send(manager, sql, bound(values));
}

/** In a transaction straight through its runner: the two manners of TypeORM in between add nothing. */
function send<Row>(manager: EntityManager, sql: string, values: unknown[]): Promise<Row[]> {
  return manager.queryRunner ? manager.queryRunner.query(sql, values) : manager.query(sql, values);
}

/** Inserts rows as they are, however many there are: a rebuild may write years of a member's life at once. */
export async function insertAll<T extends object>(manager: EntityManager, table: Table<T>, rows: readonly Partial<T>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) await insertSome(manager, table, rows.slice(at, at + ROWS_A_STATEMENT), '');
}

/** As `insertAll`; a row whose key is there already has these columns of it set to the new values instead. */
export async function putAll<T extends object>(
  manager: EntityManager,
  table: Table<T>,
  rows: readonly Partial<T>[],
  { key, set }: { readonly key: readonly Property<T>[]; readonly set: readonly Property<T>[] },
): Promise<void> {
  const { columns } = shapeOf(manager, table);
  const named = (properties: readonly string[]): string[] => only(columns, properties).map(({ column }) => column);
  const onKey = isSqlite(manager)
    ? ` ON CONFLICT (${named(key).join(', ')}) DO UPDATE SET ${named(set).map((name) => `${name} = excluded.${name}`).join(', ')}`
    : ` ON DUPLICATE KEY UPDATE ${named(set).map((name) => `${name} = VALUES(${name})`).join(', ')}`;
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) await insertSome(manager, table, rows.slice(at, at + ROWS_A_STATEMENT), onKey);
}

/** Runs a guarded UPDATE or a DELETE and says how many rows it met. The manager must be that of a transaction. */
export async function affectedBy(manager: EntityManager, statement: string, values: readonly unknown[]): Promise<number> {
  if (!manager.queryRunner) throw new Error('A statement that writes belongs in a transaction.');
  const { affected } = await manager.queryRunner.query(spread(statement, values), bound(values.flat()), true);
  return affected ?? 0;
}

interface Read {
  readonly from: string;
  readonly columns: readonly Column[];
  readonly condition: string;
  readonly values: readonly unknown[];
}

interface Asked {
  readonly read: Read;
  resolve(rows: object[]): void;
  reject(error: unknown): void;
}

/** What each transaction has asked for and is about to send. */
const asked = new WeakMap<EntityManager, Asked[]>();

function ask(manager: EntityManager, read: Read): Promise<object[]> {
  return new Promise((resolve, reject) => {
    const waiting = asked.get(manager);
    waiting?.push({ read, resolve, reject });
    if (waiting) return;
    asked.set(manager, [{ read, resolve, reject }]);
    queueMicrotask(() => void sendAsked(manager));
  });
}

async function sendAsked(manager: EntityManager): Promise<void> {
  const waiting = asked.get(manager) ?? [];
  asked.delete(manager);
  const reads = waiting.map(({ read }) => read);
  try {
    const answers = reads.length === 1 ? [await readAlone(manager, reads[0]!)] : await readAtOnce(manager, reads);
    waiting.forEach(({ resolve }, i) => resolve(answers[i]!));
  } catch (error) {
    waiting.forEach(({ reject }) => reject(error));
  }
}

async function readAlone(manager: EntityManager, { columns, from, condition, values }: Read): Promise<object[]> {
  const sql = `SELECT ${columns.map(({ column }) => column).join(', ')} FROM ${from} WHERE ${condition}`;
  const found = await query<Raw>(manager, sql, values);
  return found.map((raw) => rowOf(manager, columns, ({ databaseName }) => raw[databaseName]));
}

/**
 * One UNION ALL. A column of one table stands in a place that only columns of its own type in other tables use, so that
 * the server converts nothing: text, numbers, moments.
 */
async function readAtOnce(manager: EntityManager, reads: readonly Read[]): Promise<object[][]> {
  const places = reads.map(({ columns }) => placesOf(columns));
  const all = [...new Set(places.flat())];
  const parts = reads.map(({ columns, from, condition }, i) => {
    const taken = all.map((place) => `${columns[places[i]!.indexOf(place)]?.column ?? 'NULL'} AS ${place}`);
    return `SELECT ${i} AS part, ${taken.join(', ')} FROM ${from} WHERE ${condition}`;
  });
  const sql = parts.join(' UNION ALL ');
  const found = await query<Raw>(manager, sql, reads.flatMap(({ values }) => values));
  const rows: object[][] = reads.map(() => []);
  for (const raw of found) {
    const part = Number(raw['part']);
    rows[part]!.push(rowOf(manager, reads[part]!.columns, (_meta, at) => raw[places[part]![at]!]));
  }
  return rows;
}

/** The place of each column: `text0`, `number0`, `number1`, `moment0`. */
function placesOf(columns: readonly Column[]): string[] {
  const used = new Map<string, number>();
  return columns.map(({ meta: { type } }) => {
    const kind = type === 'datetime' ? 'moment' : type === 'varchar' || type === 'text' ? 'text' : 'number';
    const at = used.get(kind) ?? 0;
    used.set(kind, at + 1);
    return `${kind}${at}`;
  });
}

function rowOf(manager: EntityManager, columns: readonly Column[], valueOf: (meta: ColumnMetadata, at: number) => unknown): object {
  const { driver } = manager.dataSource;
  const row: Raw = {};
  columns.forEach(({ meta }, at) => (row[meta.propertyName] = driver.prepareHydratedValue(valueOf(meta, at), meta)));
  return row;
}

async function insertSome<T extends object>(manager: EntityManager, table: Table<T>, rows: readonly Partial<T>[], onKey: string): Promise<void> {
  const shape = shapeOf(manager, table);
  const { driver } = manager.dataSource;
  // What no row says is left to the column's default, as with any INSERT.
  const said = shape.columns.filter(({ meta }) => meta.isInsert && rows.some((row) => row[meta.propertyName as Property<T>] !== undefined));
  const values: unknown[] = [];
  for (const row of rows) for (const { meta } of said) values.push(driver.preparePersistentValue(row[meta.propertyName as Property<T>], meta) ?? null);
  const sql = insertOf(shape, said, rows.length, onKey);
  await send(manager, sql, rows.length > FEW_ROWS ? values : bound(values));
}

/** The same few columns and numbers of rows come again and again, so that each text is put together once. */
function insertOf({ from, inserts }: Shape, said: readonly Column[], count: number, onKey: string): string {
  const columns = said.map(({ column }) => column).join(', ');
  const begun = `${count} ${columns}${onKey}`;
  const known = inserts.get(begun);
  if (known !== undefined) return known;
  const marks = `(${said.map(() => '?').join(', ')})`;
  const sql = `INSERT INTO ${from} (${columns}) VALUES ${Array<string>(count).fill(marks).join(', ')}${onKey}`;
  if (count <= FEW_ROWS) inserts.set(begun, sql);
  return sql;
}

/** Puts as many question marks as a list has values in the place of its one. */
function spread(sql: string, values: readonly unknown[]): string {
  if (!values.some(Array.isArray)) return sql;
  let at = 0;
  return sql.replace(/\?/g, () => {
    const value = values[at++];
    return Array.isArray(value) ? value.map(() => '?').join(', ') : '?';
  });
}

function isSqlite(manager: EntityManager): boolean {
  return manager.dataSource.options.type === 'better-sqlite3';
}

interface Column {
  readonly meta: ColumnMetadata;
  /** As its statements name it. */
  readonly column: string;
}

interface Shape {
  readonly from: string;
  readonly columns: readonly Column[];
  readonly inserts: Map<string, string>;
}

const shapes = new WeakMap<EntityMetadata, Shape>();

function shapeOf(manager: EntityManager, table: Table<object>): Shape {
  const metadata = manager.dataSource.getMetadata(table);
  const known = shapes.get(metadata);
  if (known) return known;
  const { driver } = manager.dataSource;
  const columns = metadata.columns.map((meta) => ({ meta, column: driver.escape(meta.databaseName) }));
  const shape: Shape = { from: driver.escape(metadata.tableName), columns, inserts: new Map() };
  shapes.set(metadata, shape);
  return shape;
}

function only(columns: readonly Column[], wanted: readonly string[]): Column[] {
  return columns.filter(({ meta }) => wanted.includes(meta.propertyName));
}
