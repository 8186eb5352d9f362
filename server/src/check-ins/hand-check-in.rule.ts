// hand-check-in.rule.ts — pure: which moment a check-in counts for that staff record by hand. No Nest, no TypeORM, no clock, no I/O.
import { DomainError } from '../common/domain-error';

interface Sitting {
  readonly startsAt: Date;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly event: { readonly cancelledAt: Date | null };
}

interface Circumstances {
  readonly joinedAt: Date;
  /** The moment of the check-in that is put back; null where none was taken back. */
  readonly annulled: Date | null;
  readonly now: Date;
}

/**
 * One that is put back keeps its own moment. One that was missed counts for the start of the session, or for the joining of
 * whoever joined during it; while the session has yet to begin it is now. Never a moment that has yet to come.
 * Refuses: SESSION_NOT_OPEN before the door opened; where nothing was taken back, EVENT_CANCELLED and MEMBER_JOINED_LATER,
 * which is after the door closed.
 */
export function momentByHand({ startsAt, opensAt, closesAt, event }: Sitting, { joinedAt, annulled, now }: Circumstances): Date {
  if (now.getTime() < opensAt.getTime()) {
    throw new DomainError('SESSION_NOT_OPEN', { opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() });
  }
  // What people have done at an event stays theirs when it is called off.
  if (annulled !== null) return annulled;
  if (event.cancelledAt !== null) throw new DomainError('EVENT_CANCELLED');
  if (joinedAt.getTime() > closesAt.getTime()) throw new DomainError('MEMBER_JOINED_LATER', { joinedAt: joinedAt.toISOString() });
  return new Date(Math.min(now.getTime(), Math.max(startsAt.getTime(), joinedAt.getTime())));
}
