// tiers.step.ts — pure: lifts a member at once, and lowers at once only where a reversal takes away what the tier stood on.
import type { GrowthState } from '../growth/pure';
import { countedOf, type Entry } from '../journal/pure';
import type { MeasureState } from '../measures/pure';
import { applyTierChanges, falls, rises, type Standing, type TierChange, type TierState, type TierVersion } from './tiers.rule';

interface Moved<State> {
  readonly before: State;
  readonly state: State;
}

/** Reads of the steps of measures and growth what they found and what they left. */
export function stepTiers(
  book: readonly TierVersion[],
  state: TierState,
  entry: Entry,
  { measures, growth }: { readonly measures: Moved<MeasureState>; readonly growth: Moved<GrowthState> },
): { state: TierState; rows: TierChange[] } {
  const counted = countedOf(entry);
  if (!counted) return { state, rows: [] };
  const month = entry.recordedDay.slice(0, 7);
  const before: Standing = { measures: measures.before, growth: growth.before.total, month };
  const after: Standing = { measures: measures.state, growth: growth.state.total, month };
  const rows =
    counted.sign === 1
      ? rises(book, state, after, entry.recordedDay)
      : falls(book, state, before, after, entry.recordedDay);
  return { state: applyTierChanges(state, rows), rows };
}
