// badges.copy.ts — what a badge asks for, how far somebody has come and on what it stands, in a person's words.
import { formatMonth } from '@tongxing/shared';
import { deedText, type Entry } from '../journal';
import type { Measure } from '../measures';
import { asksForGifts, type BadgeCriterion } from './badges.rule';

/** How each measure is said: of so many, and of the one that a month in a row must have. */
const COUNTED: Record<Measure, { verb: string; unit: string; once: string }> = {
  contributions: { verb: '做过', unit: '件事', once: '做 1 件事' },
  joins: { verb: '加入', unit: '次', once: '加入 1 次' },
  check_ins: { verb: '参加', unit: '次活动', once: '参加 1 次活动' },
  minutes: { verb: '服务', unit: '分钟', once: '参加 1 次志愿服务' },
  gifts: { verb: '支持', unit: '次项目', once: '支持 1 次项目' },
  gift_fen: { verb: '支持', unit: '元', once: '支持 1 次项目' },
  friends: { verb: '带来', unit: '位朋友', once: '带来 1 位朋友' },
  answers: { verb: '回答', unit: '份问卷', once: '回答 1 份问卷' },
  suggestions: { verb: '被采纳', unit: '条意见', once: '有 1 条意见被采纳' },
  walks: { verb: '公益行走', unit: '次', once: '公益行走 1 次' },
  steps: { verb: '公益行走', unit: '步', once: '公益行走 1 次' },
  lessons: { verb: '完成', unit: '次学习', once: '完成 1 次学习' },
};

const HOUR = 60;
const YUAN = 100;

/** An amount in the unit that people say it in. Minutes become hours where all that is compared comes out whole. */
function amountIn(measure: Measure, ...amounts: number[]): { amounts: number[]; unit: string } {
  const { unit } = COUNTED[measure];
  if (measure === 'gift_fen') return { amounts: amounts.map((fen) => Math.floor(fen / YUAN)), unit };
  const bar = amounts.at(-1) ?? 0;
  if (measure !== 'minutes' || bar < HOUR || bar % HOUR !== 0) return { amounts, unit };
  return { amounts: amounts.map((minutes) => Math.floor(minutes / HOUR)), unit: '小时' };
}

export function criterionSentence(criterion: BadgeCriterion): string {
  switch (criterion.type) {
    case 'threshold': {
      const { measure, bar } = criterion;
      if (measure === 'joins') return '加入我们';
      if (bar === 1 && measure === 'minutes') return '第一次参加志愿服务';
      if (measure === 'suggestions') return `有 ${bar} 条意见被采纳`;
      const { amounts, unit } = amountIn(measure, bar);
      return `${bar === 1 ? '' : '累计'}${COUNTED[measure].verb} ${amounts[0]} ${unit}`;
    }
    case 'streak':
      return `连续 ${criterion.months} 个月，每月至少${COUNTED[criterion.measure].once}`;
    case 'companion_years':
      return `连续 ${criterion.years} 年，每年都和我们一起做过事`;
    case 'event':
      return `到「${criterion.title}」现场签到`;
    case 'by_hand':
      return `由工作人员送出，每月最多 ${criterion.perMonth} 枚`;
  }
}

/** The same, as the member reads it: how many are given in a month is the office's own matter. */
export function wayThere(criterion: BadgeCriterion): string {
  return criterion.type === 'by_hand' ? '有些好没法计数，由工作人员亲手送出' : criterionSentence(criterion);
}

/** Stands below an outline towards which nothing is counted; null where something is. */
export function uncountedWord(criterion: BadgeCriterion): string | null {
  if (criterion.type === 'by_hand') return '亲手送出';
  return asksForGifts(criterion) ? '随你的心意' : null;
}

/** '3 / 10 次' below a badge's outline, where there is room for few words. */
export function progressText(criterion: BadgeCriterion, have: number, need: number): string {
  if (criterion.type === 'streak') return `${have} / ${need} 个月`;
  if (criterion.type === 'companion_years') return `${have} / ${need} 年`;
  // One minute stands for the first time; nobody counts towards it.
  if (criterion.type !== 'threshold' || (criterion.measure === 'minutes' && need === 1)) return '';
  const { amounts, unit } = amountIn(criterion.measure, have, need);
  return `${amounts[0]} / ${amounts[1]} ${TIMES.test(unit) ? unit.charAt(0) : unit}`;
}

/** Units that begin with a word for counting; the thing that is counted is known from the badge's name. */
const TIMES = /^[次位条份件]/;

/** What is still to do, as one sentence. Nothing counts down to a gift. */
export function nextSentence(criterion: BadgeCriterion, have: number, need: number): string {
  if (asksForGifts(criterion)) return '心意不分多少，也不用赶时候。每一份都会用到项目里，谢谢你。';
  const missing = Math.max(0, need - have);
  switch (criterion.type) {
    case 'threshold': {
      if (missing === 0) return '这一步已经走到了，下次更新后就会给你补上。';
      const { verb } = COUNTED[criterion.measure];
      const { unit } = amountIn(criterion.measure, need);
      if (criterion.measure === 'suggestions') return `再有 ${missing} 条意见被采纳，就能得到。`;
      if (criterion.measure === 'minutes') return unit === '小时' ? `再服务 ${hoursText(missing)}，就能得到。` : '参加一次志愿服务，就能得到。';
      return `再${verb} ${missing} ${unit}，就能得到。`;
    }
    case 'streak': {
      const { once } = COUNTED[criterion.measure];
      return have === 0 ? `从这个月起，连着 ${need} 个月，每月${once}，就能得到。` : `已经连着 ${have} 个月了，再连着 ${missing} 个月，每月${once}，就能得到。`;
    }
    case 'companion_years':
      return have === 0 ? `从今年起，连着 ${need} 年都一起做点什么，就能得到。` : `已经连着 ${have} 年了，再一起走 ${missing} 年，就能得到。`;
    case 'event':
      return `到「${criterion.title}」现场签到，就能得到。`;
    case 'by_hand':
      return '不用攒，也不用等：有人想谢谢你的时候，它自己会来。';
  }
}

function hoursText(minutes: number): string {
  const hours = Math.floor(minutes / HOUR);
  const rest = minutes % HOUR;
  if (hours === 0) return `${rest} 分钟`;
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`;
}

/** On what a held badge stands: the heading over its lines. */
export const EVIDENCE = {
  deed: '是这一次让你得到了它',
  months: '这些月份连成了一串',
  years: '这些年份连成了一串',
  event: '那一天你在场',
  given: '有人想谢谢你',
} as const;

/** Said where the badge came with no deed of its day: a definition changed, or the deed it stood on was corrected. */
export const LATER = {
  backfilled: '补发：规则更新后，你早已做到',
  corrected: '有一笔记录更正过，去掉它你也已经做到',
} as const;

/** On what a badge stands, in one line. */
export function evidenceText(entry: Pick<Entry, 'type' | 'kind' | 'details' | 'reason'>): string {
  if (entry.type === 'tick') return LATER.backfilled;
  if (entry.kind === 'reversal') return LATER.corrected;
  return entry.kind === 'badge_given' ? `${TEAM}送出：${entry.reason ?? ''}` : deedText(entry);
}

export const TEAM = '工作人员';
export const inMonth = (month: string, times: number, measure: Measure): string => `${formatMonth(month)} · ${timesText(measure, times)}`;
export const inYear = (year: string, times: number): string => `${Number(year)}年 · 一起做了 ${times} 件事`;

function timesText(measure: Measure, value: number): string {
  const { verb, unit } = COUNTED[measure];
  if (measure === 'minutes') return `服务 ${hoursText(value)}`;
  return `${verb} ${measure === 'gift_fen' ? Math.floor(value / YUAN) : value} ${unit}`;
}
