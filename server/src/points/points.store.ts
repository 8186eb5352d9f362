// points.store.ts — the only writer of points_account, points_entry, points_lot, lot_use, rule_use and rule_payment.
import { Injectable } from '@nestjs/common';
import { lineIdOf } from '../common/line-id.rule';
import type { Tx } from '../common/transactor';
import { insertAll, putAll, readAll } from '../database/rows';
import type { Histories, Told } from '../journal';
import { LotUseRow } from './lot-use.entity';
import { PointsAccount } from './points-account.entity';
import { PointsEntry } from './points-entry.entity';
import { PointsLot } from './points-lot.entity';
import { NO_POINTS, type LotUse, type PointsRow, type PointsState } from './points.rule';
import { RulePayment } from './rule-payment.entity';
import { RuleUse } from './rule-use.entity';

/** The part of one member's state that one step can touch. */
export interface Wanted {
  readonly memberId: string;
  /** Ranges of use keys, both ends included. */
  readonly reaches: readonly { from: string; to: string }[];
  readonly openLots: boolean;
  /** The entry that is undone: what it was paid, the lots that it made, what it took out of lots. */
  readonly undoneId: string | null;
}

const PAYMENT = ['memberId', 'entryId', 'line', 'ruleVersionId', 'ruleCode', 'points', 'growth', 'useKeys'] as const;
const LOT_USE = ['memberId', 'entryId', 'line', 'lotId', 'by'] as const;
const LOT = ['memberId', 'id', 'entryId', 'originId', 'amount', 'remaining', 'expired', 'availableOn', 'expiresOn', 'noticeOn'] as const;

type HeldLot = Pick<PointsLot, (typeof LOT)[number]>;

@Injectable()
export class PointsStore {
  /** Under the members' account-row locks. */
  async load(tx: Tx, wanted: readonly Wanted[]): Promise<Map<string, PointsState>> {
    const memberIds = wanted.map(({ memberId }) => memberId);
    const undoneIds = wanted.flatMap(({ undoneId }) => undoneId ?? []);
    // What is asked for at the same moment travels together.
    const [accounts, payments, spent, usesWithin] = await Promise.all([
      readAll(tx, PointsAccount, ['memberId', 'balance', 'debt'], 'member_id IN (?)', [memberIds]),
      undoneIds.length === 0 ? [] : readAll(tx, RulePayment, PAYMENT, 'entry_id IN (?)', [undoneIds]),
      undoneIds.length === 0 ? [] : readAll(tx, LotUseRow, LOT_USE, 'entry_id IN (?)', [undoneIds]),
      this.uses(tx, wanted.flatMap(({ memberId, reaches }) => reaches.map((reach) => ({ memberId, ...reach })))),
    ]);
    const [lots, usesBefore] = await Promise.all([
      this.lots(tx, wanted, spent),
      this.uses(tx, payments.flatMap(({ memberId, useKeys }) => useKeys.map((key) => ({ memberId, from: key, to: key })))),
    ]);
    const uses = [...usesWithin, ...usesBefore];
    const mine = <T extends { memberId: string }>(rows: readonly T[], memberId: string): T[] => rows.filter((row) => row.memberId === memberId);
    const byMember = wanted.length > 1 ? groupedBy(lots) : new Map(wanted.map(({ memberId }) => [memberId, lots]));
    const accountOf = new Map(accounts.map((account) => [account.memberId, account]));
    return new Map(
      memberIds.map((memberId) => {
        const { balance, debt } = accountOf.get(memberId) ?? NO_POINTS;
        return [memberId, {
          balance,
          debt,
          lots: byMember.get(memberId) ?? [],
          uses: new Map(mine(uses, memberId).map(({ useKey, times }) => [useKey, times])),
          payments: mine(payments, memberId).sort((a, b) => a.line - b.line),
          spent: mine(spent, memberId).sort((a, b) => a.line - b.line),
        }];
      }),
    );
  }

  /** Values are written back: the members' account rows are locked since before they were read. */
  async write(tx: Tx, histories: Histories<PointsState, PointsRow>): Promise<void> {
    const touched = [...histories].map(([memberId, history]) => ({ memberId, history, last: history.at(-1), rows: history.flatMap(({ rows }) => rows) }));
    const changed = touched.flatMap(({ last, ...one }) => (last && one.rows.length > 0 ? [{ ...one, state: last.state }] : []));
    await insertAll(tx, RulePayment, changed.flatMap(({ memberId, history }) => history.flatMap((told) => paymentsOf(memberId, told))));
    await insertAll(tx, PointsEntry, changed.flatMap(({ memberId, history }) => history.flatMap((told) => linesOf(memberId, told))));
    await putAll(tx, PointsLot, changed.flatMap(lotsOf), { key: ['id'], set: ['remaining', 'expired', 'noticeOn'] });
    await insertAll(tx, LotUseRow, changed.flatMap(({ memberId, rows }) => picked(rows, 'moved').map(({ use }) => ({ ...use, memberId }))));
    await putAll(tx, RuleUse, changed.flatMap(usesOf), { key: ['memberId', 'useKey'], set: ['times'] });
    await putAll(tx, PointsAccount, changed.flatMap(accountsOf), { key: ['memberId'], set: ['balance', 'debt'] });
  }

  /** Lots that hold something; of what is undone the lots that it made, those that its points came back into, and those that it ate. */
  private async lots(tx: Tx, wanted: readonly Wanted[], spent: readonly LotUse[]): Promise<HeldLot[]> {
    const openOf = wanted.filter(({ openLots }) => openLots).map(({ memberId }) => memberId);
    const undoing = wanted.filter(({ undoneId }) => undoneId !== null);
    const undoneIds = undoing.flatMap(({ undoneId }) => undoneId ?? []);
    if (openOf.length === 0 && undoneIds.length === 0) return [];
    const spentIds = [...new Set(spent.map(({ lotId }) => lotId))];
    const ways: [condition: string, ...ids: (readonly string[])[]][] = [
      ['(member_id IN (?) AND remaining > 0)', openOf],
      ['entry_id IN (?)', undoneIds],
      // By the member's own lots: an index over what nearly always is null would cost each check-in a write.
      ['(member_id IN (?) AND origin_id IN (?))', undoing.map(({ memberId }) => memberId), undoneIds],
      ['id IN (?)', spentIds],
    ];
    const some = ways.filter(([, ids]) => ids !== undefined && ids.length > 0);
    const condition = some.map(([one]) => one).join(' OR ');
    const lots = await readAll(tx, PointsLot, LOT, condition, some.flatMap(([, ...ids]) => ids));
    return lots.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  private async uses(tx: Tx, reaches: readonly { memberId: string; from: string; to: string }[]): Promise<Pick<RuleUse, 'memberId' | 'useKey' | 'times'>[]> {
    if (reaches.length === 0) return [];
    const condition = reaches.map(() => '(member_id = ? AND use_key BETWEEN ? AND ?)').join(' OR ');
    return readAll(tx, RuleUse, ['memberId', 'useKey', 'times'], condition, reaches.flatMap(({ memberId, from, to }) => [memberId, from, to]));
  }
}

interface Changed {
  readonly memberId: string;
  readonly history: readonly Told<PointsState, PointsRow>[];
  readonly rows: readonly PointsRow[];
  readonly state: PointsState;
}

function paymentsOf(memberId: string, { entry, rows }: Told<PointsState, PointsRow>): RulePayment[] {
  return picked(rows, 'payment').map(({ payment }, i) => ({ ...payment, id: lineIdOf(entry.id, i + 1), line: i + 1, memberId }));
}

/** The lines of the ledger that one step wrote. */
export function linesOf(memberId: string, { entry, rows }: Told<PointsState, PointsRow>): PointsEntry[] {
  const { id: entryId, seq, day, month, occurredAt, recordedAt } = entry;
  return picked(rows, 'line').map(({ line }) => ({
    ...line,
    id: lineIdOf(entryId, line.line),
    memberId,
    entryId,
    seq,
    day,
    month,
    occurredAt,
    recordedAt,
  }));
}

/** New and moved lots as they stand in the end. */
function lotsOf({ memberId, rows, state }: Changed): Partial<PointsLot>[] {
  const touched = new Set([...picked(rows, 'lot').map(({ lot }) => lot.id), ...picked(rows, 'moved').map(({ use }) => use.lotId)]);
  return state.lots
    .filter(({ id }) => touched.has(id))
    .map(({ id, entryId, originId, amount, remaining, expired, availableOn, expiresOn, noticeOn }) => {
      if (remaining < 0 || expired < 0 || remaining + expired > amount) throw new Error(`Lot ${id} would hold ${remaining} of ${amount}.`);
      return { id, memberId, entryId, originId, amount, remaining, expired, availableOn, expiresOn, noticeOn };
    });
}

function usesOf({ memberId, rows, state }: Changed): RuleUse[] {
  const keys = [...new Set(picked(rows, 'use').map(({ key }) => key))];
  return keys.map((useKey) => ({ memberId, useKey, times: state.uses.get(useKey) ?? 0 }));
}

function accountsOf({ memberId, rows, state: { balance, debt } }: Changed): PointsAccount[] {
  return picked(rows, 'line').length > 0 ? [{ memberId, balance, debt }] : [];
}

function picked<K extends PointsRow['type']>(rows: readonly PointsRow[], type: K): Extract<PointsRow, { type: K }>[] {
  return rows.filter((row): row is Extract<PointsRow, { type: K }> => row.type === type);
}

function groupedBy<T extends { memberId: string }>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(row.memberId);
    if (group) group.push(row);
    else groups.set(row.memberId, [row]);
  }
  return groups;
}
