// points.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O. Owns: balance = Σ delta ≥ 0 and debt ≥ 0 after every line.
import { addDays } from '@tongxing/shared';
import { DomainError } from '../common/domain-error';
import { lineIdOf } from '../common/line-id.rule';
import type { Priced } from '../rules';

export const POINTS_KINDS = ['earn', 'spend', 'reversal', 'debt', 'repay', 'adjust', 'expire'] as const;
export type PointsKind = (typeof POINTS_KINDS)[number];

/** Points of one earning that can still be spent, expire or be taken back. */
export interface Lot {
  readonly id: string;
  /** The journal entry that made the lot. */
  readonly entryId: string;
  /** The entry that first earned them, where they came back into a lot that another entry made; else null. */
  readonly originId: string | null;
  /** How many they were; what is left of them is `remaining`, and `expired` is how many the calendar took. */
  readonly amount: number;
  readonly remaining: number;
  readonly expired: number;
  readonly availableOn: string;
  /** The last business day on which they can be spent; null when they never expire. */
  readonly expiresOn: string | null;
  /** The day as which begins the member hears that they run out; null where there is none left for it, or no end. */
  readonly noticeOn: string | null;
}

/** One line of the ledger; lines are only ever added. */
export interface PointsLine {
  readonly line: number;
  readonly kind: PointsKind;
  readonly delta: number;
  readonly balanceAfter: number;
  readonly debtAfter: number;
  readonly ruleVersionId: string | null;
  readonly ruleCode: string | null;
}

/** A payment that an entry brought, kept so that a reversal gives back exactly that. */
export interface Payment {
  readonly entryId: string;
  readonly points: number;
  readonly growth: number;
  readonly ruleVersionId: string;
  readonly ruleCode: string;
  readonly useKeys: readonly string[];
}

/** How many points a line took out of a lot; below zero where it put them back. */
export interface LotUse {
  readonly entryId: string;
  readonly line: number;
  readonly lotId: string;
  readonly by: number;
}

export interface PointsState {
  readonly balance: number;
  readonly debt: number;
  readonly lots: readonly Lot[];
  readonly uses: ReadonlyMap<string, number>;
  readonly payments: readonly Payment[];
  /** What decisions that can be undone took out of lots: spending and taking. */
  readonly spent: readonly LotUse[];
}

/** What a step changed, in the shape in which it is stored. */
export type PointsRow =
  | { readonly type: 'line'; readonly line: PointsLine }
  | { readonly type: 'lot'; readonly lot: Lot }
  | { readonly type: 'moved'; readonly use: LotUse; readonly expired: number }
  | { readonly type: 'use'; readonly key: string; readonly by: 1 | -1 }
  | { readonly type: 'payment'; readonly payment: Payment };

export interface PointsStep {
  readonly state: PointsState;
  readonly rows: PointsRow[];
}

export const NO_POINTS: PointsState = { balance: 0, debt: 0, lots: [], uses: new Map(), payments: [], spent: [] };

/** Members hear of points that run out so many days before, or as the next day begins where fewer are left. */
export const NOTICE_DAYS = 30;

/**
 * Points that come back when their lot has run out meanwhile can be spent this many days more: one more than a notice is
 * given before, so that tomorrow's closing still tells of them.
 */
export const RETURNED_LAST_DAYS = NOTICE_DAYS + 1;

interface Cause {
  readonly ruleVersionId: string | null;
  readonly ruleCode: string | null;
}

const NO_RULE: Cause = { ruleVersionId: null, ruleCode: null };

/** Collects lines and lots while the balance moves, so that no caller does the arithmetic twice. */
class Posting {
  private readonly rows: PointsRow[] = [];
  private balance: number;
  private debt: number;
  private lots: readonly Lot[];
  private uses: ReadonlyMap<string, number>;
  private payments: readonly Payment[];
  private spent: readonly LotUse[];
  private line = 0;

  /** `today` is the day of recording. */
  constructor(
    start: PointsState,
    private readonly entryId: string,
    private readonly today: string,
  ) {
    ({ balance: this.balance, debt: this.debt, lots: this.lots, uses: this.uses, payments: this.payments, spent: this.spent } = start);
  }

  earn(paid: Priced): void {
    const { rule, points, growth, useKeys, availableOn, expiresOn } = paid;
    const payment = { entryId: this.entryId, points, growth, ruleVersionId: rule.id, ruleCode: rule.code, useKeys };
    this.payments = [...this.payments, payment];
    this.rows.push({ type: 'payment', payment });
    useKeys.forEach((key) => this.count(key, 1));
    if (points > 0) this.add('earn', points, { availableOn, expiresOn }, { ruleVersionId: rule.id, ruleCode: rule.code });
  }

  /** A new lot, out of which what is owed is repaid first. */
  add(kind: 'earn' | 'adjust', points: number, days: Pick<Lot, 'availableOn' | 'expiresOn'>, cause: Cause): void {
    this.post(kind, points, cause);
    this.repay(points, [this.open(points, days)], cause);
  }

  /** Gives back what the payment brought. */
  takeBackPayment(payment: Payment): void {
    this.payments = this.payments.filter((one) => one !== payment);
    payment.useKeys.forEach((key) => this.count(key, -1));
    if (payment.points > 0) this.takeBack(payment.points, payment.entryId, payment);
  }

  /**
   * Debt first, then the reversal, so that the balance is never below zero in between. What the calendar took of these
   * very points comes back before, out of their own lot or one that they came back into: what never was earned cannot have
   * run out, and nobody owes for it.
   */
  takeBack(points: number, earnedBy: string, cause: Cause): void {
    const own = this.lots.filter((lot) => originOf(lot) === earnedBy);
    const expired = own.reduce((sum, lot) => sum + lot.expired, 0);
    if (expired > 0) {
      this.post('expire', expired, NO_RULE);
      for (const lot of own) if (lot.expired > 0) this.move(lot.id, -lot.expired, -lot.expired);
    }
    const shortfall = Math.max(0, points - this.balance);
    if (shortfall > 0) {
      this.debt += shortfall;
      this.post('debt', shortfall, cause);
    }
    this.post('reversal', -points, cause);
    this.eat(points - shortfall, inEatingOrder(this.lots, own.map(({ id }) => id)));
  }

  /** Refuses: POINTS_INSUFFICIENT, saying how many can be had today and how many are missing. */
  take(kind: 'spend' | 'adjust', points: number): void {
    const usable = this.lots.filter((lot) => canBeSpentOn(lot, this.today));
    const spendable = usable.reduce((sum, { remaining }) => sum + remaining, 0);
    if (spendable < points) throw new DomainError('POINTS_INSUFFICIENT', { spendable, missing: points - spendable });
    this.post(kind, -points, NO_RULE);
    this.spent = [...this.spent, ...this.eat(points, inEatingOrder(usable))];
  }

  /**
   * Puts points back into the lots that they came from; those whose lot has run out go into new ones for a while, one for
   * each entry that first earned them.
   */
  giveBack(points: number, takenBy: string): void {
    const taken = this.spent.filter(({ entryId }) => entryId === takenBy);
    this.spent = this.spent.filter(({ entryId }) => entryId !== takenBy);
    this.post('reversal', points, NO_RULE);
    const returned: string[] = [];
    const homeless = new Map<string, number>();
    // In the order in which lots are eaten: the uses may be read back in another one than they were made in.
    const eaten = inEatingOrder(this.lots).flatMap((lot) => taken.filter(({ lotId }) => lotId === lot.id).map(({ by }) => ({ lot, by })));
    if (eaten.length !== taken.length) throw new Error(`Points came out of a lot that is not there, by ${takenBy}.`);
    for (const { lot, by } of eaten) {
      if (hasRunOut(lot, this.today)) {
        homeless.set(originOf(lot), (homeless.get(originOf(lot)) ?? 0) + by);
      } else {
        this.move(lot.id, -by, 0);
        returned.push(lot.id);
      }
    }
    const days = { availableOn: this.today, expiresOn: addDays(this.today, RETURNED_LAST_DAYS) };
    for (const [originId, by] of homeless) returned.push(this.open(by, days, originId));
    this.repay(points, returned, NO_RULE);
  }

  /** Takes what is left of every lot whose last day is before `day`. */
  expireBefore(day: string): void {
    const over = this.lots.filter((lot) => lot.remaining > 0 && hasRunOut(lot, day));
    const points = over.reduce((sum, { remaining }) => sum + remaining, 0);
    if (points === 0) return;
    this.post('expire', -points, NO_RULE);
    for (const { id, remaining } of over) this.move(id, remaining, remaining);
  }

  done(): PointsStep {
    const { balance, debt, lots, uses, payments, spent } = this;
    return { state: { balance, debt, lots, uses, payments, spent }, rows: this.rows };
  }

  private repay(points: number, from: readonly string[], cause: Cause): void {
    const repaid = Math.min(points, this.debt);
    if (repaid === 0) return;
    this.debt -= repaid;
    this.post('repay', -repaid, cause);
    this.eat(repaid, inEatingOrder(this.lots.filter(({ id }) => from.includes(id))));
  }

  /** The first lot of a line is called as the line is; more of them, when points come back, are counted on. */
  private open(points: number, days: Pick<Lot, 'availableOn' | 'expiresOn'>, originId: string | null = null): string {
    const opened = this.lots.filter(({ entryId }) => entryId === this.entryId).length;
    const id = lineIdOf(this.entryId, originId === null ? this.line : opened + 1);
    const noticeOn = noticeDay(days.expiresOn, this.today);
    const lot: Lot = { id, entryId: this.entryId, originId, amount: points, remaining: points, expired: 0, ...days, noticeOn };
    this.lots = [...this.lots, lot];
    this.rows.push({ type: 'lot', lot });
    return id;
  }

  private count(key: string, by: 1 | -1): void {
    this.uses = new Map(this.uses).set(key, (this.uses.get(key) ?? 0) + by);
    this.rows.push({ type: 'use', key, by });
  }

  private post(kind: PointsKind, delta: number, { ruleVersionId, ruleCode }: Cause): void {
    this.balance += delta;
    this.line += 1;
    this.rows.push({
      type: 'line',
      line: { line: this.line, kind, delta, balanceAfter: this.balance, debtAfter: this.debt, ruleVersionId, ruleCode },
    });
  }

  private move(lotId: string, by: number, expired: number): LotUse {
    const use = { entryId: this.entryId, line: this.line, lotId, by };
    this.lots = this.lots.map((lot) => {
      if (lot.id !== lotId) return lot;
      // What is put back may come after the day of its notice.
      const noticeOn = by < 0 && (lot.noticeOn ?? '') <= this.today ? noticeDay(lot.expiresOn, this.today) : lot.noticeOn;
      return { ...lot, remaining: lot.remaining - by, expired: lot.expired + expired, noticeOn };
    });
    this.rows.push({ type: 'moved', use, expired });
    return use;
  }

  private eat(points: number, order: readonly Lot[]): LotUse[] {
    const uses: LotUse[] = [];
    let left = points;
    for (const lot of order) {
      const by = Math.min(left, lot.remaining);
      if (by > 0) uses.push(this.move(lot.id, by, 0));
      left -= by;
    }
    if (left > 0) throw new Error('The lots hold less than the balance says.');
    return uses;
  }
}

/** The named lots first, then whatever expires earliest, lots without expiry last; equal dates in the order in which they were earned. */
export function inEatingOrder(lots: readonly Lot[], firstIds: readonly string[] = []): Lot[] {
  const rank = (lot: Lot) => (firstIds.includes(lot.id) ? 0 : 1);
  const expiry = (lot: Lot) => lot.expiresOn ?? '9999-12-31';
  return [...lots].sort(
    (a, b) => rank(a) - rank(b) || compare(expiry(a), expiry(b)) || compare(a.id, b.id),
  );
}

/** Posts every payment of a deed, recorded on a business day that may be later than its own. */
export function earnAll(state: PointsState, entryId: string, priced: readonly Priced[], today: string): PointsStep {
  const posting = new Posting(state, entryId, today);
  priced.forEach((paid) => posting.earn(paid));
  return posting.done();
}

/** Takes back, by the entry `entryId`, every payment of the entry that it reverses; nothing when that brought none. */
export function takeBackAll(state: PointsState, entryId: string, reversedId: string, today: string): PointsStep {
  const posting = new Posting(state, entryId, today);
  state.payments.filter((p) => p.entryId === reversedId).forEach((p) => posting.takeBackPayment(p));
  return posting.done();
}

/** Spends points, earliest expiry first. Refuses: POINTS_INSUFFICIENT { spendable, missing }. */
export function spend(state: PointsState, entryId: string, points: number, today: string): PointsStep {
  const posting = new Posting(state, entryId, today);
  posting.take('spend', points);
  return posting.done();
}

/** What staff add becomes a lot of its own, and what they take is eaten like spending. */
export type Adjustment =
  | { readonly direction: 'add'; readonly points: number; readonly expiresOn: string | null }
  | { readonly direction: 'take'; readonly points: number };

/** Refuses: POINTS_INSUFFICIENT { spendable, missing } where more is taken than can be spent. */
export function adjust(state: PointsState, entryId: string, change: Adjustment, today: string): PointsStep {
  const posting = new Posting(state, entryId, today);
  if (change.direction === 'take') posting.take('adjust', change.points);
  else posting.add('adjust', change.points, { availableOn: today, expiresOn: change.expiresOn }, NO_RULE);
  return posting.done();
}

/** Undoes a spending, or an adjustment either way. */
export function undoDecision(
  state: PointsState,
  entryId: string,
  undone: { readonly entryId: string; readonly points: number; readonly gave: boolean },
  today: string,
): PointsStep {
  const posting = new Posting(state, entryId, today);
  if (undone.gave) posting.takeBack(undone.points, undone.entryId, NO_RULE);
  else posting.giveBack(undone.points, undone.entryId);
  return posting.done();
}

/** Closes the days before `day`: what could be spent on them and was not is gone. */
export function expire(state: PointsState, entryId: string, day: string): PointsStep {
  const posting = new Posting(state, entryId, day);
  posting.expireBefore(day);
  return posting.done();
}

/** The entry that first earned what is in the lot. */
function originOf({ originId, entryId }: Pick<Lot, 'originId' | 'entryId'>): string {
  return originId ?? entryId;
}

/** Points that nobody could hear of in time: their last day is the one on which they are recorded, or over by then. */
export interface Brief {
  readonly points: number;
  readonly lastDay: string;
}

/** What an entry recorded on `today` brought and left in such lots, by their last day. */
export function briefOf(lots: readonly Pick<Lot, 'entryId' | 'expiresOn' | 'remaining'>[], entryId: string, today: string): Brief[] {
  const sums = new Map<string, number>();
  for (const { entryId: from, expiresOn, remaining } of lots) {
    if (from === entryId && expiresOn !== null && expiresOn <= today && remaining > 0) sums.set(expiresOn, (sums.get(expiresOn) ?? 0) + remaining);
  }
  return [...sums].map(([lastDay, points]) => ({ points, lastDay }));
}

/** Thirty days before the last one; for what is put there later, the day after. Null where that comes too late. */
function noticeDay(expiresOn: string | null, today: string): string | null {
  if (expiresOn === null) return null;
  const [usual, soonest] = [addDays(expiresOn, -NOTICE_DAYS), addDays(today, 1)];
  const day = usual > soonest ? usual : soonest;
  return day <= expiresOn ? day : null;
}

export function canBeSpentOn(lot: Pick<Lot, 'availableOn' | 'expiresOn'>, day: string): boolean {
  return lot.availableOn <= day && !hasRunOut(lot, day);
}

function hasRunOut({ expiresOn }: Pick<Lot, 'expiresOn'>, day: string): boolean {
  return expiresOn !== null && expiresOn < day;
}

/** Points that are in the balance but cannot be spent before a later business day. */
export function pendingOn(lots: readonly Pick<Lot, 'remaining' | 'availableOn'>[], day: string): number {
  return lots.filter((lot) => lot.availableOn > day).reduce((sum, lot) => sum + lot.remaining, 0);
}

/** Points that can be spent on a business day. */
export function spendableOn(lots: readonly Pick<Lot, 'remaining' | 'availableOn' | 'expiresOn'>[], day: string): number {
  return lots.filter((lot) => canBeSpentOn(lot, day)).reduce((sum, lot) => sum + lot.remaining, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
