import type { ApprovalKind } from '@tongxing/shared';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { get, patch, post } from '../../api/client';
import type { ApprovalSettingsRequest, ApprovalSettingsView, ApprovalTab, DeskItemView, DeskWaitingView, Page } from '../../api/types';

const MINUTE = 60_000;
const SETTINGS_KEY = ['approvals', 'settings'] as const;

export function useApprovals(tab: ApprovalTab) {
  return useInfiniteQuery({
    queryKey: ['approvals', tab],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam, signal }) => get<Page<DeskItemView>>('/admin/approvals', { tab, cursor: pageParam }, signal),
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** How many wait for whoever is signed in; asked again each minute, so that the menu's number is not yesterday's. */
export function useWaiting(enabled: boolean): number {
  const { data } = useQuery({
    queryKey: ['approvals', 'waiting'],
    queryFn: ({ signal }) => get<DeskWaitingView>('/admin/approvals/waiting', undefined, signal),
    refetchInterval: MINUTE,
    enabled,
  });
  return data?.approvals ?? 0;
}

/** The noun that asked owns the address at which its kind is decided; what it is about stands in `subjectKey`, or in what it keeps. */
const PATHS: Record<ApprovalKind, (item: Pick<DeskItemView, 'id' | 'subjectKey' | 'payload'>) => string> = {
  points_adjustment: ({ subjectKey }) => `/admin/adjustments/${subjectKey}`,
  rule_activation: ({ payload }) => `/admin/rule-drafts/${String(payload['draftId'])}`,
  tier_definition: ({ id }) => `/admin/tier-proposals/${id}`,
  badge_version: ({ payload }) => `/admin/badge-proposals/${String(payload['proposalId'])}`,
};

export type Answer = { readonly to: DeskItemView } & ({ readonly how: 'approval' | 'withdrawal' } | { readonly how: 'refusal'; readonly note: string });

const send = (answer: Answer): Promise<unknown> => {
  const path = `${PATHS[answer.to.kind](answer.to)}/${answer.how}`;
  return answer.how === 'refusal' ? post(path, { note: answer.note }) : post(path);
};

/** Whatever came of it, everything that it may have changed is asked for anew. Refuses: APPROVAL_NOT_PENDING, APPROVAL_OWN, MEMBER_IS_SELF, and what carrying it out refuses. */
export function useAnswer() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSettled: () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'staff' && queryKey[0] !== 'organisation' }),
  });
}

export function useApprovalSettings() {
  return useQuery({ queryKey: SETTINGS_KEY, queryFn: ({ signal }) => get<ApprovalSettingsView>('/admin/settings/approvals', undefined, signal) });
}

export function useApprovalSettingsChange() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wanted: ApprovalSettingsRequest) => patch<ApprovalSettingsView>('/admin/settings/approvals', wanted),
    onSuccess: (saved) => client.setQueryData(SETTINGS_KEY, saved),
    // Not waited for: the form has to know that it is saved before it begins anew.
    onSettled: () => void Promise.all(['approvals', 'adjustment-outlook', 'audit'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}
