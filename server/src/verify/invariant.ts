import type { EntityManager } from 'typeorm';

/** What must hold in every database at every moment. `code` is what people cite. */
export interface Invariant {
  readonly code: string;
  readonly title: { readonly zh: string; readonly en: string };
}

/** One statement that answers a row, with its `id`, for each violation: none in a database that is right. */
export interface SqlInvariant extends Invariant {
  readonly sql: string;
  /** Values for the question marks of `sql`; it uses no function of dates, so that it is the same on every engine. */
  readonly parameters?: (now: Date) => unknown[];
}

/** What holding one invariant against the database gave. */
export interface Finding extends Invariant {
  readonly violations: number;
  /** A few of what violates it: ids to begin looking with. */
  readonly examples: readonly string[];
}

export const MOST_EXAMPLES = 5;

export async function findingOf(manager: EntityManager, { code, title, sql, parameters }: SqlInvariant, now: Date): Promise<Finding> {
  const values = parameters?.(now) ?? [];
  const counting = `SELECT COUNT(*) AS violations FROM (${sql}) violating`;
  const [{ violations }] = (await manager.query(counting, values)) as [{ violations: number | string }];
  const found = Number(violations);
  if (found === 0) return { code, title, violations: 0, examples: [] };
  const naming = `SELECT id FROM (${sql}) violating LIMIT ${MOST_EXAMPLES}`;
  const rows = (await manager.query(naming, values)) as { id: unknown }[];
  return { code, title, violations: found, examples: rows.map(({ id }) => String(id)) };
}
