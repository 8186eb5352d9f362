// points.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O. Owns: balance = Σ delta ≥ 0 and debt ≥ 0 after every line.
import { lineIdOf } from '../common/line-id.rule';
import type { Priced } from '../rules';

export const POINTS_KINDS = ['earn', 'spend', 'reversal', 'debt', 'repay', 'adjust', 'expire'] as const;
export type PointsKind = (typeof POINTS_KINDS)[number];

/** Points of one earning that can still be spent, expire or be taken back. */
export interface Lot {
  readonly id: string;
  /** The journal entry that earned them. */
  readonly entryId: string;
  readonly remaining: number;
  readonly availableOn: string;
  readonly expiresOn: string | null;
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

export interface PointsState {
  readonly balance: number;
  readonly debt: number;
  readonly lots: readonly Lot[];
  readonly uses: ReadonlyMap<string, number>;
  readonly payments: readonly Payment[];
}

/** What a step changed, in the shape in which it is stored. */
export type PointsRow =
  | { readonly type: 'line'; readonly line: PointsLine }
  | { readonly type: 'lot'; readonly lot: Lot }
  | { readonly type: 'eaten'; readonly lotId: string; readonly by: number }
  | { readonly type: 'use'; readonly key: string; readonly by: 1 | -1 }
  | { readonly type: 'payment'; readonly payment: Payment };

export const NO_POINTS: PointsState = { balance: 0, debt: 0, lots: [], uses: new Map(), payments: [] };

/** Collects lines and lots while the balance moves, so that no caller does the arithmetic twice. */
class Posting {
  readonly rows: PointsRow[] = [];
  private balance: number;
  private debt: number;
  private lots: Lot[];
  private readonly uses: Map<string, number>;
  private readonly payments: Payment[];
  private lines = 0;

  constructor(start: PointsState) {
    this.balance = start.balance;
    this.debt = start.debt;
    this.lots = [...start.lots];
    this.uses = new Map(start.uses);
    this.payments = [...start.payments];
  }

  earn(entryId: string, paid: Priced): void {
    this.pay({
      entryId,
      points: paid.points,
      growth: paid.growth,
      ruleVersionId: paid.rule.id,
      ruleCode: paid.rule.code,
      useKeys: paid.useKeys,
    });
    if (paid.points === 0) return;
    this.post('earn', paid.points, paid.rule.id, paid.rule.code);
    const lot: Lot = {
      id: lineIdOf(entryId, this.lines),
      entryId,
      remaining: paid.points,
      availableOn: paid.availableOn,
      expiresOn: paid.expiresOn,
    };
    this.lots.push(lot);
    this.rows.push({ type: 'lot', lot });
    const repaid = Math.min(paid.points, this.debt);
    if (repaid === 0) return;
    this.debt -= repaid;
    this.post('repay', -repaid, paid.rule.id, paid.rule.code);
    this.eat(repaid, [lot.id]);
  }

  /** Debt first, then the reversal, so that the balance is never below zero in between. */
  takeBack(payment: Payment): void {
    this.payments.splice(this.payments.indexOf(payment), 1);
    payment.useKeys.forEach((key) => this.count(key, -1));
    if (payment.points === 0) return;
    const shortfall = Math.max(0, payment.points - this.balance);
    const eaten = payment.points - shortfall;
    if (shortfall > 0) {
      this.debt += shortfall;
      this.post('debt', shortfall, payment.ruleVersionId, payment.ruleCode);
    }
    this.post('reversal', -payment.points, payment.ruleVersionId, payment.ruleCode);
    const own = this.lots.filter((lot) => lot.entryId === payment.entryId).map((lot) => lot.id);
    this.eat(eaten, own);
  }

  finish(): { state: PointsState; rows: PointsRow[] } {
    return {
      state: {
        balance: this.balance,
        debt: this.debt,
        lots: this.lots.filter((lot) => lot.remaining > 0),
        uses: this.uses,
        payments: this.payments,
      },
      rows: this.rows,
    };
  }

  private pay(payment: Payment): void {
    this.payments.push(payment);
    this.rows.push({ type: 'payment', payment });
    payment.useKeys.forEach((key) => this.count(key, 1));
  }

  private count(key: string, by: 1 | -1): void {
    this.uses.set(key, (this.uses.get(key) ?? 0) + by);
    this.rows.push({ type: 'use', key, by });
  }

  private post(kind: PointsKind, delta: number, ruleVersionId: string | null, ruleCode: string | null): void {
    this.balance += delta;
    this.lines += 1;
    this.rows.push({
      type: 'line',
      line: { line: this.lines, kind, delta, balanceAfter: this.balance, debtAfter: this.debt, ruleVersionId, ruleCode },
    });
  }

  /** Takes points out of lots: the named ones first, then whatever expires earliest. */
  private eat(points: number, firstIds: readonly string[]): void {
    let left = points;
    for (const lot of inEatingOrder(this.lots, firstIds)) {
      if (left === 0) return;
      const by = Math.min(left, lot.remaining);
      if (by === 0) continue;
      left -= by;
      this.lots = this.lots.map((l) => (l.id === lot.id ? { ...l, remaining: l.remaining - by } : l));
      this.rows.push({ type: 'eaten', lotId: lot.id, by });
    }
    if (left > 0) throw new Error('The lots hold less than the balance says.');
  }
}

/** Earliest expiry first, lots without expiry last; equal dates in the order in which they were earned. */
export function inEatingOrder(lots: readonly Lot[], firstIds: readonly string[] = []): Lot[] {
  const rank = (lot: Lot) => (firstIds.includes(lot.id) ? 0 : 1);
  const expiry = (lot: Lot) => lot.expiresOn ?? '9999-12-31';
  return [...lots].sort(
    (a, b) => rank(a) - rank(b) || compare(expiry(a), expiry(b)) || compare(a.id, b.id),
  );
}

/** Posts every payment of a deed. */
export function earnAll(state: PointsState, entryId: string, priced: readonly Priced[]): {
  state: PointsState;
  rows: PointsRow[];
} {
  const posting = new Posting(state);
  priced.forEach((paid) => posting.earn(entryId, paid));
  return posting.finish();
}

/** Takes back every payment of the entry that is reversed; nothing when it brought none. */
export function takeBackAll(state: PointsState, reversedId: string): { state: PointsState; rows: PointsRow[] } {
  const posting = new Posting(state);
  state.payments.filter((p) => p.entryId === reversedId).forEach((p) => posting.takeBack(p));
  return posting.finish();
}

/** Points that are in the balance but cannot be spent before a later business day. */
export function pendingOn(lots: readonly Pick<Lot, 'remaining' | 'availableOn'>[], day: string): number {
  return lots.filter((lot) => lot.availableOn > day).reduce((sum, lot) => sum + lot.remaining, 0);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
