// measures.effect.ts — counts what a member did, per month and over all months.
import { Injectable } from '@nestjs/common';
import { isReviewDay, isReviewNoticeDay } from '@tongxing/shared';
import { In, LessThan, type FindOptionsWhere } from 'typeorm';
import type { Tx } from '../common/transactor';
import { upsertAll } from '../database/insert-all';
import { countedOf, type Effect, type Entry, type Histories } from '../journal';
import { MeasureRow } from './measure.entity';
import { applyChanges, changesOf, EVENT_MARK, eventOf, measureKey, monthsAround, visitsTo, type Tallied, type MeasureChange, type MeasureState } from './measures.rule';

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

  /**
   * A fact looks a year around, ten years of years, and at the one event that it was done at; what looks at a whole
   * life, as a reversal does, sees all.
   */
  async load(tx: Tx, entries: readonly Entry[]): Promise<ReadonlyMap<string, MeasureState>> {
    const whole = entries.filter(seesAll).map(({ memberId }) => memberId);
    const wanted = [
      ...(whole.length > 0 ? [{ memberId: In(whole) }] : []),
      ...entries.filter((entry) => !seesAll(entry)).flatMap(seenBy),
    ];
    if (wanted.length === 0) return new Map();
    const states = new Map<string, Map<string, number>>();
    for (const { memberId, month, measure, value } of await tx.getRepository(MeasureRow).findBy(wanted)) {
      const state = states.get(memberId) ?? new Map<string, number>();
      states.set(memberId, state.set(measureKey(month, measure), value));
    }
    return states;
  }

  step(_book: null, state: MeasureState, entry: Entry): { state: MeasureState; rows: MeasureChange[] } {
    const counted = countedOf(entry);
    if (!counted) return { state, rows: [] };
    const rows = changesOf(counted, counted.sign);
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

/** Every other event that the member has been to is left unread, however long the life is. */
function seenBy(entry: Entry): FindOptionsWhere<MeasureRow>[] {
  const counted = countedOf(entry);
  if (!counted) return [];
  const { memberId, recordedDay } = entry;
  const eventId = eventOf(counted);
  return [
    { memberId, month: In(monthsAround(counted.month, recordedDay.slice(0, 7))), measure: LessThan<Tallied>(EVENT_MARK) },
    ...(eventId === null ? [] : [{ memberId, month: counted.month, measure: visitsTo(eventId) }]),
  ];
}

/** A reversal may touch any streak that the member holds a badge for; reviews judge years and whole lives. */
function seesAll(entry: Entry): boolean {
  if (entry.kind === 'day_closed') return isReviewDay(entry.day) || isReviewNoticeDay(entry.day);
  return entry.kind === 'definitions_reviewed' || countedOf(entry)?.sign === -1;
}
