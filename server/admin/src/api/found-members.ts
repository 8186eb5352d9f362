// found-members.ts — members who may be acted for, as the list of members finds them.
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { get } from './client';
import type { MemberRowView, Page } from './types';

const FOUND_AT_ONCE = 6;

/** Of members whose membership is in force alone. */
export function useFoundMembers(q: string) {
  return useQuery({
    queryKey: ['members', 'to-choose', q],
    queryFn: ({ signal }) => get<Page<MemberRowView>>('/admin/members', { q, status: 'active', limit: FOUND_AT_ONCE }, signal),
    placeholderData: keepPreviousData,
    enabled: q !== '',
  });
}
