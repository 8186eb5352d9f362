// entry.rule.ts — pure: how a line of the ledger is to be read.
import type { PointsEntryView } from '../../platform/api-types';

/** What is noted as owed adds nothing that anybody could use. */
export const isGain = ({ kind, delta, reversed }: Pick<PointsEntryView, 'kind' | 'delta' | 'reversed'>): boolean => delta > 0 && !reversed && kind !== 'debt';

/**
 * Points that nobody could hear of in time: recorded on their last day, or after it. Of what was undone it says nothing, nor
 * of what went into what was owed: that was of use.
 */
export function briefness({ lastDay, left, recordedOn, reversed }: Pick<PointsEntryView, 'lastDay' | 'left' | 'recordedOn' | 'reversed'>): 'last-day' | 'over' | null {
  if (lastDay === null || lastDay > recordedOn || left === 0 || reversed) return null;
  return lastDay === recordedOn ? 'last-day' : 'over';
}
