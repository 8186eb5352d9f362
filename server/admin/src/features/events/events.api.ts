import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, patch, post, remove } from '../../api/client';
import type {
  AdminEventView,
  CheckInRowView,
  EventRequest,
  AdminEventSummaryView,
  Page,
  EventSessionRequest,
} from '../../api/types';

export type When = 'upcoming' | 'past';

export function useEvents(when: When) {
  return useInfiniteQuery({
    queryKey: ['events', when],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      get<Page<AdminEventSummaryView>>('/admin/events', { when, cursor: pageParam }, signal),
    getNextPageParam: (page) => page.nextCursor,
  });
}

const HALF_A_MINUTE = 30_000;

export function useEvent(eventId: string) {
  return useQuery({
    queryKey: ['event', eventId],
    queryFn: ({ signal }) => get<AdminEventView>(`/admin/events/${eventId}`, undefined, signal),
    // Counts move while the door is open.
    refetchInterval: ({ state }) => (state.data?.sessions.some(({ open }) => open) ? HALF_A_MINUTE : false),
  });
}

export const createEvent = (request: EventRequest) => post<AdminEventView>('/admin/events', request);
export const createSession = (eventId: string, request: EventSessionRequest) =>
  post<unknown>(`/admin/events/${eventId}/sessions`, request);

/** Whatever changes an event changes its page, its place in the lists, and perhaps today. */
export function useEventChange<T>(change: (input: T) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () =>
      Promise.all(['event', 'events', 'home'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}

/** Refuses: EVENT_NOT_FOUND, EVENT_CANCELLED. */
export const changeEvent = (eventId: string) => (request: EventRequest) =>
  patch<AdminEventView>(`/admin/events/${eventId}`, request);

/** Refuses: EVENT_NOT_FOUND, EVENT_CANCELLED. */
export const cancelEvent = (eventId: string) => (reason: string) =>
  post<AdminEventView>(`/admin/events/${eventId}/cancellation`, { reason });

/** Refuses: SESSION_NOT_FOUND, TIME_RANGE_INVALID, EVENT_CANCELLED. */
export const changeSession = (sessionId: string, request: EventSessionRequest) =>
  patch<unknown>(`/admin/sessions/${sessionId}`, request);

/** Refuses: SESSION_NOT_FOUND, SESSION_HAS_CHECK_INS. */
export const deleteSession = (sessionId: string) => remove(`/admin/sessions/${sessionId}`);

export function useCheckIns(sessionId: string | null) {
  return useInfiniteQuery({
    queryKey: ['check-ins', sessionId],
    enabled: sessionId !== null,
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      get<Page<CheckInRowView>>(`/admin/sessions/${sessionId}/check-ins`, { cursor: pageParam }, signal),
    getNextPageParam: (page) => page.nextCursor,
  });
}
