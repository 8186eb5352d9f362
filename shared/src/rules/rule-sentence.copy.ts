// rule-sentence.copy.ts — a rule as a sentence that a member can read. The sentence is derived, never stored, and made
// here for both sides: what staff see while they type is what members read afterwards.
import { EVENT_KIND_NAMES, type EventKind } from '../events/event-kind';
import type { ContributionKind } from '../journal/contribution-kind';
import { formatDay } from '../kit/calendar';
import type { CapPeriod, DayRange, Formula, Occasion, RuleTerms, Validity } from './rule-terms';

/** `times` says how much of the thing a rule counts; a gift is counted in fen and told in yuan. */
const DEED: Record<ContributionKind, { once: string; enough: string; times: (quantity: number) => string }> = {
  joined: { once: '加入成为会员', enough: '每满', times: (n) => `${n} 次` },
  checked_in: { once: '每参加 1 次活动', enough: '每参加满', times: (n) => `${n} 次` },
  served: { once: '每服务 1 次', enough: '每服务满', times: (n) => `${n} 分钟` },
  gave: { once: '每捐赠 1 次', enough: '每捐满', times: (fen) => `${fen / 100} 元` },
  friend_joined_in: { once: '每有 1 位你邀请的朋友来参加活动', enough: '每带来满', times: (n) => `${n} 位` },
  answered: { once: '每答完 1 份问卷', enough: '每答满', times: (n) => `${n} 份` },
  suggestion_adopted: { once: '每有 1 条意见被采纳', enough: '每满', times: (n) => `${n} 条` },
  walked: { once: '每为项目走 1 次路', enough: '每走满', times: (n) => `${n} 步` },
  learned: { once: '每完成 1 次学习', enough: '每学满', times: (n) => `${n} 次` },
};

const PERIOD: Record<CapPeriod, string> = { day: '每天', week: '每周', month: '每月', year: '每年', ever: '一共' };

const WEEKDAY = ['一', '二', '三', '四', '五', '六', '日'] as const;

/** One breath of the sentence; `key` says what it is about, so that two sentences can be held side by side. */
export interface SentencePart {
  readonly key: string;
  readonly text: string;
}

interface Told {
  readonly kind: ContributionKind;
  readonly terms: RuleTerms;
}

/** For instance 「每参加 1 次活动，得 10 积分和 10 成长值，每月最多 8 次，积分有效期到次年年底」. */
export function ruleSentence(rule: Told): string {
  return ruleSentenceParts(rule).map(({ text }) => text).join('，');
}

export function ruleSentenceParts({ kind, terms }: Told): SentencePart[] {
  const { condition, caps } = terms;
  return [
    ...part('window', condition.window && `${daysText(condition.window)}${condition.window.from === condition.window.to ? '当天' : '期间'}`),
    ...part('tier', condition.tierAtLeast && `${condition.tierAtLeast.name}及以上`),
    ...payParts(kind, terms),
    ...part('smallest', smallestText(kind, condition.minQuantity)),
    ...multiplierParts(terms),
    ...caps.map(({ period, times }) => ({ key: `cap:${period}`, text: `${PERIOD[period]}最多 ${times} 次` })),
    ...pointsParts(terms),
  ];
}

function part(key: string, text: string | undefined): SentencePart[] {
  return text === undefined ? [] : [{ key, text }];
}

/** What is paid for the same thing is told in one breath, and what is paid for another gets a breath of its own. */
function payParts(kind: ContributionKind, { condition, points, growth }: RuleTerms): SentencePart[] {
  const paid = [
    { formula: points, unit: '积分' },
    { formula: growth, unit: '成长值' },
  ].filter(({ formula }) => formula.amount > 0);
  const byDeed = new Map<string, string[]>();
  for (const { formula, unit } of paid) {
    const deed = deedText(kind, formula, condition.eventKinds);
    byDeed.set(deed, [...(byDeed.get(deed) ?? []), `${formula.amount} ${unit}`]);
  }
  const verb = kind === 'joined' ? '送' : '得';
  return [...byDeed].flatMap(([deed, amounts], i) => [
    { key: `deed:${i}`, text: deed },
    { key: `pay:${i}`, text: `${i === 0 ? '' : '再'}${verb} ${amounts.join('和 ')}` },
  ]);
}

function deedText(kind: ContributionKind, formula: Formula, eventKinds?: readonly string[]): string {
  const { once, enough, times } = DEED[kind];
  const deed = formula.type === 'per_unit' ? `${enough} ${times(formula.per)}` : once;
  if (!eventKinds) return deed;
  const events = `「${eventKinds.map((k) => EVENT_KIND_NAMES[k as EventKind] ?? k).join('、')}」活动`;
  return deed.includes('活动') ? deed.replace('活动', events) : `在${events}里${deed}`;
}

function smallestText(kind: ContributionKind, minQuantity = 1): string | undefined {
  return minQuantity > 1 ? `不满 ${DEED[kind].times(minQuantity)}的不算` : undefined;
}

function multiplierParts({ points, multipliers = [] }: RuleTerms): SentencePart[] {
  const telling = points.amount > 0 ? multipliers.filter(({ percent }) => percent > 100) : [];
  return [
    ...telling.map(({ when, percent }, i) => ({ key: `multiplier:${i}`, text: `${occasionText(when)}积分${timesText(percent, points)}` })),
    ...part('highest', telling.length > 1 ? '赶上几项时按最高的算' : undefined),
  ];
}

function timesText(percent: number, { amount }: Formula): string {
  if (percent === 200) return '翻倍';
  return ` ${percent / 100} 倍${(amount * percent) % 100 === 0 ? '' : '（零头不计）'}`;
}

function occasionText(when: Occasion): string {
  switch (when.type) {
    case 'dates':
      return daysText(when);
    case 'weekdays':
      return weekdaysText(when.weekdays);
    case 'birthday':
      return '生日当天';
  }
}

/** 「周六、周日」; three and more in a row are 「周一到周五」. */
function weekdaysText(weekdays: readonly number[]): string {
  const days = [...weekdays].sort((a, b) => a - b);
  const [first = 1, last = 7] = [days[0], days[days.length - 1]];
  const name = (day: number): string => `周${WEEKDAY[day - 1] ?? ''}`;
  if (days.length === 7) return '每天';
  if (days.length > 2 && last - first === days.length - 1) return `${name(first)}到${name(last)}`;
  return days.map(name).join('、');
}

/** 「2026年12月1日到12月31日」: the year is said again only where it is another one. */
function daysText({ from, to }: DayRange): string {
  const first = `${Number(from.slice(0, 4))}年${formatDay(from)}`;
  return from === to ? first : `${first}到${formatDay(to, from)}`;
}

/** From when to when points can be used. Where growth is paid too, the first breath says that it is the points. */
function pointsParts({ points, growth, pendingDays, validity }: RuleTerms): SentencePart[] {
  if (points.amount === 0) return [];
  const parts = [...part('pending', pendingDays > 0 ? `${pendingDays} 天后可用` : undefined), ...part('validity', validityText(validity))];
  return parts.map(({ key, text }, i) => ({ key, text: i === 0 && growth.amount > 0 ? `积分${pointsJoint(text)}` : text }));
}

/** A digit after a Chinese word stands a little apart. */
function pointsJoint(text: string): string {
  return /^\d/.test(text) ? ` ${text}` : text;
}

function validityText(validity: Validity): string {
  switch (validity.type) {
    case 'never':
      return '长期有效';
    case 'days':
      return `${validity.days} 天内有效`;
    case 'end_of_month':
      return '当月底前有效';
    case 'end_of_quarter':
      return '当季度末前有效';
    case 'end_of_year':
      return validity.yearsLater === 0 ? '有效期到当年年底' : validity.yearsLater === 1
        ? '有效期到次年年底'
        : `有效期到 ${validity.yearsLater} 年后的年底`;
  }
}
