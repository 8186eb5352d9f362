import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../../api/client';
import type { HandCheckInPreviewView, HandCheckInView } from '../../api/types';

export interface HandCheckIn {
  sessionId: string;
  memberId: string;
  reason: string;
}

const pathOf = (sessionId: string): string => `/admin/sessions/${sessionId}/hand-check-ins`;

/** What it would bring. Asked anew each time. Refuses: as `useHandCheckIn`. */
export function useHandCheckInPreview(sessionId: string, memberId: string | null) {
  return useQuery({
    queryKey: ['hand-check-in', sessionId, memberId],
    enabled: memberId !== null,
    queryFn: ({ signal }) => get<HandCheckInPreviewView>(`${pathOf(sessionId)}/${memberId}`, undefined, signal),
    staleTime: 0,
    gcTime: 0,
  });
}

/**
 * A member who is in is answered with the check-in that stands. Refuses: MEMBERSHIP_REQUIRED, MEMBER_SUSPENDED,
 * MEMBER_NOT_ACTIVE, MEMBER_IS_SELF, MEMBER_JOINED_LATER, SESSION_NOT_OPEN, EVENT_CANCELLED.
 */
export function useHandCheckIn() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ given: { sessionId, memberId, reason }, key }: { given: HandCheckIn; key: string }) =>
      post<HandCheckInView>(pathOf(sessionId), { memberId, reason }, key),
    onSettled: () =>
      Promise.all(
        ['member', 'members', 'check-ins', 'event', 'events', 'home'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      ),
  });
}
