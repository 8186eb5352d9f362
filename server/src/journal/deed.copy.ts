// deed.copy.ts — what a journal entry says happened, in a person's words.
import { CONTRIBUTION_KIND_NAMES, type ContributionKind } from '@tongxing/shared';
import type { Entry } from './journal.rule';

const WITH_TITLE: Record<ContributionKind, (title: string) => string> = {
  joined: () => '成为同行的一员',
  checked_in: (title) => `参加「${title}」`,
  served: (title) => `在「${title}」服务`,
  gave: (title) => `支持「${title}」`,
  friend_joined_in: (title) => `带朋友来到「${title}」`,
  answered: (title) => `回答「${title}」`,
  suggestion_adopted: (title) => `意见「${title}」被采纳`,
  walked: (title) => `为「${title}」走了一程`,
  learned: (title) => `学完「${title}」`,
};

/** The human title of a deed: the event, project or survey it was done at; the kind's name where there is none. */
export function titleOf({ kind, details }: Pick<Entry, 'kind' | 'details'>): string {
  const { title } = details;
  if (typeof title === 'string' && title !== '') return title;
  return kind === 'reversal' ? '更正' : CONTRIBUTION_KIND_NAMES[kind];
}

export function deedText(entry: Pick<Entry, 'kind' | 'details'>): string {
  if (entry.kind !== 'reversal') return WITH_TITLE[entry.kind](titleOf(entry));
  return `撤销：${WITH_TITLE[entry.details.reversedKind as ContributionKind](titleOf(entry))}`;
}

/** Where the fact came from, for the page that answers "why". */
export function sourceText({ kind, sourceKey }: Pick<Entry, 'kind' | 'sourceKey'>): string {
  if (kind === 'joined') return '加入时记下';
  if (kind === 'checked_in') return '签到时记下';
  return sourceKey.startsWith('reversal:') ? '工作人员撤销' : '系统记录';
}
