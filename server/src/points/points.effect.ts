// points.effect.ts — what a journal entry does to points, and how it is undone.
import { Injectable } from '@nestjs/common';
import type { Tx } from '../common/transactor';
import { countedOf, undoneOf, type Effect, type Entry, type EntryDetails, type Histories } from '../journal';
import { price, RulesService, rulesInForce, usesReach, type RuleVersion } from '../rules';
import { PointsAccount } from './points-account.entity';
import { PointsEntry } from './points-entry.entity';
import { PointsLot } from './points-lot.entity';
import { PointsStore, type Wanted } from './points.store';
import {
  adjust,
  earnAll,
  expire,
  NO_POINTS,
  spend,
  takeBackAll,
  undoDecision,
  type Adjustment,
  type PointsRow,
  type PointsState,
  type PointsStep,
} from './points.rule';
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
    const counted = countedOf(entry);
    if (counted?.sign === 1) return earnAll(state, entry.id, price(book, counted, state.uses));
    if (counted?.sign === -1) return takeBackAll(state, entry.id, counted.entryId);
    const { id, quantity: points, recordedDay: today } = entry;
    switch (entry.kind) {
      case 'spent':
        return spend(state, id, points, today);
      case 'adjusted':
        return adjust(state, id, adjustmentOf(entry), today);
      case 'reversal':
        return this.undo(state, entry);
      case 'day_closed':
        return expire(state, id, entry.day);
      default:
        return { state, rows: [] };
    }
  }

  write(tx: Tx, histories: Histories<PointsState, PointsRow>): Promise<void> {
    return this.store.write(tx, histories);
  }

  private undo(state: PointsState, entry: Entry): PointsStep {
    const undone = undoneOf(entry);
    if (!undone || !movesPoints(undone.kind)) return { state, rows: [] };
    const gave = undone.kind === 'adjusted' && undone.details.direction === 'add';
    return undoDecision(state, entry.id, { entryId: undone.entryId, points: undone.quantity, gave }, entry.recordedDay);
  }
}

const movesPoints = (kind: Entry['kind']): boolean => kind === 'spent' || kind === 'adjusted';

function adjustmentOf({ quantity: points, details }: { quantity: number; details: EntryDetails }): Adjustment {
  if (details.direction === 'take') return { direction: 'take', points };
  return { direction: 'add', points, expiresOn: typeof details.expiresOn === 'string' ? details.expiresOn : null };
}

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
