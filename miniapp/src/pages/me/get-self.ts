import type { StandingRefusal } from '@tongxing/shared';
import { getHome } from '../../features/home/home.api';
import { getMe } from '../../features/members/members.api';
import { getTiers } from '../../features/tiers/tiers.api';
import type { MeView, TierProgressView } from '../../platform/api-types';
import { isRefusedWith } from '../../platform/failure';
import { currentSession } from '../../platform/session';

export interface MemberSelfFacts {
  is: 'member';
  me: MeView;
  growth: TierProgressView | null;
}

/** A membership that is there but shut: suspended, or ended by the office. */
export interface ShutSelfFacts {
  is: 'shut';
  refusal: Exclude<StandingRefusal, 'MEMBERSHIP_REQUIRED'>;
  contactPhone: string | null;
}

export interface VisitorSelfFacts {
  is: 'visitor';
  /** Was a member once, and went. */
  hasLeft: boolean;
}

export type Self = MemberSelfFacts | ShutSelfFacts | VisitorSelfFacts;

/** Who is looking: whom nobody knows yet is a visitor without asking; the standing of anybody else is the server's to say. */
export async function getSelf(): Promise<Self> {
  const session = currentSession();
  if (session === null) return { is: 'visitor', hasLeft: false };
  if (session.memberId !== null) {
    try {
      const [me, tiers] = await Promise.all([getMe(), getTiers()]);
      return { is: 'member', me, growth: tiers.find(({ track }) => track === 'growth') ?? null };
    } catch (thrown) {
      if (!isRefusedWith(thrown, 'MEMBERSHIP_REQUIRED', 'MEMBER_SUSPENDED', 'MEMBER_NOT_ACTIVE')) throw thrown;
    }
  }
  const { member, refusal, organisation } = await getHome();
  if (member) return { is: 'member', me: member.me, growth: member.tier };
  if (refusal === null || refusal === 'MEMBERSHIP_REQUIRED') return { is: 'visitor', hasLeft: refusal !== null };
  return { is: 'shut', refusal, contactPhone: organisation.contactPhone };
}
