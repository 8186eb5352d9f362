import type { JoinedView, JoinRequest, LandingView } from '../../platform/api-types';
import { forgetJoinCode } from '../../platform/launch';
import { send, sendOnce } from '../../platform/request';
import { noteMember, signInToJoin } from '../../platform/session';

export const getLanding = (code: string | null): Promise<LandingView> =>
  send({ method: 'GET', path: '/landing', query: { code: code ?? undefined }, as: 'known-or-anyone' });

/** Joins, or finds that the person already had. Refuses: CONSENT_REQUIRED, GUARDIAN_REQUIRED, MEMBER_SUSPENDED. */
export async function join(request: JoinRequest): Promise<JoinedView> {
  await signInToJoin();
  const joined = await sendOnce<JoinedView>('join', { method: 'POST', path: '/membership', body: request, as: 'signed-in' });
  noteMember(joined.member.id);
  forgetJoinCode();
  return joined;
}
