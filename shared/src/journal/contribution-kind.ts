/** The kinds of thing that a member can do for the mission. A kind is never renamed: journals carry it. */
export const CONTRIBUTION_KINDS = [
  'joined',
  'checked_in',
  'served',
  'gave',
  'friend_joined_in',
  'answered',
  'suggestion_adopted',
  'walked',
  'learned',
] as const;

export type ContributionKind = (typeof CONTRIBUTION_KINDS)[number];

export const CONTRIBUTION_KIND_NAMES: Record<ContributionKind, string> = {
  joined: '加入',
  checked_in: '参加活动',
  served: '志愿服务',
  gave: '捐赠',
  friend_joined_in: '带来伙伴',
  answered: '回答问卷',
  suggestion_adopted: '意见被采纳',
  walked: '公益行走',
  learned: '学习',
};
