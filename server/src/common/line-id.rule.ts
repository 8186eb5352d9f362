// line-id.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.

/**
 * The id of a row that a journal entry brought: a replay writes the very same one. The line (from 1) has two digits,
 * because pages and lots are sorted by this text.
 */
export function lineIdOf(entryId: string, line: number): string {
  return `${entryId}-${String(line).padStart(2, '0')}`;
}
