// surroundings.ts — of a made-up life what a step would be shown of it.
import { surroundingsOf, type MeasureState } from '../../src/measures/measures.rule';

/** What is read for a deed of `month` that is recorded in `recordedMonth`. */
export function shownOf(life: MeasureState, month: string, recordedMonth: string): MeasureState {
  const { spans, named } = surroundingsOf(month, recordedMonth);
  const isShown = (row: string) => named.includes(row) || spans.some(([first, last]) => first <= row && row <= last);
  return new Map([...life].filter(([key]) => isShown(key.split('|')[0] ?? '')));
}
