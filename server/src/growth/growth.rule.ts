// growth.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O. Growth is earned with points and never spent.
import type { Payment } from '../points';

/** One line of growth; negative only where a reversal takes back what its fact brought. */
export interface GrowthLine {
  readonly line: number;
  readonly delta: number;
  readonly totalAfter: number;
  readonly ruleVersionId: string;
  readonly ruleCode: string;
}

export interface GrowthState {
  readonly total: number;
}

export const NO_GROWTH: GrowthState = { total: 0 };

/** Adds (sign 1) or takes back (sign −1) the growth of each payment. */
export function grow(state: GrowthState, payments: readonly Payment[], sign: 1 | -1): {
  state: GrowthState;
  rows: GrowthLine[];
} {
  let total = state.total;
  const rows = payments
    .filter((payment) => payment.growth > 0)
    .map(({ growth, ruleVersionId, ruleCode }, i) => {
      total += sign * growth;
      return { line: i + 1, delta: sign * growth, totalAfter: total, ruleVersionId, ruleCode };
    });
  return { state: { total }, rows };
}
