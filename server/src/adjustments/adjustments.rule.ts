// adjustments.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.
import type { ApprovalState } from '@tongxing/shared';

export const DIRECTIONS = ['add', 'take'] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const ADJUSTMENT_STATES = ['waiting', 'carried_out', 'undone', 'refused', 'withdrawn', 'lapsed'] as const;
export type AdjustmentState = (typeof ADJUSTMENT_STATES)[number];

/** More than anybody types on purpose. */
export const MOST_POINTS = 100_000;

/** What one person may still move today for one member: everything they moved counts, added or taken. */
export function directlyLeft(limit: number, movedToday: number): number {
  return Math.max(0, limit - movedToday);
}

/** Added points are good until the end of next year, as those of the first earning rules. */
export function lastDayOf(today: string): string {
  return `${Number(today.slice(0, 4)) + 1}-12-31`;
}

const AFTER_ASKING: Record<ApprovalState, AdjustmentState> = {
  pending: 'waiting',
  approved: 'carried_out',
  refused: 'refused',
  withdrawn: 'withdrawn',
  lapsed: 'lapsed',
};

export function adjustmentState(entryId: string | null, reversalId: string | null, approval: ApprovalState | null): AdjustmentState {
  if (reversalId !== null) return 'undone';
  return entryId !== null || approval === null ? 'carried_out' : AFTER_ASKING[approval];
}

export interface Undoable {
  readonly askedBy: string;
  /** Null where one person was enough to do it. */
  readonly approvalId: string | null;
}

/** One's own is undone by oneself where one person was enough to do it; otherwise it takes another one, as doing it did. */
export function needsAnotherToUndo({ askedBy, approvalId }: Undoable, staffId: string, { twoPersons }: { twoPersons: boolean }): boolean {
  return approvalId !== null && twoPersons && askedBy === staffId;
}
