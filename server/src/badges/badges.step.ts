// badges.step.ts — pure: what a journal entry does to the badges that a member holds.
import { DomainError } from '../common/domain-error';
import { countedOf, undoneOf, type Entry } from '../journal/pure';
import type { MeasureState } from '../measures/pure';
import { afterUndoing, backfillsOf, giftOf, giftTakenBack, givableOn, grantsOf, type BadgeRow, type BadgeState, type BadgeVersion } from './badges.rule';

/**
 * `measuresAfter` is asked only for what is judged by measures: a gift, and one that is taken back, is not.
 * Refuses a gift: BADGE_NOT_GIVABLE, BADGE_HELD.
 */
export function stepBadges(book: readonly BadgeVersion[], held: BadgeState, entry: Entry, measuresAfter: () => MeasureState): BadgeRow[] {
  const deed = countedOf(entry);
  if (deed?.sign === 1) return grantsOf(book, held, measuresAfter(), deed, entry);
  if (deed) return afterUndoing(book, held, measuresAfter(), deed.entryId, entry.id);
  if (entry.kind === 'definitions_reviewed') return backfillsOf(book, held, measuresAfter(), entry.day, entry);
  if (entry.kind === 'badge_given') return [given(book, held, entry)];
  const undone = undoneOf(entry);
  return undone?.kind === 'badge_given' ? giftTakenBack(held, undone.entryId) : [];
}

function given(book: readonly BadgeVersion[], held: BadgeState, entry: Entry): BadgeRow {
  const code = String(entry.details['code']);
  const version = givableOn(book, code, entry.day);
  if (!version) throw new DomainError('BADGE_NOT_GIVABLE', { code });
  const already = held.get(code);
  if (already) throw new DomainError('BADGE_HELD', { code, since: already.grantedAt.toISOString() });
  return giftOf(version, entry);
}
