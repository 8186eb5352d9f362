import type { EntityManager } from 'typeorm';

/** What must hold in every database at every moment. `code` is what people cite. */
export interface Invariant {
  readonly code: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** What an operator does about it, where one thing mends it whatever the cause. */
  readonly remedy?: { readonly zh: string; readonly en: string };
}

/** Numbers that a program of before did not keep, or kept in another way, and that the journal tells. */
export const DERIVE_ANEW = {
  zh: '如果这个数据库用过旧版本：先备份，再运行一次 npm run rebuild，然后重新核对。账本没有少什么，这些数目都从它推出来。',
  en: 'If an older version wrote this database: back it up, run npm run rebuild once, and verify again. The journal has it all.',
} as const;

/** One statement that answers a row, with its `id`, for each violation: none in a database that is right. */
export interface SqlInvariant extends Invariant {
  readonly sql: string;
  /** Values for the question marks of `sql`; it uses no function of dates, so that it is the same on every engine. */
  readonly parameters?: (now: Date, manager: EntityManager) => unknown[] | Promise<unknown[]>;
}

/** What holding one invariant against the database gave. */
export interface Finding extends Invariant {
  readonly violations: number;
  /** A few of what violates it: ids to begin looking with. */
  readonly examples: readonly string[];
}

export const MOST_EXAMPLES = 5;

export async function findingOf(manager: EntityManager, { sql, parameters, ...said }: SqlInvariant, now: Date): Promise<Finding> {
  const values = (await parameters?.(now, manager)) ?? [];
  const counting = `SELECT COUNT(*) AS violations FROM (${sql}) violating`;
  const [{ violations }] = (await manager.query(counting, values)) as [{ violations: number | string }];
  const found = Number(violations);
  if (found === 0) return { ...said, violations: 0, examples: [] };
  const naming = `SELECT id FROM (${sql}) violating LIMIT ${MOST_EXAMPLES}`;
  const rows = (await manager.query(naming, values)) as { id: unknown }[];
  return { ...said, violations: found, examples: rows.map(({ id }) => String(id)) };
}
