import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { Page, PointsEntryView, WhyView } from '../../api/types';

export function useLedger(memberId: string) {
  return useInfiniteQuery({
    queryKey: ['member', memberId, 'ledger'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      get<Page<PointsEntryView>>(`/admin/members/${memberId}/points/entries`, { cursor: pageParam }, signal),
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function useWhy(memberId: string, entryId: string | null) {
  return useQuery({
    queryKey: ['member', memberId, 'why', entryId],
    queryFn: ({ signal }) =>
      get<WhyView>(`/admin/members/${memberId}/points/entries/${entryId}/why`, undefined, signal),
    enabled: entryId !== null,
  });
}
