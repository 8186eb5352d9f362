// points.effect.ts — what a journal entry does to points, and how it is undone.
import { Injectable } from '@nestjs/common';
import { Outbox } from '../common/outbox';
import type { Tx } from '../common/transactor';
import { countedOf, undoneOf, type Effect, type Entry, type Histories, type Stepped } from '../journal';
import { RulesService, rulesInForce, usesReach, type RuleVersion } from '../rules';
import { PointsAccount } from './points-account.entity';
import { PointsEntry } from './points-entry.entity';
import { PointsLot } from './points-lot.entity';
import { PointsStore, type Wanted } from './points.store';
import { briefOf, NO_POINTS, type PointsRow, type PointsState, type PointsStep } from './points.rule';
import { movesPoints, stepPoints } from './points.step';
import { LotUseRow } from './lot-use.entity';
import { RulePayment } from './rule-payment.entity';
import { RuleUse } from './rule-use.entity';

type Book = readonly RuleVersion[];

@Injectable()
export class PointsEffect implements Effect<Book, PointsState, PointsRow> {
  readonly name = 'points';
  readonly tables = [PointsAccount, PointsEntry, PointsLot, LotUseRow, RulePayment, RuleUse];

  constructor(
    private readonly rules: RulesService,
    private readonly store: PointsStore,
    private readonly outbox: Outbox,
  ) {}

  book(tx: Tx): Promise<Book> {
    return this.rules.versions(tx);
  }

  empty(): PointsState {
    return NO_POINTS;
  }

  load(tx: Tx, entries: readonly Entry[], book: Book): Promise<ReadonlyMap<string, PointsState>> {
    return this.store.load(tx, entries.map((entry) => wantedBy(entry, book)));
  }

  step(book: Book, state: PointsState, entry: Entry): PointsStep {
    return stepPoints(book, state, entry);
  }

  write(tx: Tx, histories: Histories<PointsState, PointsRow>): Promise<void> {
    return this.store.write(tx, histories);
  }

  /** The notice of points that run out comes as the next day begins, which for some is too late: of those it is told at once. */
  async announce(tx: Tx, entry: Entry, { state }: Stepped<PointsState, PointsRow>): Promise<void> {
    if (hasLetter(entry)) return;
    const { id: entryId, memberId, kind, recordedDay } = entry;
    for (const { points, lastDay } of briefOf(state.lots, entryId, recordedDay)) {
      await this.outbox.add(tx, { topic: 'points.brief', dedupeKey: `points.brief:${entryId}:${lastDay}`, payload: { memberId, entryId, kind, points, lastDay, recordedOn: recordedDay } });
    }
  }
}

/** A check-in that staff record by hand, and give a reason for, is told to the member in a letter that says this too. */
const hasLetter = ({ kind, reason }: Entry): boolean => kind === 'checked_in' && reason !== null;

/** A fact needs the account and the uses of its rules; what takes or gives back needs lots, and what it undoes. */
function wantedBy(entry: Entry, book: Book): Wanted {
  const { memberId } = entry;
  const counted = countedOf(entry);
  if (counted?.sign === 1) {
    const reaches = rulesInForce(book, counted.kind, counted.day).map((rule) => usesReach(rule, counted.day));
    return { memberId, reaches, openLots: false, undoneId: null };
  }
  const undone = undoneOf(entry);
  const isUndoing = undone !== null && (counted !== null || movesPoints(undone.kind));
  const openLots = isUndoing || movesPoints(entry.kind) || entry.kind === 'day_closed';
  return { memberId, reaches: [], openLots, undoneId: isUndoing ? undone.entryId : null };
}
