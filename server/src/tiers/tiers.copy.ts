// tiers.copy.ts — what is still missing for the next tier, as one sentence.
import type { Bar, TierCriteria, Yardstick } from './tiers.rule';

const MISSING: Record<Yardstick, (n: number) => string> = {
  check_ins: (n) => `再参加 ${n} 次活动`,
  growth: (n) => `再得 ${n} 成长值`,
  contributions: (n) => `再做 ${n} 件事`,
  joins: () => '加入会员',
  minutes: (n) => `再服务 ${hours(n)} 小时`,
  gifts: (n) => `再支持 ${n} 次项目`,
  gift_fen: (n) => `再支持 ${Math.ceil(n / 100)} 元`,
  friends: (n) => `再带 ${n} 位朋友来`,
  answers: (n) => `再答 ${n} 份问卷`,
  suggestions: (n) => `再有 ${n} 条意见被采纳`,
  walks: (n) => `再走 ${n} 次`,
  steps: (n) => `再走 ${n} 步`,
  lessons: (n) => `再完成 ${n} 次学习`,
};

const REACHED: Record<Yardstick, (n: number) => string> = {
  check_ins: (n) => `参加 ${n} 次活动`,
  growth: (n) => `成长值到 ${n}`,
  contributions: (n) => `做 ${n} 件事`,
  joins: () => '加入会员',
  minutes: (n) => `服务 ${hours(n)} 小时`,
  gifts: (n) => `支持 ${n} 次项目`,
  gift_fen: (n) => `累计支持 ${Math.ceil(n / 100)} 元`,
  friends: (n) => `带 ${n} 位朋友来参加活动`,
  answers: (n) => `回答 ${n} 份问卷`,
  suggestions: (n) => `${n} 条意见被采纳`,
  walks: (n) => `公益行走 ${n} 次`,
  steps: (n) => `公益行走 ${n} 步`,
  lessons: (n) => `完成 ${n} 次学习`,
};

/** For instance 「再参加 2 次活动，就是铜牌会员了」. */
export function progressSentence(bar: Bar, have: number, nextName: string): string {
  return `${MISSING[bar.yardstick](Math.max(1, bar.bar - have))}，就是${nextName}了`;
}

/** What a tier asks for, for instance 「近一年参加 3 次活动，或成长值到 60」. */
export function criteriaSentence({ match, bars }: TierCriteria): string {
  if (bars.length === 0) return '加入就是';
  const parts = bars.map((bar) => `${bar.window === 'rolling_year' ? '近一年' : ''}${REACHED[bar.yardstick](bar.bar)}`);
  return parts.join(match === 'any' ? '，或' : '，并且');
}

function hours(minutes: number): string {
  return String(Math.ceil(minutes / 6) / 10);
}
