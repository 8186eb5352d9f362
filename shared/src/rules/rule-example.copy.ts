// rule-example.copy.ts — a rule worked out for somebody made up: how often, how much in all, from when to when. Every
// number comes from payOf, which prices the real deeds too.
import type { EventKind } from '../events/event-kind';
import type { ContributionKind } from '../journal/contribution-kind';
import { addDays, formatDay, weekdayNumber, type Day } from '../kit/calendar';
import { daysOf, payOf, tierKey, type Deed, type Pay, type PayingRule } from './rule-pay.rule';
import { occasionText, quantityText } from './rule-sentence.copy';
import type { CapPeriod, Multiplier, RuleTerms } from './rule-terms';

const MANY: Record<ContributionKind, (n: number) => string> = {
  joined: (n) => `加入 ${n} 次`,
  checked_in: (n) => `参加 ${n} 次`,
  served: (n) => `服务 ${n} 次`,
  gave: (n) => `捐 ${n} 次`,
  friend_joined_in: (n) => `带来 ${n} 位朋友`,
  answered: (n) => `答 ${n} 份问卷`,
  suggestion_adopted: (n) => `有 ${n} 条意见被采纳`,
  walked: (n) => `走 ${n} 次`,
  learned: (n) => `学习 ${n} 次`,
};

const DID: Record<ContributionKind, string> = {
  joined: '加入',
  checked_in: '参加',
  served: '服务',
  gave: '捐',
  friend_joined_in: '带来朋友',
  answered: '答完问卷',
  suggestion_adopted: '意见被采纳',
  walked: '走',
  learned: '学习',
};

const WITHIN: Record<CapPeriod, string> = { day: '一天里', week: '一周里', month: '一个月里', year: '一年里', ever: '前前后后' };

/** More deeds than this make no example that anybody would count along. */
const MOST_DEEDS = 30;
const MOST_OCCASIONS = 2;

interface Told {
  readonly kind: ContributionKind;
  readonly terms: RuleTerms;
}

/** Two to four sentences, as on the rule's first day. The terms must be such as ruleProblems finds nothing in. */
export function ruleExamples({ kind, terms }: Told, startsOn: Day): string[] {
  const somebody = new Somebody(kind, terms, startsOn);
  return [
    ...howOften(somebody),
    ...tooLittle(somebody),
    ...(terms.multipliers ?? []).slice(0, MOST_OCCASIONS).flatMap((multiplier) => onOccasion(somebody, multiplier)),
    ...untilWhen(somebody),
  ];
}

/** Somebody for whom every condition of the rule holds, and no occasion unless it is asked for. */
class Somebody {
  readonly rule: PayingRule;
  readonly day: Day;
  readonly quantity: number;
  /** Whether it matters how much it was, or only that it was. */
  readonly isMeasured: boolean;

  constructor(
    readonly kind: ContributionKind,
    readonly terms: RuleTerms,
    startsOn: Day,
  ) {
    this.rule = { code: 'example', terms };
    const { window } = terms.condition;
    this.day = window && startsOn < window.from ? window.from : startsOn;
    this.quantity = tellingQuantity(terms);
    this.isMeasured = [terms.points, terms.growth].some(({ type, amount }) => type === 'per_unit' && amount > 0);
  }

  deed(day: Day, { quantity = this.quantity, birthday = false } = {}): Deed {
    const { eventKinds = [], tierAtLeast } = this.terms.condition;
    const [eventKind = 'service' satisfies EventKind] = eventKinds;
    const tier = tierAtLeast ? { [tierKey(tierAtLeast.track)]: tierAtLeast.rank } : {};
    return { kind: this.kind, day, quantity, details: { eventKind, birthday, ...tier } };
  }

  /** What each of these deeds brings, one after the other. */
  pays(days: readonly Day[]): (Pay | null)[] {
    const uses = new Map<string, number>();
    return days.map((day) => {
      const pay = payOf(this.rule, this.deed(day), uses);
      for (const key of pay?.useKeys ?? []) uses.set(key, (uses.get(key) ?? 0) + 1);
      return pay;
    });
  }

  /** So many days of the period from the rule's first one on, plain ones where there are any, then round again. */
  daysIn(period: CapPeriod, count: number): Day[] {
    const last = period === 'ever' ? addDays(this.day, MOST_DEEDS) : daysOf(period, this.firstDayFor(period)).to;
    const days: Day[] = [];
    for (let day = this.firstDayFor(period); day <= last && days.length < MOST_DEEDS; day = addDays(day, 1)) days.push(day);
    const { window } = this.terms.condition;
    const within = days.filter((day) => !window || day <= window.to);
    const plain = within.filter((day) => !this.isMultiplied(day));
    const used = plain.length > 0 ? plain : within.length > 0 ? within : [this.day];
    return Array.from({ length: count }, (_, i) => used[i % used.length] ?? this.day);
  }

  /** A whole period is told of, not what is left of the one that the rule happens to begin in. */
  private firstDayFor(period: CapPeriod): Day {
    if (period === 'day' || period === 'ever') return this.day;
    const { from, to } = daysOf(period, this.day);
    const { window } = this.terms.condition;
    if (from === this.day) return from;
    const next = addDays(to, 1);
    return window && window.to < next ? this.day : next;
  }

  private isMultiplied(day: Day): boolean {
    const plain = { ...this.terms, multipliers: [] };
    return (payOf(this.rule, this.deed(day), new Map())?.points ?? 0) !== (payOf({ ...this.rule, terms: plain }, this.deed(day), new Map())?.points ?? 0);
  }
}

/** Two and a half units, so that one sees what becomes of the rest. */
function tellingQuantity({ points, growth, condition: { minQuantity = 1 } }: RuleTerms): number {
  const per = [points, growth].flatMap((formula) => (formula.type === 'per_unit' && formula.amount > 0 ? [formula.per] : []));
  const telling = per.length > 0 ? Math.floor(Math.max(...per) * 2.5) : minQuantity;
  return Math.max(telling, minQuantity);
}

/** The longest cap that can still be counted along; the shorter ones would only stand in its way. */
function capOf({ caps }: RuleTerms): RuleTerms['caps'][number] | undefined {
  return caps.filter(({ times }) => times + 2 <= MOST_DEEDS).slice(-1)[0];
}

function howOften(somebody: Somebody): string[] {
  const { kind, terms, quantity, isMeasured } = somebody;
  const each = isMeasured ? `，每次 ${quantityText(kind, quantity)}` : '';
  const cap = capOf(terms);
  // Joining is once in a life, whatever a cap says.
  if (kind === 'joined' || !cap) {
    const [pay] = somebody.pays([somebody.daysIn('ever', 1)[0] ?? somebody.day]);
    return pay ? [`一个人${isMeasured ? onceText(kind, quantity) : kind === 'joined' ? DID[kind] : MANY[kind](1)}：得 ${amountsText(pay)}。`] : [];
  }
  const count = cap.times + 2;
  const pays = somebody.pays(somebody.daysIn(cap.period, count));
  return [`一个人${WITHIN[cap.period]}${MANY[kind](count)}${each}：${runsText(pays)}。`];
}

function onceText(kind: ContributionKind, quantity: number): string {
  return `一次${DID[kind]} ${quantityText(kind, quantity)}`;
}

/** 「前 5 次各得 10 积分，一共 50 积分；后 2 次不再得」 */
function runsText(pays: readonly (Pay | null)[]): string {
  const paid = pays.filter((pay): pay is Pay => pay !== null);
  const sum = { points: sumOf(paid, 'points'), growth: sumOf(paid, 'growth') };
  const [first] = paid;
  if (!first) return '都不得';
  const isRun = pays.slice(0, paid.length).every((pay) => pay?.points === first.points && pay.growth === first.growth);
  const rest = pays.length - paid.length;
  if (!isRun) return `一共得 ${amountsText(sum)}`;
  if (rest === 0) return `每次得 ${amountsText(first)}，一共 ${amountsText(sum)}`;
  const lead = paid.length === 1 ? `第 1 次得 ${amountsText(first)}` : `前 ${paid.length} 次各得 ${amountsText(first)}，一共 ${amountsText(sum)}`;
  return `${lead}；后 ${rest} 次不再得`;
}

function sumOf(pays: readonly Pay[], what: 'points' | 'growth'): number {
  return pays.reduce((sum, pay) => sum + pay[what], 0);
}

function amountsText({ points, growth }: { points: number; growth: number }): string {
  return [...(points > 0 ? [`${points} 积分`] : []), ...(growth > 0 ? [`${growth} 成长值`] : [])].join('和 ');
}

function tooLittle(somebody: Somebody): string[] {
  const { kind, terms } = somebody;
  const { minQuantity = 1 } = terms.condition;
  if (minQuantity <= 1) return [];
  const little = kind === 'gave' ? Math.max(1, minQuantity - 100) : minQuantity - 1;
  const pay = payOf(somebody.rule, somebody.deed(somebody.day, { quantity: little }), new Map());
  return pay ? [] : [`${onceText(kind, little)}：还不够，不得。`];
}

function onOccasion(somebody: Somebody, { when, percent }: Multiplier): string[] {
  if (percent <= 100) return [];
  const day = dayOn(somebody, when);
  if (day === null) return [];
  const pay = payOf(somebody.rule, somebody.deed(day, { birthday: when.type === 'birthday' }), new Map());
  const did = somebody.isMeasured ? `${DID[somebody.kind]} ${quantityText(somebody.kind, somebody.quantity)}` : DID[somebody.kind];
  return pay ? [`${occasionText(when)}${did}：得 ${amountsText(pay)}。`] : [];
}

/** A day of the occasion on which the rule counts; null where there is none. */
function dayOn({ day, terms }: Somebody, when: Multiplier['when']): Day | null {
  const { window } = terms.condition;
  const first = when.type === 'dates' && when.from > day ? when.from : day;
  for (let n = 0; n < 7; n += 1) {
    const candidate = addDays(first, n);
    const falls = when.type === 'birthday' || (when.type === 'dates' ? candidate <= when.to : when.weekdays.includes(weekdayNumber(candidate)));
    if (falls) return window && window.to < candidate ? null : candidate;
  }
  return null;
}

function untilWhen(somebody: Somebody): string[] {
  const { day } = somebody;
  const pay = payOf(somebody.rule, somebody.deed(day), new Map());
  if (!pay || pay.points === 0) return [];
  const from = pay.availableOn === day ? '马上可用' : `${formatDay(pay.availableOn, day)}起可用`;
  const until = pay.expiresOn === null ? '一直有效' : `用到 ${formatDay(pay.expiresOn, day)}`;
  return [`${formatDay(day)}得到的积分：${from}，${until}。`];
}
