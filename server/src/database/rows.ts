// rows.ts — plain statements on one table, in words that every engine knows: what the hot paths use in the place of query
// builders, which take longer to write a statement than the database takes to run it. Values are converted as the entity says.
import type { EntityManager, EntityMetadata } from 'typeorm';
import type { ColumnMetadata } from 'typeorm/metadata/ColumnMetadata';

/** SQLite binds at most 32,766 values a statement; no table of ours has more than sixty columns. */
const ROWS_A_STATEMENT = 500;

type Table<T> = new () => T;

/**
 * Rows that meet a condition on the table's own columns: `member_id = ? AND month IN (?)`. A value that is a list
 * takes the place of its question mark with all that it holds; an empty list is a bug of the caller's.
 */
export async function readAll<T extends object>(
  manager: EntityManager,
  table: Table<T>,
  condition: string,
  values: readonly unknown[],
): Promise<T[]> {
  const found = await readTogether(manager, { one: table }, `FROM ${shapeOf(manager, table).from} one WHERE ${condition}`, values);
  return found.map(({ one }) => one);
}

/** Rows of several tables that belong together: everything after the list of columns, with the tables under these names. */
export async function readTogether<Rows extends Record<string, object>>(
  manager: EntityManager,
  tables: { readonly [Name in keyof Rows]: Table<Rows[Name]> },
  after: string,
  values: readonly unknown[],
): Promise<Rows[]> {
  const { driver } = manager.dataSource;
  const shapes = Object.entries<Table<object>>(tables).map(([name, table]) => ({ name, ...shapeOf(manager, table) }));
  const names = shapes.flatMap(({ name, columns, named }) =>
    columns.map(({ propertyName }) => `${name}.${named(propertyName)} AS ${driver.escape(`${name} ${propertyName}`)}`),
  );
  const sql = spread(`SELECT ${names.join(', ')} ${after}`, values);
  const found: Record<string, unknown>[] = await manager.query(sql, values.flat());
  return found.map((raw) => {
    const rows = shapes.map(({ name, columns }) => [
      name,
      Object.fromEntries(
        columns.map((column) => [column.propertyName, driver.prepareHydratedValue(raw[`${name} ${column.propertyName}`], column) as unknown]),
      ),
    ]);
    return Object.fromEntries(rows) as Rows;
  });
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
  { key, set }: { readonly key: readonly (keyof T & string)[]; readonly set: readonly (keyof T & string)[] },
): Promise<void> {
  const { named } = shapeOf(manager, table);
  const escaped = (properties: readonly string[]): string[] => properties.map((property) => named(property));
  const isSqlite = manager.dataSource.options.type === 'better-sqlite3';
  const onKey = isSqlite
    ? ` ON CONFLICT (${escaped(key).join(', ')}) DO UPDATE SET ${escaped(set).map((name) => `${name} = excluded.${name}`).join(', ')}`
    : ` ON DUPLICATE KEY UPDATE ${escaped(set).map((name) => `${name} = VALUES(${name})`).join(', ')}`;
  for (let at = 0; at < rows.length; at += ROWS_A_STATEMENT) await insertSome(manager, table, rows.slice(at, at + ROWS_A_STATEMENT), onKey);
}

/** Runs a guarded UPDATE or DELETE and says how many rows it met. The manager must be that of a transaction. */
export async function affectedBy(manager: EntityManager, statement: string, values: readonly unknown[]): Promise<number> {
  if (!manager.queryRunner) throw new Error('A statement that writes belongs in a transaction.');
  const { affected } = await manager.queryRunner.query(spread(statement, values), values.flat(), true);
  return affected ?? 0;
}

async function insertSome<T extends object>(manager: EntityManager, table: Table<T>, rows: readonly Partial<T>[], onKey: string): Promise<void> {
  const { columns, from, named } = shapeOf(manager, table);
  const { driver } = manager.dataSource;
  // What no row says is left to the column's default, as with any INSERT.
  const said = columns.filter(({ isInsert, propertyName }) => isInsert && rows.some((row) => row[propertyName as keyof T] !== undefined));
  const values = rows.flatMap((row) => said.map((column) => driver.preparePersistentValue(row[column.propertyName as keyof T], column) as unknown));
  const marks = `(${said.map(() => '?').join(', ')})`;
  const names = said.map(({ propertyName }) => named(propertyName)).join(', ');
  const sql = `INSERT INTO ${from} (${names}) VALUES ${rows.map(() => marks).join(', ')}${onKey}`;
  await manager.query(sql, values);
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

interface Shape {
  readonly columns: readonly ColumnMetadata[];
  /** The table itself. */
  readonly from: string;
  named(property: string): string;
}

const shapes = new WeakMap<EntityMetadata, Shape>();

function shapeOf(manager: EntityManager, table: Table<object>): Shape {
  const metadata = manager.dataSource.getMetadata(table);
  const known = shapes.get(metadata);
  if (known) return known;
  const escape = (name: string): string => manager.dataSource.driver.escape(name);
  const names = new Map(metadata.columns.map(({ propertyName, databaseName }) => [propertyName, escape(databaseName)]));
  const shape: Shape = {
    columns: metadata.columns,
    from: escape(metadata.tableName),
    named(property) {
      const name = names.get(property);
      if (name === undefined) throw new Error(`${metadata.tableName} has no column for ${property}.`);
      return name;
    },
  };
  shapes.set(metadata, shape);
  return shape;
}
