import type { ContributionKind } from '@tongxing/shared';
import type { PointsEntryView } from '../../platform/api-types';

/** With a true minus sign. */
export const signed = (delta: number): string => (delta >= 0 ? `+${delta}` : `−${-delta}`);

/** Of the points that a line brought, what had not been owed. */
type Left = Pick<PointsEntryView, 'delta' | 'left'>;
type Briefness = 'last-day' | 'over';

export const POINTS = {
  spendable: '现在可以用的积分',
  all: '一共',
  growth: '成长值',
  growthLine: '不会被花掉，决定等级',
  /** A month in which nothing moved is no news. */
  thisMonth: (n: number) => (n === 0 ? '' : `这个月 ${signed(n)}`),
  debtTitle: '有一点待扣',
  debt: (n: number) => `之前有一笔记录撤销了，而那笔积分已经用掉，还有 ${n} 积分待扣。不用你做什么，之后得到的积分会先抵上。`,
  expiring: '用到哪一天',
  expiringLine: '先到期的先用。到期前 30 天会写信说一声，来不及的，最晚第二天就说。',
  lastDay: (day: string) => `用到 ${day}`,
  soon: '快到期了',
  lastChance: '今天是最后一天',
  /** Of points that were recorded on their last day, or after it. */
  brief: ({ delta, left }: Left, day: string, how: Briefness) =>
    `${left < delta ? `其中 ${left} 分` : ''}${how === 'over' ? '记下时已经过期' : `只能用到 ${day}`}`,
  arriving: '在路上的',
  arrivesOn: (day: string) => `${day}到账`,
  points: (n: number) => `${n} 分`,
  latest: '最近几笔',
  seeAll: '全部明细',
  empty: '还没有积分记录。参加一次活动，这里就会有第一行。',
  seeEvents: '看看活动',
  reversed: '已撤销',
  balanceAfter: (n: number) => `余额 ${n}`,
  whyLead: '点一行，看看它是怎么来的。',
} as const;

const ASK = '觉得记错了，就和工作人员说一声。';

/** What became of points that nobody spent. */
const TAKEN: Partial<Record<PointsEntryView['kind'], string>> = {
  expire: '到期的是这些积分',
  reversal: '收回的是这些积分',
  adjust: '减去的是这些积分',
};

const leftText = ({ delta, left }: Left): string => (left < delta ? `抵上待扣以后剩下的 ${left} 积分` : `这 ${left} 积分`);

export const WHY = {
  contribution: '因为你做的这件事',
  none: '这一笔不是由某次参加直接带来的。',
  occasion: '因为这件事',
  reason: '原因',
  on: '日期',
  lots: ({ kind, delta }: Pick<PointsEntryView, 'kind' | 'delta'>) => (delta < 0 ? (TAKEN[kind] ?? '用的是这些积分') : '回到了这些积分里'),
  lot: (points: number) => `${Math.abs(points)} 分`,
  lotFrom: (text: string, day: string) => `${text}（${day}）`,
  at: '发生在',
  recordedAt: '记下于',
  source: '来源',
  rule: '按照这条规则',
  version: (version: number, startsOn: string) => `第 ${version} 版，${startsOn}起用`,
  ruleKept: '规则以后改了，也不会改这一笔。',
  others: '同一件事还带来',
  othersUndone: '同一件事带来的，也一起撤销了',
  growth: (delta: number) => `${signed(delta)} 成长值`,
  points: (delta: number) => `${signed(delta)} 积分`,
  undone: (reason: string, when: string) => `后来撤销了：${reason}（${when}）。${ASK}`,
  undoes: (reason: string) => `撤销的原因：${reason}。${ASK}`,
  balanceAfter: '这一笔之后的余额',
  lastDay: (day: string) => `可以用到 ${day}`,
  /** A deed is thanked for; joining, and what staff gave, are none. */
  brief: (line: Left, day: string, how: Briefness, kind: ContributionKind | null) => {
    const isDeed = kind !== null && kind !== 'joined';
    const kept = `${isDeed ? '你做过的事、' : ''}成长值和徽章都一直在。`;
    return how === 'over'
      ? `${isDeed ? '谢谢你，这件事补记上了。只是' : ''}${leftText(line)}只能用到 ${day}，记下时已经过了这一天，所以用不上了。${kept}`
      : `${isDeed ? '谢谢你。' : ''}${leftText(line)}，记下的这一天正好是最后一天。没用上也没关系，${kept}`;
  },
  /** Two lines that are no earning and no loss, but how the ledger stays true. */
  debt: '收回的时候，这些积分已经用掉了。余额不会变成负数，所以先记成待扣，之后得到的积分会先抵上。',
  repay: '以前有积分收回时已经用掉了，记成了待扣。这次得到的积分先抵上这一部分。',
} as const;
