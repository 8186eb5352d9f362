import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { get, post } from '../../api/client';
import type {
  AdminEventSummaryView,
  BadgeProposalRequest,
  BadgeProposalView,
  DeskBadgeDetailView,
  DeskWallView,
  GiftView,
  MemberGiftsView,
  Page,
} from '../../api/types';

const EVENTS_AT_ONCE = 50;

export function useBadgeWall() {
  return useQuery({ queryKey: ['badges'], queryFn: ({ signal }) => get<DeskWallView>('/admin/badges', undefined, signal) });
}

export function useBadge(code: string) {
  return useQuery({ queryKey: ['badges', code], queryFn: ({ signal }) => get<DeskBadgeDetailView>(`/admin/badges/${code}`, undefined, signal) });
}

/** What was given of a badge by hand. */
export function useGifts(code: string) {
  return useInfiniteQuery({
    queryKey: ['badges', code, 'gifts'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => get<Page<GiftView>>(`/admin/badges/${code}/gifts`, { cursor: pageParam }, signal),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** What one member was given, and what may be given. Asked anew each time: places are used up while a page is open. */
export function useMemberGifts(memberId: string) {
  return useQuery({
    queryKey: ['member', memberId, 'badge-gifts'],
    queryFn: ({ signal }) => get<MemberGiftsView>(`/admin/members/${memberId}/badge-gifts`, undefined, signal),
    staleTime: 0,
  });
}

/** Events that a badge may be made for: those to come, and the last that were. */
export function useEventsToChoose(enabled: boolean) {
  return useQuery({
    queryKey: ['events', 'to-choose'],
    queryFn: async ({ signal }) => {
      const [coming, past] = await Promise.all(
        (['upcoming', 'past'] as const).map((when) => get<Page<AdminEventSummaryView>>('/admin/events', { when, limit: EVENTS_AT_ONCE }, signal)),
      );
      return [...(coming?.items ?? []), ...(past?.items ?? [])];
    },
    enabled,
  });
}

const refresh = (client: QueryClient) =>
  Promise.all(['badges', 'member', 'approvals', 'rules', 'audit'].map((key) => client.invalidateQueries({ queryKey: [key] })));

/** Refuses: BADGE_CAP_REACHED, BADGE_HELD, BADGE_NOT_GIVABLE, MEMBER_IS_SELF, MEMBER_NOT_ACTIVE. */
export function useGive() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ given: { code, ...request }, key }: { given: { code: string; memberId: string; reason: string }; key: string }) => post<GiftView>(`/admin/badges/${code}/gifts`, request, key),
    onSettled: () => refresh(client),
  });
}

/** A second time is the first one's answer. Refuses: MEMBER_IS_SELF. */
export function useTakeBack() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) => post<GiftView>(`/admin/badge-gifts/${id}/reversal`, { reason }),
    onSettled: () => refresh(client),
  });
}

/** Refuses: BADGE_VERSION_MOVED, BADGE_DEFINITION_INVALID, BADGE_UNCHANGED, APPROVAL_ALREADY_ASKED, EVENT_NOT_FOUND. */
export function usePropose() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ request, key }: { request: BadgeProposalRequest; key: string }) => post<BadgeProposalView>('/admin/badge-proposals', request, key),
    onSettled: () => refresh(client),
  });
}
