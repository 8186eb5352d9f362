// measures.effect.ts — counts what a member did, per month and over all months.
import { Injectable } from '@nestjs/common';
import { isReviewDay, isReviewNoticeDay } from '@tongxing/shared';
import type { Tx } from '../common/transactor';
import { putAll, readAll } from '../database/rows';
import { countedOf, type Effect, type Entry, type Histories } from '../journal';
import { MeasureRow } from './measure.entity';
import { measureKey, monthsAround, NO_MEASURES, type MeasureChange, type MeasureState } from './measures.rule';
import { stepMeasures } from './measures.step';

@Injectable()
export class MeasuresEffect implements Effect<null, MeasureState, MeasureChange> {
  readonly name = 'measures';
  readonly tables = [MeasureRow];

  book(): Promise<null> {
    return Promise.resolve(null);
  }

  empty(): MeasureState {
    return NO_MEASURES;
  }

  /** A fact looks a year around; what looks at a whole life, as a reversal does, sees all. */
  async load(tx: Tx, entries: readonly Entry[]): Promise<ReadonlyMap<string, MeasureState>> {
    const wanted = entries.flatMap((entry) => {
      const { memberId, recordedDay } = entry;
      if (seesAll(entry)) return [{ memberId }];
      const counted = countedOf(entry);
      return counted ? [{ memberId, months: monthsAround(counted.month, recordedDay.slice(0, 7)) }] : [];
    });
    if (wanted.length === 0) return new Map();
    const states = new Map<string, Map<string, number>>();
    for (const { memberId, month, measure, value } of await this.rows(tx, wanted)) {
      const state = states.get(memberId) ?? new Map<string, number>();
      states.set(memberId, state.set(measureKey(month, measure), value));
    }
    return states;
  }

  private rows(tx: Tx, wanted: readonly { memberId: string; months?: readonly string[] }[]): Promise<MeasureRow[]> {
    const whole = wanted.filter(({ months }) => months === undefined).map(({ memberId }) => memberId);
    const parts = wanted.flatMap(({ memberId, months }) => (months === undefined ? [] : [memberId, months]));
    const conditions = [
      ...(whole.length > 0 ? ['member_id IN (?)'] : []),
      ...Array.from({ length: parts.length / 2 }, () => '(member_id = ? AND month IN (?))'),
    ];
    return readAll(tx, MeasureRow, conditions.join(' OR '), [...(whole.length > 0 ? [whole] : []), ...parts]);
  }

  step(_book: null, state: MeasureState, entry: Entry): { state: MeasureState; rows: MeasureChange[] } {
    return stepMeasures(state, entry);
  }

  async write(tx: Tx, histories: Histories<MeasureState, MeasureChange>): Promise<void> {
    const rows = [...histories].flatMap(([memberId, history]) => {
      const last = history.at(-1);
      const touched = new Map(history.flatMap(({ rows }) => rows).map((row) => [measureKey(row.month, row.measure), row]));
      return [...touched].map(([key, { month, measure }]) => ({ memberId, month, measure, value: last?.state.get(key) ?? 0 }));
    });
    await putAll(tx, MeasureRow, rows, { key: ['memberId', 'month', 'measure'], set: ['value'] });
  }
}

/** A reversal may touch any streak that the member holds a badge for; reviews judge years and whole lives. */
function seesAll(entry: Entry): boolean {
  if (entry.kind === 'day_closed') return isReviewDay(entry.day) || isReviewNoticeDay(entry.day);
  return entry.kind === 'definitions_reviewed' || countedOf(entry)?.sign === -1;
}
