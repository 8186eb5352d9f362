// measures.effect.ts — counts what a member did, per month and over all months.
import { Injectable } from '@nestjs/common';
import type { Tx } from '../common/transactor';
import { putAll, readAll } from '../database/rows';
import { countedOf, type Effect, type Entry, type Told } from '../journal';
import { MeasureRow } from './measure.entity';
import { applyChanges, changesOf, measureKey, monthsAround, type MeasureChange, type MeasureState } from './measures.rule';

const WANTED = ['month', 'measure', 'value'] as const;

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

  /** A fact looks a year around; a reversal may touch any streak that the member holds a badge for, so it sees all. */
  async load(tx: Tx, entry: Entry): Promise<MeasureState> {
    const counted = countedOf(entry);
    if (!counted) return this.empty();
    const { memberId, recordedDay } = entry;
    const [first] = monthsAround(counted.month, recordedDay.slice(0, 7)).sort();
    // The word for all months sorts after every month, so that one range holds both.
    const rows = await (counted.sign === 1
      ? readAll(tx, MeasureRow, WANTED, 'member_id = ? AND month >= ?', [memberId, first])
      : readAll(tx, MeasureRow, WANTED, 'member_id = ?', [memberId]));
    return new Map(rows.map((row) => [measureKey(row.month, row.measure), row.value]));
  }

  step(_book: null, state: MeasureState, entry: Entry): { state: MeasureState; rows: MeasureChange[] } {
    const counted = countedOf(entry);
    if (!counted) return { state, rows: [] };
    const rows = changesOf(counted, counted.sign);
    return { state: applyChanges(state, rows), rows };
  }

  async write(tx: Tx, memberId: string, history: readonly Told<MeasureState, MeasureChange>[]): Promise<void> {
    const last = history.at(-1);
    const touched = new Map(history.flatMap(({ rows }) => rows).map((row) => [measureKey(row.month, row.measure), row]));
    if (!last || touched.size === 0) return;
    const values = [...touched].map(([key, { month, measure }]) => ({
      memberId,
      month,
      measure,
      value: last.state.get(key) ?? 0,
    }));
    await putAll(tx, MeasureRow, values, { key: ['memberId', 'month', 'measure'], set: ['value'] });
  }
}
