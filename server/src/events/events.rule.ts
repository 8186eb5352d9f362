// events.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.
import { DomainError } from '../common/domain-error';

const MINUTE_MS = 60_000;
const LONGEST_SESSION_MS = 31 * 24 * 60 * MINUTE_MS;

/** How long the door is open before the start and after the end, unless staff say otherwise. */
export const DOOR_MINUTES = 60;
export const MOST_DOOR_MINUTES = 720;

export interface Times {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface Door {
  readonly opensAt: Date;
  readonly closesAt: Date;
}

/** Refuses: TIME_RANGE_INVALID for an end that is not after the start, and for a session of more than 31 days (a mistyped year). */
export function assertTimes({ startsAt, endsAt }: Times): void {
  const length = endsAt.getTime() - startsAt.getTime();
  if (length <= 0 || length > LONGEST_SESSION_MS) throw new DomainError('TIME_RANGE_INVALID');
}

export function doorOf({ startsAt, endsAt }: Times, opensBeforeMinutes: number, closesAfterMinutes: number): Door {
  return {
    opensAt: new Date(startsAt.getTime() - opensBeforeMinutes * MINUTE_MS),
    closesAt: new Date(endsAt.getTime() + closesAfterMinutes * MINUTE_MS),
  };
}

/** The minutes that a door was given, to keep them when only the times move. */
export function doorMinutesOf(session: Times & Door): { opensBeforeMinutes: number; closesAfterMinutes: number } {
  return {
    opensBeforeMinutes: Math.round((session.startsAt.getTime() - session.opensAt.getTime()) / MINUTE_MS),
    closesAfterMinutes: Math.round((session.closesAt.getTime() - session.endsAt.getTime()) / MINUTE_MS),
  };
}

export function isDoorOpen({ opensAt, closesAt }: Door, at: Date): boolean {
  return opensAt.getTime() <= at.getTime() && at.getTime() <= closesAt.getTime();
}

/** From the first start to the last end; null where there is no session. */
export function spanOf(sessions: readonly Times[]): Times | null {
  if (sessions.length === 0) return null;
  return {
    startsAt: new Date(Math.min(...sessions.map(({ startsAt }) => startsAt.getTime()))),
    endsAt: new Date(Math.max(...sessions.map(({ endsAt }) => endsAt.getTime()))),
  };
}
