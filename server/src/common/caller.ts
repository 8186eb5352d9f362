import type { Permission, StandingRefusal } from '@tongxing/shared';

/** Someone signed in with WeChat. Not an active member, though perhaps once one. */
export interface VisitorCaller {
  kind: 'visitor';
  identityId: string;
  sessionId: string;
  memberId: string | null;
  /** What pages for members answer, where that is something else than MEMBERSHIP_REQUIRED (a suspension). */
  refusal?: StandingRefusal;
}

export interface MemberCaller {
  kind: 'member';
  identityId: string;
  sessionId: string;
  memberId: string;
}

export interface StaffCaller {
  kind: 'staff';
  staffId: string;
  name: string;
  permissions: readonly Permission[];
  sessionId: string;
}

/** Anyone on the members' side of the house. */
export type PersonCaller = VisitorCaller | MemberCaller;
export type AnyCaller = PersonCaller | StaffCaller;

/** The members noun provides this: who holds a bearer token, or null when it is unknown, expired or revoked. */
export abstract class MemberSessions {
  abstract find(token: string): Promise<PersonCaller | null>;
}

/** The staff noun provides this: who holds a session cookie, or null when it is unknown, expired or revoked. */
export abstract class StaffSessions {
  abstract find(token: string): Promise<StaffCaller | null>;
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Set by the access guard alone; null on a public route that nobody signed in calls. */
    caller?: AnyCaller | null;
  }
}

/** One person, one principal: a visitor who becomes a member between two tries is still the same. */
export function principalOf(caller: AnyCaller): string {
  return caller.kind === 'staff' ? caller.staffId : caller.identityId;
}
