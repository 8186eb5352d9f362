// points.store.ts — the only writer of points_account, points_entry, points_lot, rule_use and rule_payment.
import { Injectable } from '@nestjs/common';
import { lineIdOf } from '../common/line-id.rule';
import type { Tx } from '../common/transactor';
import { affectedBy, insertAll, putAll, readAll } from '../database/rows';
import type { Told } from '../journal';
import { PointsAccount } from './points-account.entity';
import { PointsEntry } from './points-entry.entity';
import { PointsLot } from './points-lot.entity';
import { NO_POINTS, type Lot, type Payment, type PointsRow, type PointsState } from './points.rule';
import { RulePayment } from './rule-payment.entity';
import { RuleUse } from './rule-use.entity';

const PAYMENT = ['entryId', 'line', 'ruleVersionId', 'ruleCode', 'points', 'growth', 'useKeys'] as const;
const LOT = ['id', 'entryId', 'remaining', 'availableOn', 'expiresOn'] as const;

@Injectable()
export class PointsStore {
  /** The uses whose keys lie within any of these, both ends included. */
  async uses(tx: Tx, memberId: string, reaches: readonly { from: string; to: string }[]): Promise<Map<string, number>> {
    if (reaches.length === 0) return new Map();
    const within = reaches.map(() => 'use_key BETWEEN ? AND ?').join(' OR ');
    const condition = `member_id = ? AND (${within})`;
    const rows = await readAll(tx, RuleUse, ['useKey', 'times'], condition, [memberId, ...reaches.flatMap(({ from, to }) => [from, to])]);
    return new Map(rows.map(({ useKey, times }) => [useKey, times]));
  }

  async account(tx: Tx, memberId: string): Promise<Pick<PointsState, 'balance' | 'debt'>> {
    const [{ balance, debt } = NO_POINTS] = await readAll(tx, PointsAccount, ['balance', 'debt'], 'member_id = ?', [memberId]);
    return { balance, debt };
  }

  async payments(tx: Tx, entryId: string): Promise<Payment[]> {
    const payments = await readAll(tx, RulePayment, PAYMENT, 'entry_id = ?', [entryId]);
    return payments.sort((a, b) => a.line - b.line);
  }

  async openLots(tx: Tx, memberId: string): Promise<Lot[]> {
    const lots = await readAll(tx, PointsLot, LOT, 'member_id = ? AND remaining > 0', [memberId]);
    return lots.sort((a, b) => (a.id < b.id ? -1 : 1));
  }

  /** Values are written back: the member's account row is locked since before they were read. */
  async write(tx: Tx, memberId: string, history: readonly Told<PointsState, PointsRow>[]): Promise<void> {
    const last = history.at(-1);
    const rows = history.flatMap((told) => told.rows);
    if (!last || rows.length === 0) return;
    await insertAll(tx, RulePayment, history.flatMap((told) => paymentsOf(memberId, told)));
    await insertAll(tx, PointsEntry, history.flatMap((told) => linesOf(memberId, told)));
    await this.writeLots(tx, memberId, rows);
    await this.writeUses(tx, memberId, last.state, rows);
    if (picked(rows, 'line').length > 0) await this.writeAccount(tx, memberId, last.state);
  }

  /** New lots go in with what is left of them; older ones lose what was eaten, and never more than they hold. */
  private async writeLots(tx: Tx, memberId: string, rows: readonly PointsRow[]): Promise<void> {
    const eaten = new Map<string, number>();
    for (const { lotId, by } of picked(rows, 'eaten')) eaten.set(lotId, (eaten.get(lotId) ?? 0) + by);
    const lots = picked(rows, 'lot').map(({ lot }) => ({ ...lot, memberId, remaining: lot.remaining - (eaten.get(lot.id) ?? 0) }));
    lots.forEach(({ id }) => eaten.delete(id));
    await insertAll(tx, PointsLot, lots);
    for (const [lotId, by] of eaten) {
      const moved = await affectedBy(tx, 'UPDATE points_lot SET remaining = remaining - ? WHERE id = ? AND remaining >= ?', [by, lotId, by]);
      if (moved !== 1) throw new Error(`Lot ${lotId} holds fewer points than the step ate.`);
    }
  }

  private async writeUses(tx: Tx, memberId: string, state: PointsState, steps: readonly PointsRow[]): Promise<void> {
    const keys = [...new Set(picked(steps, 'use').map(({ key }) => key))];
    const rows = keys.map((useKey) => ({ memberId, useKey, times: state.uses.get(useKey) ?? 0 }));
    await putAll(tx, RuleUse, rows, { key: ['memberId', 'useKey'], set: ['times'] });
  }

  private async writeAccount(tx: Tx, memberId: string, { balance, debt }: PointsState): Promise<void> {
    await putAll(tx, PointsAccount, [{ memberId, balance, debt }], { key: ['memberId'], set: ['balance', 'debt'] });
  }
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

function picked<K extends PointsRow['type']>(rows: readonly PointsRow[], type: K): Extract<PointsRow, { type: K }>[] {
  return rows.filter((row): row is Extract<PointsRow, { type: K }> => row.type === type);
}
