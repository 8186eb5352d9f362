import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, patch } from '../../api/client';
import type { StaffLinkView } from '../../api/types';

const KEY = ['staff-links'] as const;

export function useStaffLinks() {
  return useQuery({ queryKey: KEY, queryFn: ({ signal }) => get<StaffLinkView[]>('/admin/staff-links', undefined, signal) });
}

/** Refuses: NOT_FOUND for a number that nobody has, STAFF_LINK_TAKEN, STAFF_LINK_OWN. */
export function useStaffLinkChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ staffId, memberNo }: { staffId: string; memberNo: number | null }) => patch<StaffLinkView[]>(`/admin/staff-links/${staffId}`, { memberNo }),
    onSuccess: (links) => client.setQueryData(KEY, links),
    onSettled: () => Promise.all([KEY, ['approvals'], ['adjustment-outlook'], ['audit']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
