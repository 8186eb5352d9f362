// adjustments.rule.ts — pure: what a change by hand would come to, worked out before anybody asks the server.
import type { AdjustmentOutlookView, AdjustmentRequest } from '../../api/types';

type Change = Pick<AdjustmentRequest, 'direction' | 'points'>;

/** One change moves no more than this. */
export const MOST_POINTS = 100_000;

/** Whether it is an amount that may be asked for at all; of any other nothing is foretold. */
export function isPossible({ spendable }: Pick<AdjustmentOutlookView, 'spendable'>, { direction, points }: Change): boolean {
  return Number.isInteger(points) && points >= 1 && points <= MOST_POINTS && (direction === 'add' || points <= spendable);
}

export interface Prospect {
  readonly after: number;
  /** Of what is added, as much repays what is owed. */
  readonly repaid: number;
  readonly needsAnother: boolean;
}

export function prospectOf({ balance, debt, directlyLeft }: Pick<AdjustmentOutlookView, 'balance' | 'debt' | 'directlyLeft'>, { direction, points }: Change): Prospect {
  const repaid = direction === 'add' ? Math.min(debt, points) : 0;
  const after = direction === 'add' ? balance + points - repaid : balance - points;
  return { after, repaid, needsAnother: points > directlyLeft };
}
