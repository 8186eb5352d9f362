import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { get } from '../../api/client';
import type { MemberDetailView, MemberRowView, Page, TimelineItemView } from '../../api/types';

export interface MemberFilter {
  q: string;
  status: string;
  cursor: string | null;
}

export function useMembers(filter: MemberFilter) {
  return useQuery({
    queryKey: ['members', filter],
    queryFn: ({ signal }) => get<Page<MemberRowView>>('/admin/members', { ...filter, limit: 20 }, signal),
    placeholderData: keepPreviousData,
  });
}

export function useMember(memberId: string) {
  return useQuery({
    queryKey: ['member', memberId],
    queryFn: ({ signal }) => get<MemberDetailView>(`/admin/members/${memberId}`, undefined, signal),
  });
}

export function useTimeline(memberId: string) {
  return useInfiniteQuery({
    queryKey: ['member', memberId, 'timeline'],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) =>
      get<Page<TimelineItemView>>(`/admin/members/${memberId}/timeline`, { cursor: pageParam }, signal),
    getNextPageParam: (page) => page.nextCursor,
  });
}
