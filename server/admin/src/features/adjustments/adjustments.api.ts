import { useInfiniteQuery, useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { get, post } from '../../api/client';
import type { AdjustmentOutlookView, AdjustmentRequest, AdjustmentReversalPreviewView, AdjustmentView, Page } from '../../api/types';

const pathOf = (memberId: string): string => `/admin/members/${memberId}/adjustments`;

/** What to know before changing anything. Asked anew each time: balances move while a page is open. */
export function useOutlook(memberId: string) {
  return useQuery({
    queryKey: ['adjustment-outlook', memberId],
    queryFn: ({ signal }) => get<AdjustmentOutlookView>(`${pathOf(memberId)}/outlook`, undefined, signal),
    staleTime: 0,
    gcTime: 0,
  });
}

export function useAdjustments(memberId: string) {
  return useInfiniteQuery({
    queryKey: ['member', memberId, 'adjustments'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => get<Page<AdjustmentView>>(pathOf(memberId), { cursor: pageParam }, signal),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** What would go back. Asked anew each time. Refuses: JOURNAL_ENTRY_REVERSED, APPROVAL_OWN, MEMBER_IS_SELF. */
export function useUndoPreview({ id, memberId }: Pick<AdjustmentView, 'id' | 'memberId'>) {
  return useQuery({
    queryKey: ['adjustment-reversal', id],
    queryFn: ({ signal }) => get<AdjustmentReversalPreviewView>(`${pathOf(memberId)}/${id}/reversal`, undefined, signal),
    staleTime: 0,
    gcTime: 0,
  });
}

/** Everything that shows a member's points, or what waits for somebody. */
const refresh = (client: QueryClient) =>
  Promise.all(['member', 'members', 'home', 'approvals', 'adjustment-outlook'].map((key) => client.invalidateQueries({ queryKey: [key] })));

/** Refuses: MEMBER_IS_SELF, POINTS_INSUFFICIENT, MEMBER_NOT_ACTIVE, MEMBER_SUSPENDED. */
export function useAdjust(memberId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ request, key }: { request: AdjustmentRequest; key: string }) => post<AdjustmentView>(pathOf(memberId), request, key),
    onSettled: () => refresh(client),
  });
}

/** A second time is the first one's answer. Refuses: APPROVAL_OWN, MEMBER_IS_SELF. */
export function useUndoAdjustment() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ id, reason }: { id: string; reason: string }) => post<AdjustmentView>(`/admin/adjustments/${id}/reversal`, { reason }),
    onSettled: () => refresh(client),
  });
}
