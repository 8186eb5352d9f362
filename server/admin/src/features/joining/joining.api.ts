import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addressOf, get, patch, post } from '../../api/client';
import type { EventSummaryView, JoinCodeRequest, JoinCodeView, Page } from '../../api/types';

export function useJoinCodes(cursor: string | null) {
  return useQuery({
    queryKey: ['join-codes', cursor],
    queryFn: ({ signal }) => get<Page<JoinCodeView>>('/admin/join-codes', { cursor }, signal),
  });
}

export const pictureAddress = (joinCodeId: string): string => addressOf(`/admin/join-codes/${joinCodeId}/picture`);

/** Why the picture did not come: the answer that the browser's image cannot show. */
export const askForPicture = (joinCodeId: string) => get<unknown>(`/admin/join-codes/${joinCodeId}/picture`);

type Change = Partial<{ [K in keyof JoinCodeRequest]: JoinCodeRequest[K] | null }> & { active?: boolean };

/** Makes a code, or changes the one with this id. Refuses: EVENT_NOT_FOUND, NOT_FOUND. */
export function useJoinCodeChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, ...change }: { id: string | null } & Change) =>
      id === null ? post<JoinCodeView>('/admin/join-codes', change) : patch<JoinCodeView>(`/admin/join-codes/${id}`, change),
    onSettled: () => client.invalidateQueries({ queryKey: ['join-codes'] }),
  });
}

/** Events that a code may belong to: those still to come. */
export function useComingEvents(enabled: boolean) {
  return useQuery({
    queryKey: ['events', 'to-choose'],
    queryFn: ({ signal }) => get<Page<EventSummaryView>>('/admin/events', { when: 'upcoming', limit: 100 }, signal),
    enabled,
  });
}
