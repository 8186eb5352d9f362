import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { get, post } from '../../api/client';
import type {
  HonourRequest,
  LaddersView,
  MemberTiersView,
  NoticedView,
  Page,
  StaffTierHistoryView,
  TierActView,
  TierLockRequest,
  TierProposalRequest,
  TierProposedView,
  TierUnlockRequest,
} from '../../api/types';

const atMember = (memberId: string): string => `/admin/members/${memberId}`;

export function useLadders() {
  return useQuery({ queryKey: ['tiers'], queryFn: ({ signal }) => get<LaddersView>('/admin/tiers', undefined, signal) });
}

export function useNoticed() {
  return useInfiniteQuery({
    queryKey: ['tiers', 'noticed'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => get<Page<NoticedView>>('/admin/tiers/noticed', { cursor: pageParam }, signal),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Refuses: TIER_VERSION_MOVED, TIER_TERMS_INVALID, TIER_UNCHANGED, TIER_START_TOO_EARLY, APPROVAL_ALREADY_ASKED. */
export function usePropose() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ request, key }: { request: TierProposalRequest; key: string }) => post<TierProposedView>('/admin/tier-proposals', request, key),
    onSettled: () => Promise.all(['tiers', 'approvals'].map((name) => client.invalidateQueries({ queryKey: [name] }))),
  });
}

export function useMemberTiers(memberId: string) {
  return useQuery({
    queryKey: ['member', memberId, 'tiers'],
    queryFn: ({ signal }) => get<MemberTiersView>(`${atMember(memberId)}/tiers`, undefined, signal),
  });
}

export function useTierHistory(memberId: string) {
  return useInfiniteQuery({
    queryKey: ['member', memberId, 'tier-history'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => get<Page<StaffTierHistoryView>>(`${atMember(memberId)}/tiers/history`, { cursor: pageParam }, signal),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** Everything that shows where a member stands. */
const refresh = (client: QueryClient) =>
  Promise.all(['member', 'members', 'tiers', 'home'].map((key) => client.invalidateQueries({ queryKey: [key] })));

/** Refuses: MEMBER_IS_SELF, MEMBER_NOT_ACTIVE, TIER_NOT_GIVABLE, TIER_ALREADY_HELD, TIER_UNTIL_PAST. */
export function useGiveHonour(memberId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ request, key }: { request: HonourRequest; key: string }) => post<TierActView>(`${atMember(memberId)}/honours`, request, key),
    onSettled: () => refresh(client),
  });
}

/** A second time is the first one's answer. Refuses: MEMBER_IS_SELF. */
export function useTakeHonourBack(memberId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ entryId, reason }: { entryId: string; reason: string }) => post<TierActView>(`${atMember(memberId)}/honours/${entryId}/reversal`, { reason }),
    onSettled: () => refresh(client),
  });
}

/** Refuses: MEMBER_IS_SELF, MEMBER_NOT_ACTIVE, TIER_NOT_LOCKABLE, TIER_UNTIL_PAST. */
export function useLock(memberId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ request, key }: { request: TierLockRequest; key: string }) => post<TierActView>(`${atMember(memberId)}/tier-locks`, request, key),
    onSettled: () => refresh(client),
  });
}

/** Refuses: MEMBER_IS_SELF, TIER_NOT_LOCKED. */
export function useUnlock(memberId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ request, key }: { request: TierUnlockRequest; key: string }) => post<TierActView>(`${atMember(memberId)}/tier-locks/release`, request, key),
    onSettled: () => refresh(client),
  });
}
