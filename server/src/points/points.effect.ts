// points.effect.ts — what a journal entry does to points, and how it is undone.
import { Injectable } from '@nestjs/common';
import type { Tx } from '../common/transactor';
import { countedOf, type Effect, type Entry, type Told } from '../journal';
import { price, RulesService, rulesInForce, usesReach, type RuleVersion } from '../rules';
import { PointsAccount } from './points-account.entity';
import { PointsEntry } from './points-entry.entity';
import { PointsLot } from './points-lot.entity';
import { PointsStore } from './points.store';
import { earnAll, NO_POINTS, takeBackAll, type PointsRow, type PointsState } from './points.rule';
import { RulePayment } from './rule-payment.entity';
import { RuleUse } from './rule-use.entity';

type Book = readonly RuleVersion[];

@Injectable()
export class PointsEffect implements Effect<Book, PointsState, PointsRow> {
  readonly name = 'points';
  readonly tables = [PointsAccount, PointsEntry, PointsLot, RulePayment, RuleUse];

  constructor(
    private readonly rules: RulesService,
    private readonly store: PointsStore,
  ) {}

  book(tx: Tx): Promise<Book> {
    return this.rules.versions(tx);
  }

  empty(): PointsState {
    return NO_POINTS;
  }

  /** A fact needs the account and the uses of its rules; a reversal needs the lots and what the fact was paid. */
  async load(tx: Tx, entry: Entry, book: Book): Promise<PointsState> {
    const counted = countedOf(entry);
    const { memberId } = entry;
    const account = this.store.account(tx, memberId);
    if (!counted) return { ...NO_POINTS, ...(await account) };
    if (counted.sign === 1) {
      const reaches = rulesInForce(book, counted.kind, counted.day).map((rule) => usesReach(rule, counted.day));
      const [{ balance, debt }, uses] = await Promise.all([account, this.store.uses(tx, memberId, reaches)]);
      return { ...NO_POINTS, balance, debt, uses };
    }
    const [{ balance, debt }, payments, lots] = await Promise.all([
      account,
      this.store.payments(tx, counted.entryId),
      this.store.openLots(tx, memberId),
    ]);
    const keys = payments.flatMap(({ useKeys }) => useKeys.map((key) => ({ from: key, to: key })));
    return { balance, debt, payments, lots, uses: await this.store.uses(tx, memberId, keys) };
  }

  step(book: Book, state: PointsState, entry: Entry): { state: PointsState; rows: PointsRow[] } {
    const counted = countedOf(entry);
    if (!counted) return { state, rows: [] };
    return counted.sign === 1
      ? earnAll(state, counted.entryId, price(book, counted, state.uses))
      : takeBackAll(state, counted.entryId);
  }

  write(tx: Tx, memberId: string, history: readonly Told<PointsState, PointsRow>[]): Promise<void> {
    return this.store.write(tx, memberId, history);
  }
}
