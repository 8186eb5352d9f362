import { formatFen, type ContributionKind } from '@tongxing/shared';
import type { PointsEntryView } from '../../api/types';

const times = (n: number): string => `${n} 次`;

/** A contribution's quantity in its own unit. */
const AMOUNTS: Record<ContributionKind, (quantity: number) => string> = {
  joined: times,
  checked_in: times,
  served: (minutes) => `${minutes} 分钟`,
  gave: formatFen,
  friend_joined_in: (friends) => `${friends} 位`,
  answered: times,
  suggestion_adopted: (suggestions) => `${suggestions} 条`,
  walked: (steps) => `${steps} 步`,
  learned: times,
};

/** What became of points that nobody spent. */
const TAKEN: Partial<Record<PointsEntryView['kind'], string>> = {
  expire: '到期的是这些积分',
  reversal: '收回的是这些积分',
  adjust: '减去的是这些积分',
};

export const POINTS = {
  amount: AMOUNTS,
  deed: (kind: string, title: string): string => `${kind}：${title}`,
  why: '为什么',
  whyLabel: (text: string): string => `为什么：${text}`,
  emptyTitle: '还没有积分',
  emptyLine: '参加一次活动，第一笔积分就会记在这里，点开能看到为什么。',
  balanceAfter: (n: number): string => `余额 ${n}`,
  reversed: '已撤销',
  drawerTitle: '为什么有这一笔',
  because: '做了什么',
  noContribution: '这一笔不是由一次贡献带来的。',
  reasonGiven: '原因',
  lots: ({ kind, delta }: Pick<PointsEntryView, 'kind' | 'delta'>): string => (delta < 0 ? (TAKEN[kind] ?? '用的是这些积分') : '回到了这些积分里'),
  amountOf: (n: number): string => `${n} 分`,
  lotDays: (earnedOn: string, lastDay: string | null): string => `${earnedOn} 得到，${lastDay === null ? '长期有效' : `用到 ${lastDay}`}`,
  byRule: '按哪条规则',
  noRule: '这一笔没有用到积分规则。',
  ruleVersion: (version: number, startsOn: string): string => `第 ${version} 版 · ${startsOn} 起`,
  happened: '发生',
  recorded: '记下',
  source: '从哪里记的',
  quantity: '数量',
  others: '同一件事还带来了',
  pointsUnit: '积分',
  growthUnit: '成长值',
  undoneTitle: '这一笔已经撤销',
  undoneAt: (at: string): string => `撤销于 ${at}`,
  kinds: { earn: '得到', spend: '用掉', reversal: '撤销', debt: '待扣', repay: '抵上', adjust: '调整', expire: '过期' },
} as const;
