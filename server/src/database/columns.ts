import type { ColumnOptions, ValueTransformer } from 'typeorm';
import type { Engine } from './engine';

/**
 * The column types of this house, one word each, that mean the same on SQLite, MySQL and MariaDB.
 * Entities use them as `@Column(textColumn(60))`, migrations through `table.ts`, so the two cannot drift apart.
 *
 * All text is compared byte by byte: with the usual collations two openids that differ only in case are one.
 * BYTES stands for the collation that does so on the engine at hand (see collationOn), and each column names it
 * itself, so that the database's own default does not matter. Ids and codes are not ascii: MariaDB answers a
 * search for a Chinese word in an ascii column with "illegal mix of collations", and people type what they like.
 */
const BYTES = 'utf8mb4_bin';

type Extra = Pick<ColumnOptions, 'nullable' | 'default' | 'name' | 'update' | 'select'>;

/** What may also stand in a primary key, which is never null. */
type KeyOptions = ColumnOptions & { nullable?: false };

/** A ULID made by newId(). */
export function idColumn(): KeyOptions;
export function idColumn(extra: Extra): ColumnOptions;
export function idColumn(extra: Extra = {}): ColumnOptions {
  return { type: 'varchar', length: 26, collation: BYTES, ...extra };
}

/** A key, code, token, openid, status: ASCII, case matters. */
export function codeColumn(length: number): KeyOptions;
export function codeColumn(length: number, extra: Extra): ColumnOptions;
export function codeColumn(length: number, extra: Extra = {}): ColumnOptions {
  return { type: 'varchar', length, collation: BYTES, ...extra };
}

/** Words that people wrote, up to `length` characters. */
export function textColumn(length: number, extra: Extra = {}): ColumnOptions {
  return { type: 'varchar', length, collation: BYTES, ...extra };
}

/** Long words, up to 64 KB, never part of an index. */
export function longTextColumn(extra: Extra = {}): ColumnOptions {
  return { type: 'text', collation: BYTES, ...extra };
}

/** A moment in UTC, to the millisecond, stamped by the application's clock. */
export function instantColumn(extra: Extra = {}): ColumnOptions {
  return { type: 'datetime', precision: 3, ...extra };
}

/** A business day in Asia/Shanghai, 'YYYY-MM-DD' on both sides of the driver. */
export function dayColumn(): KeyOptions;
export function dayColumn(extra: Extra): ColumnOptions;
export function dayColumn(extra: Extra = {}): ColumnOptions {
  return { type: 'varchar', length: 10, collation: BYTES, ...extra };
}

/** A business month in Asia/Shanghai, 'YYYY-MM'. */
export function monthColumn(extra: Extra = {}): ColumnOptions {
  return { type: 'varchar', length: 7, collation: BYTES, ...extra };
}

/** A whole number of up to 2³¹ − 1. */
export function intColumn(): KeyOptions;
export function intColumn(extra: Extra): ColumnOptions;
export function intColumn(extra: Extra = {}): ColumnOptions {
  return { type: 'int', ...extra };
}

/** A whole number of up to 2⁵³ − 1: money in fen, sequence numbers, sums. */
export function bigintColumn(extra: Extra = {}): ColumnOptions {
  return { type: 'bigint', transformer: wholeNumber, ...extra };
}

export function boolColumn(extra: Extra = {}): ColumnOptions {
  return { type: 'boolean', ...extra };
}

/**
 * JSON kept as the very text that was written, up to 64 KB. A native json column would come back with its keys
 * in another order on MySQL, and a stored reply has to be answered byte for byte.
 */
export function jsonColumn(extra: Extra = {}): ColumnOptions {
  return { type: 'text', collation: BYTES, transformer: json, ...extra };
}

/** utf8mb4_bin itself takes 'a ' for 'a' on MariaDB; SQLite compares bytes by nature and knows no such name. */
export function collationOn(engine: Engine, collation: string | undefined): string | undefined {
  if (collation !== BYTES) return collation;
  return { sqlite: undefined, mysql: 'utf8mb4_0900_bin', mariadb: 'utf8mb4_nopad_bin' }[engine];
}

/**
 * A value the database computes from the row, for example `CASE WHEN status = 'open' THEN member_id END`.
 * With a unique index it is the partial unique index that MySQL does not have.
 */
export function computedColumn(like: ColumnOptions, expression: string): ColumnOptions {
  return { ...like, nullable: true, asExpression: expression, generatedType: 'STORED', insert: false, update: false };
}

/** Reads a raw COUNT, SUM or bigint, which one engine gives as a number and another as a string. */
export function wholeNumberOf(raw: unknown): number {
  const value = raw === null || raw === undefined ? 0 : Number(raw);
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not a whole number: ${String(raw)}`);
  return value;
}

/** Reads a raw instant, which MySQL gives as a Date and SQLite as the UTC text 'YYYY-MM-DD HH:mm:ss.SSS'. */
export function instantOf(raw: unknown): Date {
  const value = raw instanceof Date ? raw : new Date(`${String(raw).replace(' ', 'T').replace(/Z$/, '')}Z`);
  if (Number.isNaN(value.getTime())) throw new RangeError(`Not an instant: ${String(raw)}`);
  return value;
}

const wholeNumber: ValueTransformer = {
  // Conditions of find() and update() pass through here too, and may be operators rather than numbers.
  to: (value: unknown) => value,
  from: (value: unknown) => (value === null || value === undefined ? value : wholeNumberOf(value)),
};

const json: ValueTransformer = {
  to: (value: unknown) => (value === null || value === undefined ? value : JSON.stringify(value)),
  from: (value: unknown) => (typeof value === 'string' ? (JSON.parse(value) as unknown) : value),
};
