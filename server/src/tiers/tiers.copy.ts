// tiers.copy.ts — tiers in sentences: what one asks for, what is still to do, what keeps it, and what became of it.
import { formatDay, type Day, type TierCause, type TierWindow } from '@tongxing/shared';
import { keepCriteria } from './keep.rule';
import { isGivenByHand, isGiving, type OpenBar, type TierCriteria, type TierVersion, type Yardstick } from './tiers.rule';

const MISSING: Record<Yardstick, (n: number) => string> = {
  check_ins: (n) => `再参加 ${n} 次活动`,
  growth: (n) => `再得 ${n} 成长值`,
  contributions: (n) => `再做 ${n} 件事`,
  joins: () => '加入会员',
  minutes: (n) => `再服务 ${hours(n)} 小时`,
  gifts: (n) => `再支持 ${n} 次项目`,
  gift_fen: (n) => `再支持 ${Math.ceil(n / 100)} 元`,
  gift_years: (n) => `再支持 ${n} 年`,
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
  gifts: (n) => (n === 1 ? '支持过项目' : `支持 ${n} 次项目`),
  gift_fen: (n) => `累计支持 ${Math.ceil(n / 100)} 元`,
  gift_years: (n) => `在 ${n} 个年头里支持过`,
  friends: (n) => `带 ${n} 位朋友来参加活动`,
  answers: (n) => `回答 ${n} 份问卷`,
  suggestions: (n) => `${n} 条意见被采纳`,
  walks: (n) => `公益行走 ${n} 次`,
  steps: (n) => `公益行走 ${n} 步`,
  lessons: (n) => `完成 ${n} 次学习`,
};

const WITHIN: Record<TierWindow, string> = { rolling_year: '近一年', calendar_year: '一个自然年里', ever: '' };

/** 「再参加 2 次活动」, and where several things must be done, all of them. What is given is nobody's to count down. */
export function missingPhrase(open: readonly OpenBar[]): string {
  return open
    .filter(({ bar }) => !isGiving(bar.yardstick))
    .map(({ bar, have }) => MISSING[bar.yardstick](Math.max(1, bar.bar - have)))
    .join('、');
}

/** For instance 「再参加 2 次活动，就是铜牌会员了」; null where nothing but giving leads on. */
export function progressSentence(open: readonly OpenBar[], nextName: string): string | null {
  const missing = missingPhrase(open);
  return missing === '' ? null : `${missing}，就是${nextName}了`;
}

/** What a tier asks for, for instance 「近一年参加 3 次活动，或成长值到 80」. */
export function tierSentence(tier: Pick<TierVersion, 'rank' | 'criteria'>): string {
  return isGivenByHand(tier) ? '由工作人员授予' : criteriaSentence(tier.criteria);
}

function criteriaSentence({ match, bars }: TierCriteria): string {
  if (bars.length === 0) return '加入就是';
  const parts = bars.map(({ yardstick, window, bar }) => `${WITHIN[yardstick === 'growth' ? 'ever' : window]}${REACHED[yardstick](bar)}`);
  return parts.join(match === 'any' ? '，或' : '，并且');
}

/** A rung in one line, for whoever decides about it: what it asks for and how long it is kept. */
export function rungSentence(tier: Pick<TierVersion, 'name' | 'rank' | 'criteria' | 'keep'>): string {
  return `${tier.name}，${tierSentence(tier)}；${keepRuleSentence(tier)}`;
}

/** How long it is kept: 「每年年底看一次，当年做到要求的 90% 就保留」. */
export function keepRuleSentence(tier: Pick<TierVersion, 'rank' | 'criteria' | 'keep'>): string {
  if (isGivenByHand(tier)) return '按授予时说好的期限';
  if (tier.rank === 0) return '只要是会员就一直是';
  if (tier.keep.type === 'forever' || keepCriteria(tier) === null) return '得到了就一直是';
  return `每年年底看一次，当年做到要求的 ${tier.keep.percent}% 就保留；不够的提前 30 天提醒`;
}

/** What the member reads of keeping the tier, by the year so far. */
export function keepingSentence(tier: TierVersion, missing: readonly OpenBar[]): string {
  if (keepCriteria(tier) === null) return tier.rank === 0 ? `只要是会员，就一直是${tier.name}` : `得到了，就一直是${tier.name}`;
  const phrase = missingPhrase(missing);
  return phrase === '' ? `今年做的已经够了，明年还是${tier.name}` : `今年${phrase}，明年还是${tier.name}`;
}

export function untilPhrase(until: Day | null): string {
  return until === null ? '不设期限' : `到 ${dayText(until)}`;
}

/** What stands behind a line of the history, in names. */
export interface HistoryFacts {
  readonly cause: TierCause;
  readonly from: string | null;
  readonly to: string | null;
  /** The honour that came or went. */
  readonly honour: string;
  readonly until: Day | null;
  /** The deed that the entry tells of, or that it took back. */
  readonly deed: string;
  /** What staff wrote. */
  readonly reason: string | null;
}

/** What happened, and because of what: 「升为银牌会员」「因为第 8 次参加活动」. */
export function historyLine(facts: HistoryFacts): { text: string; because: string | null } {
  const { cause, from, to, honour, until, deed, reason } = facts;
  const rose = from === null ? `成为${to ?? ''}` : `升为${to ?? ''}`;
  const fell = to === null ? `不再是${from ?? ''}` : `从${from ?? ''}回到${to}`;
  switch (cause) {
    case 'contribution':
      return { text: rose, because: deed === '' ? null : `因为${deed}` };
    case 'definitions':
      return { text: rose, because: '因为等级规则更新了' };
    case 'reversal':
      return honour === '' ? { text: fell, because: `因为${deed}那一笔撤销了${why(reason)}` } : { text: `撤销「${honour}」`, because: reason && `原因：${reason}` };
    case 'noticed':
      return { text: `提醒：${to ?? ''}快到年度评审了`, because: '因为这一年做的还不够保留' };
    case 'review':
      return { text: fell, because: '因为年度评审，这一年做的不够保留' };
    case 'given':
      return { text: `获得「${honour}」，${untilPhrase(until)}`, because: reason && `因为${reason}` };
    case 'term_over':
      return { text: `「${honour}」到期`, because: until && `说好的最后一天是 ${dayText(until)}` };
    case 'locked':
      return { text: `保留${to ?? ''}，${untilPhrase(until)}`, because: reason && `原因：${reason}` };
    case 'unlocked':
      return { text: `${to ?? ''}不再特别保留`, because: reason && `原因：${reason}` };
  }
}

/** 「第 8 次参加活动」 */
export const nthCheckIn = (n: number): string => `第 ${n} 次参加活动`;

const why = (reason: string | null): string => (reason ? `：${reason}` : '');

const dayText = (day: Day): string => formatDay(day, '0001-01-01');

function hours(minutes: number): string {
  return String(Math.ceil(minutes / 6) / 10);
}
