// model.ts — the journal's promises a second time, as plainly as they can be said, to hold the real one against.
// It imports nothing of the server: no rule, no step, no calendar. Where the server adds up as it goes, the model
// counts anew from the deeds that stand, so that the two do not go wrong in the same way.

export type Terms = {
  condition: { eventKinds?: string[]; minQuantity?: number; window?: { from: string; to: string } };
  points: Formula;
  growth: Formula;
  multipliers?: { when: { type: 'dates'; from: string; to: string } | { type: 'weekdays'; weekdays: number[] }; percent: number }[];
  caps: { period: 'day' | 'week' | 'month' | 'year' | 'ever'; times: number }[];
  validity: { type: 'never' } | { type: 'days'; days: number } | { type: 'end_of_month' } | { type: 'end_of_quarter' } | { type: 'end_of_year'; yearsLater: number };
  pendingDays: number;
};
export type Formula = { type: 'fixed'; amount: number } | { type: 'per_unit'; amount: number; per: number };
type Version = { code: string; version: number; startsOn: string; endsOn: string | null };
export type Rule = Version & { kind: string; position: number; terms: Terms };
export type Badge = Version & { position: number; criterion: { type: 'threshold'; measure: string; bar: number } | { type: 'streak'; measure: string; months: number } };
export type Tier = Version & { track: string; rank: number; criteria: { match: 'all' | 'any'; bars: { yardstick: string; window: 'rolling_year' | 'ever'; bar: number }[] } };

export type Deed = { key: string; kind: string; quantity: number; eventKind: string | null; at: number };
type Paid = { rule: Rule; points: number; growth: number };
export type Recorded = Deed & { day: string; month: string; paid: Paid[]; stands: boolean };
type Lot = { deed: string; left: number; gone: number; from: string; until: string | null };
/** Points spent, or added or taken by hand; `out` tells how many came out of which lot. */
export type Decision = { key: string; kind: 'spent' | 'added' | 'taken'; points: number; out: [Lot, number][]; stands: boolean };
type Held = { badge: Badge; deed: string; month: string };

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What a wall calendar in Shanghai says: eight hours ahead of UTC, all year. */
export const dayOf = (ms: number): string => new Date(ms + 8 * HOUR).toISOString().slice(0, 10);
export const startOf = (day: string): number => Date.parse(`${day}T00:00:00+08:00`);
export const plusDays = (day: string, days: number): string => dayOf(startOf(day) + days * DAY);
const monthIndex = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
const monthAt = (index: number): string => `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`;

/** Days since Monday, 5 January 1970, in whole weeks. */
const weekOf = (day: string): number => Math.floor((startOf(day) + 8 * HOUR - 4 * DAY) / (7 * DAY));

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

/** Of each code the newest version that has begun. */
function begun<V extends Version>(versions: V[], day: string): V[] {
  const byCode = new Map<string, V>();
  for (const one of [...versions].sort((a, b) => a.version - b.version)) if (one.startsOn <= day) byCode.set(one.code, one);
  return [...byCode.values()];
}
const inForce = <V extends Version>(versions: V[], day: string): V[] =>
  begun(versions, day).filter(({ endsOn }) => endsOn === null || day < endsOn);

const amountOf = (formula: Formula, quantity: number): number =>
  formula.type === 'fixed' ? formula.amount : Math.floor(quantity / formula.per) * formula.amount;

/** Monday is 1: the first day of 1970 was a Thursday. */
const weekdayOf = (day: string): number => (((Math.floor((startOf(day) + 8 * HOUR) / DAY) + 3) % 7) + 7) % 7 + 1;

/** Each occasion of the day on its own, the best of them, and nothing of what is not whole. */
function worthMore({ multipliers = [] }: Terms, day: string, points: number): number {
  const worths = multipliers
    .filter(({ when }) => (when.type === 'dates' ? when.from <= day && day <= when.to : when.weekdays.includes(weekdayOf(day))))
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
  tiers: Tier[] = [];
  deeds: Recorded[] = [];
  decisions: Decision[] = [];
  closed = new Set<string>();
  lots: Lot[] = [];
  debt = 0;
  /** Every line of the ledger: what it is and by how much. */
  lines: [kind: string, delta: number][] = [];
  growthLines: number[] = [];
  held = new Map<string, Held>();
  standing = new Map<string, string>();
  changes: [track: string, from: string | null, to: string | null, cause: string][] = [];

  constructor(now: number) {
    this.now = now;
  }

  get today(): string {
    return dayOf(this.now);
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
      if (points > 0) this.earn({ deed: deed.key, left: points, gone: 0, from: plusDays(day, rule.terms.pendingDays), until: lastDay(rule.terms, day) });
      if (growth > 0) this.growthLines.push(growth);
    }
    this.giveBadges(recorded);
    this.rise();
  }

  /** Gives back exactly what the deed was paid, whatever the rules say by now. */
  reverse(deed: Recorded): void {
    const badgesBefore = [...this.held.values()].filter((held) => this.deserves(held.badge, held.month));
    const tiersBefore = [...this.standing].filter(([, code]) => this.qualifies(this.tierOf(code)));
    deed.stands = false;
    for (const { points, growth } of deed.paid) {
      if (points > 0) this.takeBack(deed.key, points);
      if (growth > 0) this.growthLines.push(-growth);
    }
    for (const { badge, month } of badgesBefore) if (!this.deserves(badge, month)) this.held.delete(badge.code);
    for (const [track, code] of tiersBefore) if (!this.qualifies(this.tierOf(code))) this.move(track, this.earned(track)?.code ?? null, 'reversal');
  }

  decide(kind: Decision['kind'], points: number): Decision {
    const decision: Decision = { key: `decision-${this.decisions.length + 1}`, kind, points, out: [], stands: true };
    this.decisions.push(decision);
    if (kind === 'added') {
      this.earn({ deed: decision.key, left: points, gone: 0, from: this.today, until: plusDays(this.today, 40) }, 'adjust');
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
    for (const [lot, by] of alive) lot.left += by;
    const homeless = decision.points - alive.reduce((sum, [, by]) => sum + by, 0);
    const fresh = { deed: `undo ${decision.key}`, left: homeless, gone: 0, from: this.today, until: plusDays(this.today, 30) };
    if (homeless > 0) this.lots.push(fresh);
    this.repay(decision.points, [...alive.map(([lot]) => lot), fresh]);
  }

  /** Whatever could be spent before today and was not is gone; said once a day, and only where there is something to say. */
  closeDay(): boolean {
    const over = this.lots.filter(({ left, until }) => left > 0 && until !== null && until < this.today);
    if (over.length === 0 || this.closed.has(this.today)) return false;
    this.closed.add(this.today);
    this.lines.push(['expire', -over.reduce((sum, { left }) => sum + left, 0)]);
    for (const lot of over) [lot.gone, lot.left] = [lot.gone + lot.left, 0];
    return true;
  }

  private pays({ code, kind, terms }: Rule, deed: Recorded): boolean {
    const { eventKinds, minQuantity = 0, window } = terms.condition;
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
    const back = this.lots.filter((lot) => lot.deed === deed && lot.gone > 0);
    if (back.length > 0) this.lines.push(['expire', back.reduce((sum, { gone }) => sum + gone, 0)]);
    for (const lot of back) [lot.left, lot.gone] = [lot.left + lot.gone, 0];
    const missing = Math.max(0, points - this.balance);
    if (missing > 0) this.lines.push(['debt', missing]);
    this.debt += missing;
    this.lines.push(['reversal', -points]);
    const own = this.lots.filter((lot) => lot.deed === deed);
    this.eat(points - missing, [...this.inOrder(own), ...this.inOrder(this.lots.filter((lot) => lot.deed !== deed))]);
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

  private giveBadges({ key, month }: Recorded): void {
    for (const badge of inForce(this.badges, this.today)) {
      if (!this.held.has(badge.code) && this.deserves(badge, month)) this.held.set(badge.code, { badge, deed: key, month });
    }
  }

  private deserves({ criterion }: Badge, month: string): boolean {
    if (criterion.type === 'threshold') return this.count(criterion.measure) >= criterion.bar;
    const active = (index: number): boolean => this.count(criterion.measure, monthAt(index), monthAt(index)) > 0;
    let [first, last] = [monthIndex(month), monthIndex(month)];
    if (!active(first)) return false;
    while (monthIndex(month) - first < 11 && active(first - 1)) first -= 1;
    while (last - monthIndex(month) < 11 && active(last + 1)) last += 1;
    return last - first + 1 >= criterion.months;
  }

  private qualifies({ criteria }: Tier): boolean {
    const month = this.today.slice(0, 7);
    const met = criteria.bars.map(({ yardstick, window, bar }) => {
      if (yardstick === 'growth') return this.growth >= bar;
      return this.count(yardstick, window === 'ever' ? undefined : monthAt(monthIndex(month) - 11), window === 'ever' ? undefined : month) >= bar;
    });
    return criteria.match === 'all' ? met.every(Boolean) : met.some(Boolean);
  }

  private earned(track: string): Tier | undefined {
    return inForce(this.tiers, this.today).filter((tier) => tier.track === track && this.qualifies(tier)).sort((a, b) => b.rank - a.rank)[0];
  }

  /** A tier that the office no longer gives is still the one that the member holds, and still of its rank. */
  private tierOf(code: string): Tier {
    return begun(this.tiers, this.today).find((tier) => tier.code === code)!;
  }

  private rise(): void {
    for (const track of ['growth', 'volunteer', 'donor', 'honour']) {
      const held = this.standing.get(track);
      const earned = this.earned(track);
      if (earned && (held === undefined || earned.rank > this.tierOf(held).rank)) this.move(track, earned.code, 'contribution');
    }
  }

  private move(track: string, to: string | null, cause: string): void {
    this.changes.push([track, this.standing.get(track) ?? null, to, cause]);
    if (to === null) this.standing.delete(track);
    else this.standing.set(track, to);
  }
}
