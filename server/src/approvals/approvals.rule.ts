// approvals.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.
import { APPROVAL_LAPSES_AFTER_DAYS, type ApprovalState } from '@tongxing/shared';
import { DomainError } from '../common/domain-error';

const DAY_MS = 86_400_000;

export type Decision = Extract<ApprovalState, 'approved' | 'refused' | 'withdrawn'>;

export function lapsesAt(requestedAt: Date): Date {
  return new Date(requestedAt.getTime() + APPROVAL_LAPSES_AFTER_DAYS * DAY_MS);
}

/** What stands at this moment: an approval lapses by itself, whether or not the house has been tidied since. */
export function stateAt({ state, expiresAt }: { state: ApprovalState; expiresAt: Date }, now: Date): ApprovalState {
  return state === 'pending' && expiresAt.getTime() <= now.getTime() ? 'lapsed' : state;
}

/** Whether this person has given this very answer before. */
export function hasAnswered(approval: { state: ApprovalState; decidedBy: string | null }, decision: Decision, staffId: string): boolean {
  return approval.state === decision && approval.decidedBy === staffId;
}

/**
 * Whoever asked may only take it back; everybody else may only decide. Where the office does without a second person,
 * the one who asked may also approve.
 * Refuses: APPROVAL_OWN, APPROVAL_OTHERS.
 */
export function assertMayAnswer(requestedBy: string, staffId: string, decision: Decision, { twoPersons }: { twoPersons: boolean }): void {
  const isOwn = requestedBy === staffId;
  if (decision === 'withdrawn' && !isOwn) throw new DomainError('APPROVAL_OTHERS');
  if (decision === 'refused' && isOwn) throw new DomainError('APPROVAL_OWN');
  if (decision === 'approved' && isOwn && twoPersons) throw new DomainError('APPROVAL_OWN');
}
