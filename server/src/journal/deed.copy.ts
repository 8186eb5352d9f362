// deed.copy.ts — what a journal entry says happened, in a person's words.
import { CONTRIBUTION_KIND_NAMES, isContributionKind, type EntryKind } from '@tongxing/shared';
import type { Entry } from './journal.rule';

/** Decisions name a thing in their title: a reward, a badge, a tier. */
const WITH_TITLE: Record<Exclude<EntryKind, 'reversal'>, (title: string) => string> = {
  joined: () => '成为同行的一员',
  checked_in: (title) => `参加「${title}」`,
  served: (title) => `在「${title}」服务`,
  gave: (title) => `支持「${title}」`,
  friend_joined_in: (title) => `带朋友来到「${title}」`,
  answered: (title) => `回答「${title}」`,
  suggestion_adopted: (title) => `意见「${title}」被采纳`,
  walked: (title) => `为「${title}」走了一程`,
  learned: (title) => `学完「${title}」`,
  spent: (title) => `用积分换「${title}」`,
  adjusted: () => '工作人员加上积分',
  badge_given: (title) => `收到徽章「${title}」`,
  tier_given: (title) => `获得「${title}」`,
  tier_locked: (title) => `等级「${title}」为你保留`,
  tier_unlocked: (title) => `等级「${title}」不再特别保留`,
  day_closed: () => '日子到了，系统按规则结算',
  definitions_reviewed: () => '规则更新后，系统为你补上',
};

/** What an entry is called that names no thing. */
const UNTITLED: Partial<Record<EntryKind, string>> = { reversal: '更正', spent: '积分', adjusted: '积分', badge_given: '徽章', tier_given: '荣誉', tier_locked: '等级', tier_unlocked: '等级' };

/** The human title of a deed: the event, project or survey it was done at; the kind's name where there is none. */
export function titleOf({ kind, details }: Pick<Entry, 'kind' | 'details'>): string {
  const { title } = details;
  if (typeof title === 'string' && title !== '') return title;
  return isContributionKind(kind) ? CONTRIBUTION_KIND_NAMES[kind] : (UNTITLED[kind] ?? '');
}

export function deedText({ kind, details }: Pick<Entry, 'kind' | 'details'>): string {
  if (kind !== 'reversal') return done(kind, details);
  return `撤销：${done(details.reversedKind as Exclude<EntryKind, 'reversal'>, details)}`;
}

function done(kind: Exclude<EntryKind, 'reversal'>, details: Entry['details']): string {
  if (kind === 'adjusted' && details.direction === 'take') return '工作人员减去积分';
  return WITH_TITLE[kind](titleOf({ kind, details }));
}

/** Where the fact came from, for the page that answers "why". */
export function sourceText({ kind, sourceKey, reason }: Pick<Entry, 'kind' | 'sourceKey' | 'reason'>): string {
  if (kind === 'joined') return '加入时记下';
  if (kind === 'checked_in') return reason === null ? '签到时记下' : `工作人员补签：${reason}`;
  if (kind === 'adjusted' || kind === 'badge_given' || kind === 'tier_given') return '工作人员记下';
  return sourceKey.startsWith('reversal:') ? '工作人员撤销' : '系统记录';
}
