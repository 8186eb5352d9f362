// points.step.ts — pure: what a journal entry does to points, and how it is undone.
import { countedOf, undoneOf, type Entry, type EntryDetails } from '../journal/pure';
import { price, type RuleVersion } from '../rules/pure';
import { adjust, earnAll, expire, spend, takeBackAll, undoDecision, type Adjustment, type PointsState, type PointsStep } from './points.rule';

/** Reads the rules' versions, the entry and what the member has. Refuses a decision: POINTS_INSUFFICIENT. */
export function stepPoints(book: readonly RuleVersion[], state: PointsState, entry: Entry): PointsStep {
  const counted = countedOf(entry);
  const { id, quantity: points, recordedDay: today } = entry;
  if (counted?.sign === 1) return earnAll(state, id, price(book, counted, state.uses), today);
  if (counted?.sign === -1) return takeBackAll(state, id, counted.entryId, today);
  switch (entry.kind) {
    case 'spent':
      return spend(state, id, points, today);
    case 'adjusted':
      return adjust(state, id, adjustmentOf(entry), today);
    case 'reversal':
      return undo(state, entry);
    case 'day_closed':
      return expire(state, id, entry.day);
    default:
      return { state, rows: [] };
  }
}

/** Decisions that do something to points. */
export const movesPoints = (kind: Entry['kind']): boolean => kind === 'spent' || kind === 'adjusted';

function undo(state: PointsState, entry: Entry): PointsStep {
  const undone = undoneOf(entry);
  if (!undone || !movesPoints(undone.kind)) return { state, rows: [] };
  const gave = undone.kind === 'adjusted' && undone.details.direction === 'add';
  return undoDecision(state, entry.id, { entryId: undone.entryId, points: undone.quantity, gave }, entry.recordedDay);
}

function adjustmentOf({ quantity: points, details }: { quantity: number; details: EntryDetails }): Adjustment {
  if (details.direction === 'take') return { direction: 'take', points };
  return { direction: 'add', points, expiresOn: typeof details.expiresOn === 'string' ? details.expiresOn : null };
}
