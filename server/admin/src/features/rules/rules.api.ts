import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { RuleTerms } from '@tongxing/shared';
import { get, post, put } from '../../api/client';
import type { RuleDraftView, RuleEndingRequest, RulesView } from '../../api/types';
import type { WriteKey } from '../../ui/write-key';
import { termsOf, type RuleSheet } from './rule-sheet.rule';

export function useRules() {
  return useQuery({
    queryKey: ['rules'],
    queryFn: ({ signal }) => get<RulesView>('/admin/rules', undefined, signal),
  });
}

const draftKey = (id: string) => ['rule-draft', id] as const;

export function useDraft(id: string | null) {
  return useQuery({
    queryKey: draftKey(id ?? ''),
    enabled: id !== null,
    queryFn: ({ signal }) => get<RuleDraftView>(`/admin/rule-drafts/${id ?? ''}`, undefined, signal),
  });
}

/** The terms of a view in the words of the pure rules: what the server sent has passed them. */
export const termsIn = ({ terms }: { terms: RuleDraftView['terms'] }): RuleTerms => terms as unknown as RuleTerms;

/** What an editor hands over, and what it was made from. */
export interface Written {
  sheet: RuleSheet;
  /** The draft that is saved already, as it was read. */
  draft: { id: string; revision: number } | null;
  code: string | null;
  baseVersion: number;
  /** Of the form, so that a new draft whose answer was lost is not begun twice. */
  keys: WriteKey;
}

/** Refuses: RULE_TERMS_INVALID, RULE_DRAFT_CHANGED, RULE_DRAFT_NOT_OPEN, RULE_VERSION_MOVED. */
export function saveDraft({ sheet, draft, code, baseVersion, keys }: Written): Promise<RuleDraftView> {
  const { kind, position, startsOn } = sheet;
  const content = { name: sheet.name.trim(), kind, position, startsOn, terms: termsOf(sheet) };
  if (draft) return put(`/admin/rule-drafts/${draft.id}`, { ...content, revision: draft.revision });
  const begun = { ...content, code, baseVersion };
  return post('/admin/rule-drafts', begun, keys.keyFor(begun));
}

/** Refuses: RULE_UNCHANGED, RULE_START_TOO_EARLY, RULE_VERSION_MOVED, RULE_DRAFT_CHANGED. */
export const proposeDraft = ({ id, revision }: RuleDraftView, reason: string): Promise<RuleDraftView> => post(`/admin/rule-drafts/${id}/proposal`, { revision, reason });

/** Refuses: RULE_UNCHANGED, RULE_START_TOO_EARLY, RULE_VERSION_MOVED, APPROVAL_ALREADY_ASKED. */
export const endRule = (code: string) => ({ request, key }: { request: RuleEndingRequest; key: string }): Promise<RuleDraftView> =>
  post(`/admin/rules/${encodeURIComponent(code)}/ending`, request, key);

export const discardDraft = ({ id, revision }: { id: string; revision: number }): Promise<RuleDraftView> => post(`/admin/rule-drafts/${id}/discarding`, { revision });
export const restoreDraft = (id: string): Promise<RuleDraftView> => post(`/admin/rule-drafts/${id}/restoration`);
export const rebaseDraft = ({ id, revision }: { id: string; revision: number }): Promise<RuleDraftView> => post(`/admin/rule-drafts/${id}/rebase`, { revision });

/** Refuses: APPROVAL_NOT_PENDING. */
export const withdrawDraft = (id: string): Promise<RuleDraftView> => post(`/admin/rule-drafts/${id}/withdrawal`);

/** Refuses: APPROVAL_OWN, APPROVAL_NOT_PENDING, RULE_VERSION_MOVED, RULE_START_TOO_EARLY. */
export const approveDraft = (id: string, startsOn: string): Promise<RuleDraftView> => post(`/admin/rule-drafts/${id}/approval`, { startsOn });

/**
 * What was answered is shown at once; everything else that it may have changed is asked for anew, also after a refusal.
 * `done` is called in any case: the part of the page that asked may be gone by then, because the draft stands otherwise.
 */
export function useDraftChange<T>(change: (input: T) => Promise<RuleDraftView>, done?: (draft: RuleDraftView) => void) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (draft) => {
      client.setQueryData(draftKey(draft.id), draft);
      done?.(draft);
    },
    onSettled: (draft) =>
      Promise.all([
        ...['rules', 'approvals', 'audit'].map((key) => client.invalidateQueries({ queryKey: [key] })),
        // A refusal says that somebody was faster: their words are fetched to be shown beside one's own.
        ...(draft ? [] : [client.invalidateQueries({ queryKey: ['rule-draft'] })]),
      ]),
  });
}
