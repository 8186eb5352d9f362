// points.effect.ts — what a journal entry does to points, and how it is undone.
import { Injectable } from '@nestjs/common';
import type { Tx } from '../common/transactor';
import { countedOf, type Effect, type Entry, type Told } from '../journal';
import { RulesService, rulesInForce, usesReach, type RuleVersion } from '../rules';
import { PointsAccount } from './points-account.entity';
import { PointsEntry } from './points-entry.entity';
import { PointsLot } from './points-lot.entity';
import { PointsStore } from './points.store';
import { NO_POINTS, type PointsRow, type PointsState } from './points.rule';
import { stepPoints } from './points.step';
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
    const account = await tx.getRepository(PointsAccount).findOneBy({ memberId: entry.memberId });
    const { balance, debt } = account ?? NO_POINTS;
    if (!counted) return { ...NO_POINTS, balance, debt };
    if (counted.sign === 1) {
      const reaches = rulesInForce(book, counted.kind, counted.day).map((rule) => usesReach(rule, counted.day));
      return { ...NO_POINTS, balance, debt, uses: await this.store.uses(tx, entry.memberId, reaches) };
    }
    const payments = await this.store.payments(tx, counted.entryId);
    const keys = payments.flatMap(({ useKeys }) => useKeys.map((key) => ({ from: key, to: key })));
    return {
      balance,
      debt,
      payments,
      lots: await this.store.openLots(tx, entry.memberId),
      uses: await this.store.uses(tx, entry.memberId, keys),
    };
  }

  step(book: Book, state: PointsState, entry: Entry): { state: PointsState; rows: PointsRow[] } {
    return stepPoints(book, state, entry);
  }

  write(tx: Tx, memberId: string, history: readonly Told<PointsState, PointsRow>[]): Promise<void> {
    return this.store.write(tx, memberId, history);
  }
}
