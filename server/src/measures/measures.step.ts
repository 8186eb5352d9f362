// measures.step.ts — pure: what a journal entry adds to what is counted of a member, or takes from it.
import { countedOf, type Entry } from '../journal/pure';
import { applyChanges, changesOf, yearChangesOf, type MeasureChange, type MeasureState } from './measures.rule';

export function stepMeasures(state: MeasureState, entry: Entry): { state: MeasureState; rows: MeasureChange[] } {
  const counted = countedOf(entry);
  if (!counted) return { state, rows: [] };
  const rows = [...changesOf(counted, counted.sign), ...yearChangesOf(state, counted, counted.sign)];
  return { state: applyChanges(state, rows), rows };
}
