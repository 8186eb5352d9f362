// contributions.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.
import { DomainError } from '../common/domain-error';
import type { Entry } from '../journal';

/**
 * Staff may take back what somebody did. Joining is no deed that was recorded wrongly: who is not a member any more has
 * left. What was taken back by mistake is recorded anew, as a new fact.
 */
export function isUndoable({ type, kind }: Pick<Entry, 'type' | 'kind'>): boolean {
  return type === 'fact' && kind !== 'joined';
}

/** Refuses: JOURNAL_ENTRY_NOT_REVERSIBLE, saying of which kind the entry is. */
export function assertUndoable(entry: Pick<Entry, 'id' | 'type' | 'kind'>): void {
  if (!isUndoable(entry)) throw new DomainError('JOURNAL_ENTRY_NOT_REVERSIBLE', { entryId: entry.id, kind: entry.kind });
}
