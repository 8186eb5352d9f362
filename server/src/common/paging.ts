// Keyset paging: the cursor holds the sort key and id of the last row shown, so that a page never shifts under a reader.
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { DomainError } from './domain-error';
import { IntField, ListField, TextField } from './fields';

export const PAGE_LIMIT = 20;

export class PageQuery {
  @TextField({ max: 200, optional: true, description: 'nextCursor of the page before' })
  cursor?: string;

  @IntField({ min: 1, max: 100, optional: true, fromText: true, description: '20 when left out' })
  limit?: number;
}

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

/** Where a page ended. Instants are kept as such, so that each engine compares them in its own form. */
export interface Keyset {
  key: string | number | Date;
  id: string;
}

/** An OpenAPI class named <Item>Page, where Item is the view's name without its ending. */
export function pageView<T extends object>(item: new (...args: never[]) => T): new () => Page<T> {
  class ItemPage implements Page<T> {
    @ListField(() => item)
    items!: T[];

    @TextField({ nullable: true })
    nextCursor!: string | null;
  }
  Object.defineProperty(ItemPage, 'name', { value: `${item.name.replace(/View$/, '')}Page` });
  return ItemPage;
}

export function encodeCursor({ key, id }: Keyset): string {
  const stored = key instanceof Date ? ['at', key.getTime(), id] : ['is', key, id];
  return Buffer.from(JSON.stringify(stored)).toString('base64url');
}

/** Refuses: REQUEST_INVALID for a cursor that this server did not make. */
export function decodeCursor(cursor: string): Keyset {
  const [form, key, id] = parsed(cursor);
  if (typeof id !== 'string' || id === '') throw new DomainError('REQUEST_INVALID', { fields: ['cursor'] });
  if (form === 'at' && Number.isSafeInteger(key)) return { key: new Date(key as number), id };
  if (form === 'is' && (typeof key === 'string' || Number.isSafeInteger(key))) return { key: key as string | number, id };
  throw new DomainError('REQUEST_INVALID', { fields: ['cursor'] });
}

function parsed(cursor: string): unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

/** Cuts the one row that was read too many, and says where the next page begins. */
export function pageOf<Row, View>(
  rows: readonly Row[],
  { limit = PAGE_LIMIT }: PageQuery,
  keysetOf: (row: Row) => Keyset,
  viewOf: (row: Row) => View,
): Page<View> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: shown.map(viewOf),
    nextCursor: rows.length > limit && last !== undefined ? encodeCursor(keysetOf(last)) : null,
  };
}

/**
 * Puts a query in order by (key, id) and after the page's cursor, and reads one row more than is shown.
 * The columns are written by us ('entry.occurredAt', 'entry.id'), never taken from a request.
 */
export function seek<Row extends ObjectLiteral>(
  query: SelectQueryBuilder<Row>,
  columns: { key: string; id: string; direction: 'ASC' | 'DESC' },
  { cursor, limit = PAGE_LIMIT }: PageQuery,
): SelectQueryBuilder<Row> {
  const { key, id, direction } = columns;
  const past = direction === 'DESC' ? '<' : '>';
  if (cursor) {
    const after = decodeCursor(cursor);
    // eslint-disable-next-line no-restricted-syntax -- column names and a sign from this file's callers, never from a request
    query.andWhere(`(${key} ${past} :seekKey OR (${key} = :seekKey AND ${id} ${past} :seekId))`, {
      seekKey: after.key,
      seekId: after.id,
    });
  }
  return query
    .orderBy(key, direction)
    .addOrderBy(id, direction)
    .limit(limit + 1);
}
