// measures.effect.ts — counts what a member did, per month and over all months.
import { Injectable } from '@nestjs/common';
import { isReviewDay, isReviewNoticeDay } from '@tongxing/shared';
import { In } from 'typeorm';
import type { Tx } from '../common/transactor';
import { upsertAll } from '../database/insert-all';
import { countedOf, type Effect, type Entry, type Histories } from '../journal';
import { MeasureRow } from './measure.entity';
import { applyChanges, changesOf, measureKey, monthsAround, yearChangesOf, type MeasureChange, type MeasureState } from './measures.rule';

@Injectable()
export class MeasuresEffect implements Effect<null, MeasureState, MeasureChange> {
  readonly name = 'measures';
  readonly tables = [MeasureRow];

  book(): Promise<null> {
    return Promise.resolve(null);
  }

  empty(): MeasureState {
    return new Map();
  }

  /** A fact looks a year around; what looks at a whole life, as a reversal does, sees all. */
  async load(tx: Tx, entries: readonly Entry[]): Promise<ReadonlyMap<string, MeasureState>> {
    const wanted = entries.flatMap((entry) => {
      const { memberId, recordedDay } = entry;
      if (seesAll(entry)) return [{ memberId }];
      const counted = countedOf(entry);
      return counted ? [{ memberId, month: In(monthsAround(counted.month, recordedDay.slice(0, 7))) }] : [];
    });
    if (wanted.length === 0) return new Map();
    const states = new Map<string, Map<string, number>>();
    for (const { memberId, month, measure, value } of await this.rows(tx, wanted)) {
      const state = states.get(memberId) ?? new Map<string, number>();
      states.set(memberId, state.set(measureKey(month, measure), value));
    }
    return states;
  }

  private rows(tx: Tx, wanted: readonly { memberId: string; month?: ReturnType<typeof In<string>> }[]): Promise<MeasureRow[]> {
    const whole = wanted.filter(({ month }) => month === undefined).map(({ memberId }) => memberId);
    const parts = wanted.flatMap(({ memberId, month }) => (month === undefined ? [] : [{ memberId, month }]));
    return tx.getRepository(MeasureRow).findBy([...(whole.length > 0 ? [{ memberId: In(whole) }] : []), ...parts]);
  }

  step(_book: null, state: MeasureState, entry: Entry): { state: MeasureState; rows: MeasureChange[] } {
    const counted = countedOf(entry);
    if (!counted) return { state, rows: [] };
    const rows = [...changesOf(counted, counted.sign), ...yearChangesOf(state, counted, counted.sign)];
    return { state: applyChanges(state, rows), rows };
  }

  async write(tx: Tx, histories: Histories<MeasureState, MeasureChange>): Promise<void> {
    const rows = [...histories].flatMap(([memberId, history]) => {
      const last = history.at(-1);
      const touched = new Map(history.flatMap(({ rows }) => rows).map((row) => [measureKey(row.month, row.measure), row]));
      return [...touched].map(([key, { month, measure }]) => ({ memberId, month, measure, value: last?.state.get(key) ?? 0 }));
    });
    await upsertAll(tx, MeasureRow, rows, { keys: ['member_id', 'month', 'measure'], values: ['value'] });
  }
}

/** A reversal may touch any streak that the member holds a badge for; reviews judge years and whole lives. */
function seesAll(entry: Entry): boolean {
  if (entry.kind === 'day_closed') return isReviewDay(entry.day) || isReviewNoticeDay(entry.day);
  return entry.kind === 'definitions_reviewed' || countedOf(entry)?.sign === -1;
}
