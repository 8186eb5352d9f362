import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, post } from '../../api/client';
import type { ReversalPreviewView, UndoneView } from '../../api/types';

/** One contribution in somebody's journal. */
export interface Contribution {
  memberId: string;
  entryId: string;
  nickname?: string;
}

const pathOf = ({ memberId, entryId }: Contribution): string => `/admin/members/${memberId}/contributions/${entryId}/reversal`;

/** What would go back. Asked anew each time: what somebody has moves while the page is open. Refuses: JOURNAL_ENTRY_REVERSED, JOURNAL_ENTRY_NOT_REVERSIBLE. */
export function useReversalPreview(contribution: Contribution | null) {
  return useQuery({
    queryKey: ['reversal', contribution?.memberId, contribution?.entryId],
    enabled: contribution !== null,
    queryFn: ({ signal }) => get<ReversalPreviewView>(pathOf(contribution!), undefined, signal),
    staleTime: 0,
    gcTime: 0,
  });
}

/** A second time is the first one's answer. */
export function useReversal() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ contribution, reason }: { contribution: Contribution; reason: string }) =>
      post<UndoneView>(pathOf(contribution), { reason }),
    onSettled: () =>
      Promise.all(
        ['member', 'members', 'check-ins', 'event', 'events', 'home'].map((key) => client.invalidateQueries({ queryKey: [key] })),
      ),
  });
}
