// check-in-source.rule.ts — pure: how the journal names the check-in that a contribution came from.
import type { Entry } from '../journal';

const PREFIX = 'checkin:';

/** A check-in after an annulment has another id, and so is a new fact. */
export const sourceKeyOf = (checkInId: string): string => `${PREFIX}${checkInId}`;

/** The check-in behind an entry of the journal; null for one that came from elsewhere. */
export function checkInIdOf({ kind, sourceKey }: Pick<Entry, 'kind' | 'sourceKey'>): string | null {
  return kind === 'checked_in' && sourceKey.startsWith(PREFIX) ? sourceKey.slice(PREFIX.length) : null;
}
