// points.step.ts — pure: what a journal entry does to points, and how it is undone.
import { countedOf, type Entry } from '../journal/pure';
import { price, type RuleVersion } from '../rules/pure';
import { earnAll, takeBackAll, type PointsRow, type PointsState } from './points.rule';

export function stepPoints(
  book: readonly RuleVersion[],
  state: PointsState,
  entry: Entry,
): { state: PointsState; rows: PointsRow[] } {
  const counted = countedOf(entry);
  if (!counted) return { state, rows: [] };
  return counted.sign === 1
    ? earnAll(state, counted.entryId, price(book, counted, state.uses))
    : takeBackAll(state, counted.entryId);
}
