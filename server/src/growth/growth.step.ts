// growth.step.ts — pure: growth follows the payments that the points step decided, so that a cap counts once for both.
import { countedOf, type Entry } from '../journal/pure';
import type { Payment, PointsState } from '../points/pure';
import { grow, type GrowthLine, type GrowthState } from './growth.rule';

/** Reads of the points step what it found and what it left. */
export function stepGrowth(
  state: GrowthState,
  entry: Entry,
  points: { readonly before: PointsState; readonly state: PointsState },
): { state: GrowthState; rows: GrowthLine[] } {
  const counted = countedOf(entry);
  if (!counted) return { state, rows: [] };
  // A fact's payments are those that the step added; a reversal's are those that it found and took away.
  const paid: readonly Payment[] = counted.sign === 1 ? points.state.payments : points.before.payments;
  return grow(state, paid.filter(({ entryId }) => entryId === counted.entryId), counted.sign);
}
