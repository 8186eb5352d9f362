// door.rule.ts — pure: whether a session takes check-ins. No Nest, no TypeORM, no clock, no I/O.
import { DomainError } from '../common/domain-error';
import { isDoorOpen } from '../events';

interface Door {
  readonly id: string;
  readonly opensAt: Date;
  readonly closesAt: Date;
  readonly event: { readonly cancelledAt: Date | null };
}

/** Refuses: EVENT_CANCELLED, SESSION_NOT_OPEN (saying when it opens and closes). `at` is the moment of arrival. */
export function assertDoor(session: Door, at: Date): void {
  if (session.event.cancelledAt !== null) throw new DomainError('EVENT_CANCELLED');
  if (isDoorOpen(session, at)) return;
  const { opensAt, closesAt } = session;
  throw new DomainError('SESSION_NOT_OPEN', { opensAt: opensAt.toISOString(), closesAt: closesAt.toISOString() });
}

/**
 * The sessions of one event at which digits may be typed now.
 * Refuses: EVENT_NOT_FOUND where there are no sessions at all, EVENT_CANCELLED, SESSION_NOT_OPEN.
 */
export function openDoors<T extends Door>(sessions: readonly T[], at: Date): T[] {
  const open = sessions.filter((session) => isDoorOpen(session, at));
  const nearest = open[0] ?? sessions.find(({ opensAt }) => opensAt.getTime() > at.getTime()) ?? sessions.at(-1);
  if (!nearest) throw new DomainError('EVENT_NOT_FOUND');
  assertDoor(nearest, at);
  return open;
}
