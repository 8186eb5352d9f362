import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { addressOf, get, patch, post } from '../../api/client';
import type { AdminEventSummaryView, AdminEventView, JoinCodePatch, JoinCodeRequest, JoinCodeView, Page } from '../../api/types';

export function useJoinCodes(cursor: string | null) {
  return useQuery({
    queryKey: ['join-codes', cursor],
    queryFn: ({ signal }) => get<Page<JoinCodeView>>('/admin/join-codes', { cursor }, signal),
  });
}

export const pictureAddress = (joinCodeId: string): string => addressOf(`/admin/join-codes/${joinCodeId}/picture`);

/** Why the picture did not come: the answer that the browser's image cannot show. */
export const askForPicture = (joinCodeId: string) => get<unknown>(`/admin/join-codes/${joinCodeId}/picture`);

/** Refuses: EVENT_NOT_FOUND. */
export const createJoinCode = (request: JoinCodeRequest) => post<JoinCodeView>('/admin/join-codes', request);

/** Channel and event stay what they were: people have come through the code. Refuses: NOT_FOUND. */
export const changeJoinCode = (joinCodeId: string, change: JoinCodePatch) =>
  patch<JoinCodeView>(`/admin/join-codes/${joinCodeId}`, change);

export function useJoinCodeChange<T>(change: (input: T) => Promise<JoinCodeView>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => client.invalidateQueries({ queryKey: ['join-codes'] }),
  });
}

/** The title of the event that a code belongs to. A page of codes knows few events, and each is asked for once. */
export function useEventTitle(eventId: string | null): string | null {
  const { data } = useQuery({
    queryKey: ['event', eventId],
    queryFn: ({ signal }) => get<AdminEventView>(`/admin/events/${eventId}`, undefined, signal),
    enabled: eventId !== null,
    staleTime: 60_000,
  });
  return data?.title ?? null;
}

/** Events that a code may belong to: those still to come. */
export function useComingEvents(enabled: boolean) {
  return useQuery({
    queryKey: ['events', 'to-choose'],
    queryFn: ({ signal }) => get<Page<AdminEventSummaryView>>('/admin/events', { when: 'upcoming', limit: 100 }, signal),
    enabled,
  });
}
