// measures.effect.ts — counts what a member did, per month and over all months.
import { Injectable } from '@nestjs/common';
import { isReviewDay, isReviewNoticeDay } from '@tongxing/shared';
import type { Tx } from '../common/transactor';
import { putAll, readAll } from '../database/rows';
import { countedOf, type Effect, type Entry, type Histories } from '../journal';
import { MeasureRow } from './measure.entity';
import { EVENT_MARK, eventOf, measureKey, NO_MEASURES, surroundingsOf, visitsTo, type MeasureChange, type MeasureState } from './measures.rule';
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

  /**
   * A fact looks a year around, ten years of years, and at the one event that it was done at; what looks at a whole
   * life, as a reversal does, sees all.
   */
  async load(tx: Tx, entries: readonly Entry[]): Promise<ReadonlyMap<string, MeasureState>> {
    const whole = entries.filter(seesAll).map(({ memberId }) => memberId);
    const parts = entries.filter((entry) => !seesAll(entry)).flatMap(seenBy);
    const wanted: Part[] = [...(whole.length > 0 ? [{ condition: 'member_id IN (?)', values: [whole] }] : []), ...parts];
    if (wanted.length === 0) return new Map();
    const condition = wanted.map((part) => `(${part.condition})`).join(' OR ');
    const states = new Map<string, Map<string, number>>();
    for (const { memberId, month, measure, value } of await readAll(tx, MeasureRow, ['memberId', 'month', 'measure', 'value'], condition, wanted.flatMap(({ values }) => values))) {
      const state = states.get(memberId) ?? new Map<string, number>();
      states.set(memberId, state.set(measureKey(month, measure), value));
    }
    return states;
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

/** Rows that a step may read. */
interface Part {
  readonly condition: string;
  readonly values: readonly unknown[];
}

/** Every other event that the member has been to is left unread, however long the life is. */
function seenBy(entry: Entry): Part[] {
  const counted = countedOf(entry);
  if (!counted) return [];
  const { memberId, recordedDay } = entry;
  const { spans, named } = surroundingsOf(counted.month, recordedDay.slice(0, 7));
  const eventId = eventOf(counted);
  return [
    { condition: 'member_id = ? AND month IN (?) AND measure < ?', values: [memberId, named, EVENT_MARK] },
    ...spans.map(([first, last]) => ({ condition: 'member_id = ? AND month BETWEEN ? AND ? AND measure < ?', values: [memberId, first, last, EVENT_MARK] })),
    ...(eventId === null ? [] : [{ condition: 'member_id = ? AND month = ? AND measure = ?', values: [memberId, counted.month, visitsTo(eventId)] }]),
  ];
}

/** A reversal may touch any streak that the member holds a badge for; reviews judge years and whole lives. */
function seesAll(entry: Entry): boolean {
  if (entry.kind === 'day_closed') return isReviewDay(entry.day) || isReviewNoticeDay(entry.day);
  return entry.kind === 'definitions_reviewed' || countedOf(entry)?.sign === -1;
}
