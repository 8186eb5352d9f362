// model.ts — the journal's promises a second time, as plainly as they can be said, to hold the real one against.
// It imports nothing of the server: no rule, no step, no calendar. Where the server adds up as it goes, the model
// counts anew from the deeds that stand, so that the two do not go wrong in the same way.

import { Ladders, type Tier } from './ladders';
import { inForce, monthAt, monthIndex, type Version } from './versions';

export type { Honour, Tier } from './ladders';
export type Terms = {
  condition: { eventKinds?: string[]; minQuantity?: number; tierAtLeast?: { track: string; rank: number; name: string }; window?: { from: string; to: string } };
  points: Formula;
  growth: Formula;
  multipliers?: { when: { type: 'dates'; from: string; to: string } | { type: 'weekdays'; weekdays: number[] } | { type: 'birthday' }; percent: number }[];
  caps: { period: 'day' | 'week' | 'month' | 'year' | 'ever'; times: number }[];
  validity: { type: 'never' } | { type: 'days'; days: number } | { type: 'end_of_month' } | { type: 'end_of_quarter' } | { type: 'end_of_year'; yearsLater: number };
  pendingDays: number;
};
export type Formula = { type: 'fixed'; amount: number } | { type: 'per_unit'; amount: number; per: number };
export type Rule = Version & { kind: string; position: number; terms: Terms };
export type Criterion =
  | { type: 'threshold'; measure: string; bar: number }
  | { type: 'streak'; measure: string; months: number }
  | { type: 'companion_years'; years: number }
  | { type: 'event'; eventId: string; title: string }
  | { type: 'by_hand'; perMonth: number };
export type Badge = Version & { position: number; criterion: Criterion };

export type Deed = { key: string; kind: string; quantity: number; eventKind: string | null; eventId: string | null; at: number };
type Paid = { rule: Rule; points: number; growth: number };
export type Recorded = Deed & { day: string; month: string; paid: Paid[]; stands: boolean };
/** `deed` is what made the lot, `origin` the deed that first earned what is in it, `hear` the day on which one hears of its end. */
type Lot = { deed: string; origin: string; left: number; gone: number; from: string; until: string | null; hear: string | null };
/** Points spent, or added or taken by hand; `out` tells how many came out of which lot. */
export type Decision = { key: string; kind: 'spent' | 'added' | 'taken'; points: number; out: [Lot, number][]; stands: boolean };
/** `deed` is what it stands on: a deed, a gift, a review, or `undo <deed>`. */
type Held = { badge: Badge; deed: string; month: string };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What a wall calendar in Shanghai says: eight hours ahead of UTC, all year. */
export const dayOf = (ms: number): string => new Date(ms + 8 * HOUR).toISOString().slice(0, 10);
export const startOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);
export const plusDays = (day: string, days: number): string => dayOf(startOf(day) + days * DAY);

/** Days since Monday, 5 January 1970, in whole weeks. */
const weekOf = (day: string): number => Math.floor((startOf(day) + 8 * HOUR - 4 * DAY) / (7 * DAY));

/** How many in a row are there, this one counted, looking so far each way. */
function rowThrough(here: number, reach: number, isThere: (index: number) => boolean): number {
  if (!isThere(here)) return 0;
  let [first, last] = [here, here];
  while (here - first < reach && isThere(first - 1)) first -= 1;
  while (last - here < reach && isThere(last + 1)) last += 1;
  return last - first + 1;
}

const TIMES: Record<string, string> = {
  joined: 'joins',
  checked_in: 'check_ins',
  gave: 'gifts',
  friend_joined_in: 'friends',
  answered: 'answers',
  suggestion_adopted: 'suggestions',
  walked: 'walks',
  learned: 'lessons',
};
const AMOUNT: Record<string, string> = { served: 'minutes', gave: 'gift_fen', walked: 'steps' };

/** What one deed counts for under a name. */
const worth = (deed: Recorded, measure: string): number => {
  if (measure === 'contributions' || TIMES[deed.kind] === measure) return 1;
  return AMOUNT[deed.kind] === measure ? deed.quantity : 0;
};

const amountOf = (formula: Formula, quantity: number): number =>
  formula.type === 'fixed' ? formula.amount : Math.floor(quantity / formula.per) * formula.amount;

/** Monday is 1: the first day of 1970 was a Thursday. */
const weekdayOf = (day: string): number => (((Math.floor((startOf(day) + 8 * HOUR) / DAY) + 3) % 7) + 7) % 7 + 1;

/** Everybody here was born on New Year's Eve: a life begins on one, and late deeds fall on others. */
export const BIRTHDAY = '1990-12-31';

type When = NonNullable<Terms['multipliers']>[number]['when'];
function isOn(when: When, day: string): boolean {
  if (when.type === 'birthday') return day.slice(5) === BIRTHDAY.slice(5);
  return when.type === 'dates' ? when.from <= day && day <= when.to : when.weekdays.includes(weekdayOf(day));
}

/** Each occasion of the day on its own, the best of them, and nothing of what is not whole. */
function worthMore({ multipliers = [] }: Terms, day: string, points: number): number {
  const worths = multipliers
    .filter(({ when }) => isOn(when, day))
    .map(({ percent }) => Math.floor((points * percent) / 100));
  return Math.max(points, ...worths);
}

/** From the deed on; what nobody could have used by then lasts to the end that comes after its own first day. */
function lastDay(terms: Terms, day: string): string | null {
  const first = plusDays(day, terms.pendingDays);
  const last = endOf(terms, day);
  return last !== null && last < first ? endOf(terms, first) : last;
}

function endOf({ validity }: Terms, day: string): string | null {
  const year = Number(day.slice(0, 4));
  if (validity.type === 'never') return null;
  if (validity.type === 'days') return plusDays(day, validity.days);
  if (validity.type === 'end_of_year') return `${year + validity.yearsLater}-12-31`;
  const month = monthIndex(day.slice(0, 7));
  const after = validity.type === 'end_of_quarter' ? month - (month % 3) + 3 : month + 1;
  return plusDays(`${monthAt(after)}-01`, -1);
}

export class Model {
  now: number;
  rules: Rule[] = [];
  badges: Badge[] = [];
  deeds: Recorded[] = [];
  decisions: Decision[] = [];
  closed = new Set<string>();
  lots: Lot[] = [];
  debt = 0;
  /** Every line of the ledger: what it is and by how much. */
  lines: [kind: string, delta: number][] = [];
  growthLines: number[] = [];
  held = new Map<string, Held>();
  gifts: { key: string; code: string }[] = [];
  reviews = new Set<string>();
  readonly ladders: Ladders = new Ladders(this);

  constructor(now: number) {
    this.now = now;
  }

  get today(): string {
    return dayOf(this.now);
  }

  get tiers(): Tier[] {
    return this.ladders.tiers;
  }

  get balance(): number {
    return this.lots.reduce((sum, { left }) => sum + left, 0);
  }

  get growth(): number {
    return this.deeds.filter(({ stands }) => stands).flatMap(({ paid }) => paid).reduce((sum, { growth }) => sum + growth, 0);
  }

  /** Points that can be spent today: their day has come and has not passed. */
  get spendable(): number {
    return this.usable().reduce((sum, { left }) => sum + left, 0);
  }

  count(measure: string, from = '0000-00', to = '9999-99', deeds = this.deeds): number {
    const counted = deeds.filter(({ stands, month }) => stands && from <= month && month <= to);
    return counted.reduce((sum, deed) => sum + worth(deed, measure), 0);
  }

  /** Check-ins of a month at an event. */
  visits(month: string, eventId: string): number {
    return this.deeds.filter((deed) => deed.stands && deed.month === month && deed.kind === 'checked_in' && deed.eventId === eventId).length;
  }

  record(deed: Deed): void {
    const day = dayOf(deed.at);
    const recorded: Recorded = { ...deed, day, month: day.slice(0, 7), paid: [], stands: true };
    for (const rule of inForce(this.rules, day).sort((a, b) => a.position - b.position || (a.code < b.code ? -1 : 1))) {
      if (!this.pays(rule, recorded)) continue;
      const points = worthMore(rule.terms, day, amountOf(rule.terms.points, deed.quantity));
      const growth = amountOf(rule.terms.growth, deed.quantity);
      if (points + growth > 0) recorded.paid.push({ rule, points, growth });
    }
    this.deeds.push(recorded);
    for (const { rule, points, growth } of recorded.paid) {
      if (points > 0) this.earn(this.lot(deed.key, points, plusDays(day, rule.terms.pendingDays), lastDay(rule.terms, day)));
      if (growth > 0) this.growthLines.push(growth);
    }
    this.giveBadges(recorded);
    this.ladders.rise(recorded.month);
  }

  /** Gives back exactly what the deed was paid, whatever the rules say by now. */
  reverse(deed: Recorded): void {
    const reached = this.ladders.reached();
    deed.stands = false;
    for (const { points, growth } of deed.paid) {
      if (points > 0) this.takeBack(deed.key, points);
      if (growth > 0) this.growthLines.push(-growth);
    }
    for (const held of [...this.held.values()]) this.reconsider(held, deed.key);
    this.ladders.fall(reached);
  }

  decide(kind: Decision['kind'], points: number): Decision {
    const decision: Decision = { key: `decision-${this.decisions.length + 1}`, kind, points, out: [], stands: true };
    this.decisions.push(decision);
    if (kind === 'added') {
      this.earn(this.lot(decision.key, points, this.today, plusDays(this.today, 40)), 'adjust');
    } else {
      this.lines.push([kind === 'spent' ? 'spend' : 'adjust', -points]);
      decision.out = this.eat(points, this.usable());
    }
    return decision;
  }

  undoDecision(decision: Decision): void {
    decision.stands = false;
    if (decision.kind === 'added') {
      this.takeBack(decision.key, decision.points);
      return;
    }
    this.lines.push(['reversal', decision.points]);
    const alive = decision.out.filter(([{ until }]) => until === null || this.today <= until);
    for (const [lot, by] of alive) {
      lot.left += by;
      if (lot.hear === null || lot.hear <= this.today) lot.hear = this.heardOf(lot.until);
    }
    const homeless = decision.out.filter((one) => !alive.includes(one));
    const fresh = [...new Set(homeless.map(([{ origin }]) => origin))].map((origin) => {
      const points = homeless.filter(([lot]) => lot.origin === origin).reduce((sum, [, by]) => sum + by, 0);
      return { ...this.lot(`undo ${decision.key}`, points, this.today, plusDays(this.today, 31)), origin };
    });
    this.lots.push(...fresh);
    this.repay(decision.points, [...alive.map(([lot]) => lot), ...fresh]);
  }

  private lot(deed: string, points: number, from: string, until: string | null): Lot {
    return { deed, origin: deed, left: points, gone: 0, from, until, hear: this.heardOf(until) };
  }

  /** Thirty days before the last one, or tomorrow if that has passed, but never when it is over. */
  private heardOf(until: string | null): string | null {
    if (until === null || until <= this.today) return null;
    const before = plusDays(until, -30);
    return before <= this.today ? plusDays(this.today, 1) : before;
  }

  /** Whatever could be spent before today and was not is gone; said once a day, and only where there is something to say. */
  closeDay(): boolean {
    if (this.closed.has(this.today)) return false;
    const over = this.lots.filter(({ left, until }) => left > 0 && until !== null && until < this.today);
    if (over.length > 0) this.lines.push(['expire', -over.reduce((sum, { left }) => sum + left, 0)]);
    for (const lot of over) [lot.gone, lot.left] = [lot.gone + lot.left, 0];
    const isFruitful = this.ladders.closeDay() || over.length > 0;
    if (isFruitful) this.closed.add(this.today);
    return isFruitful;
  }

  private pays({ code, kind, terms }: Rule, deed: Recorded): boolean {
    const { eventKinds, minQuantity = 0, tierAtLeast, window } = terms.condition;
    // Where the member stands as it is told, before it lifts them.
    if (tierAtLeast && !((this.ladders.rankOn(tierAtLeast.track) ?? -1) >= tierAtLeast.rank)) return false;
    if (window && (deed.day < window.from || deed.day > window.to)) return false;
    if (kind !== deed.kind || deed.quantity < minQuantity) return false;
    if (eventKinds && !(deed.eventKind !== null && eventKinds.includes(deed.eventKind))) return false;
    const paidAlready = this.deeds.filter((one) => one.stands && one.paid.some(({ rule }) => rule.code === code));
    return terms.caps.every(({ period, times }) => {
      const periodOf = { day: (d: string) => d, week: weekOf, month: (d: string) => d.slice(0, 7), year: (d: string) => d.slice(0, 4), ever: () => 0 }[period];
      return paidAlready.filter(({ day }) => periodOf(day) === periodOf(deed.day)).length < times;
    });
  }

  private earn(lot: Lot, as = 'earn'): void {
    this.lots.push(lot);
    this.lines.push([as, lot.left]);
    this.repay(lot.left, [lot]);
  }

  private repay(points: number, from: Lot[]): void {
    const repaid = Math.min(points, this.debt);
    if (repaid === 0) return;
    this.debt -= repaid;
    this.lines.push(['repay', -repaid]);
    this.eat(repaid, this.inOrder(from));
  }

  /** What is no longer there is owed, and said before the reversal, so that no line ever stands below zero. */
  private takeBack(deed: string, points: number): void {
    // What was never earned never ran out.
    const back = this.lots.filter((lot) => lot.origin === deed && lot.gone > 0);
    if (back.length > 0) this.lines.push(['expire', back.reduce((sum, { gone }) => sum + gone, 0)]);
    for (const lot of back) [lot.left, lot.gone] = [lot.left + lot.gone, 0];
    const missing = Math.max(0, points - this.balance);
    if (missing > 0) this.lines.push(['debt', missing]);
    this.debt += missing;
    this.lines.push(['reversal', -points]);
    const own = this.lots.filter((lot) => lot.origin === deed);
    this.eat(points - missing, [...this.inOrder(own), ...this.inOrder(this.lots.filter((lot) => lot.origin !== deed))]);
  }

  private eat(points: number, lots: Lot[]): [Lot, number][] {
    const out: [Lot, number][] = [];
    let open = points;
    for (const lot of lots) {
      const by = Math.min(open, lot.left);
      lot.left -= by;
      open -= by;
      if (by > 0) out.push([lot, by]);
    }
    if (open > 0) throw new Error(`The model ate ${open} points that are not there.`);
    return out;
  }

  private usable(): Lot[] {
    return this.inOrder(this.lots.filter(({ from, until }) => from <= this.today && (until === null || this.today <= until)));
  }

  /** Earliest expiry first; of equal ones the one earned first, as sort() keeps it. */
  private inOrder(lots: Lot[]): Lot[] {
    const end = (lot: Lot): string => lot.until ?? '9999-99-99';
    return [...lots].sort((a, b) => (end(a) < end(b) ? -1 : end(a) > end(b) ? 1 : 0));
  }

  private giveBadges(deed: Recorded): void {
    for (const badge of inForce(this.badges, this.today)) {
      if (!this.held.has(badge.code) && this.isPartOf(badge, deed) && this.reached(badge, deed.month)) {
        this.held.set(badge.code, { badge, deed: deed.key, month: deed.month });
      }
    }
  }

  /** A tick of the day: what definitions in force ask for was done long ago. */
  review(key: string): number {
    let brought = 0;
    for (const badge of inForce(this.badges, this.today)) {
      const month = this.held.has(badge.code) ? undefined : this.firstMonth(badge);
      if (month === undefined) continue;
      this.held.set(badge.code, { badge, deed: key, month });
      brought += 1;
    }
    return brought + this.ladders.rise('', 'definitions');
  }

  /** Whether staff may give it today. */
  isGivable(code: string): boolean {
    return inForce(this.badges, this.today).some((badge) => badge.code === code && badge.criterion.type === 'by_hand');
  }

  give(code: string, key: string): void {
    const badge = inForce(this.badges, this.today).find((one) => one.code === code)!;
    this.held.set(code, { badge, deed: key, month: this.today.slice(0, 7) });
  }

  /** What stands on an undone deed, or on a month that lost its deed, goes, or stands on the undoing from then on. */
  private reconsider({ badge, deed, month }: Held, undone: string): void {
    if (badge.criterion.type === 'by_hand') return;
    if (deed !== undone && this.reached(badge, month) && this.deeds.some((one) => one.stands && one.month === month && this.isPartOf(badge, one))) return;
    const first = this.firstMonth(badge);
    if (first === undefined) this.held.delete(badge.code);
    else this.held.set(badge.code, { badge, deed: `undo ${undone}`, month: first });
  }

  private isPartOf({ criterion }: Badge, deed: Recorded): boolean {
    if (criterion.type === 'event') return deed.kind === 'checked_in' && deed.eventId === criterion.eventId;
    if (criterion.type === 'by_hand') return false;
    return worth(deed, criterion.type === 'companion_years' ? 'contributions' : criterion.measure) > 0;
  }

  /** Whether the bar is reached, seen from a month. */
  private reached({ criterion }: Badge, month: string): boolean {
    switch (criterion.type) {
      case 'by_hand':
        return false;
      case 'threshold':
        return this.count(criterion.measure) >= criterion.bar;
      case 'event':
        return this.deeds.some((deed) => deed.stands && deed.kind === 'checked_in' && deed.eventId === criterion.eventId && deed.month === month);
      case 'streak':
        return rowThrough(monthIndex(month), 11, (index) => this.count(criterion.measure, monthAt(index), monthAt(index)) > 0) >= criterion.months;
      case 'companion_years':
        return rowThrough(Number(month.slice(0, 4)), 9, (year) => this.count('contributions', `${year}-01`, `${year}-12`) > 0) >= criterion.years;
    }
  }

  /** The earliest month in which all that is asked for was there, had nothing been done after it. */
  private firstMonth(badge: Badge): string | undefined {
    const { criterion } = badge;
    const months = [...new Set(this.deeds.filter((deed) => deed.stands && this.isPartOf(badge, deed)).map(({ month }) => month))].sort();
    return months.find((month) => {
      if (criterion.type === 'threshold') return this.count(criterion.measure, undefined, month) >= criterion.bar;
      if (criterion.type === 'event') return true;
      const back = (length: number, isThere: (steps: number) => boolean) => Array.from({ length }, (_, steps) => steps).every(isThere);
      if (criterion.type === 'streak') {
        return back(criterion.months, (steps) => this.count(criterion.measure, monthAt(monthIndex(month) - steps), monthAt(monthIndex(month) - steps)) > 0);
      }
      if (criterion.type !== 'companion_years') return false;
      const year = Number(month.slice(0, 4));
      return back(criterion.years, (steps) => this.count('contributions', `${year - steps}-01`, `${year - steps}-12`) > 0);
    });
  }

  /** In how many calendar years somebody gave. */
  get giftYears(): number {
    return new Set(this.deeds.filter(({ stands, kind }) => stands && kind === 'gave').map(({ day }) => day.slice(0, 4))).size;
  }
}
