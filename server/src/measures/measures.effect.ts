// measures.effect.ts — counts what a member did, per month and over all months.
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Tx } from '../common/transactor';
import { countedOf, type Effect, type Entry, type Told } from '../journal';
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

  /** A fact looks a year around; a reversal may touch any streak that the member holds a badge for, so it sees all. */
  async load(tx: Tx, entry: Entry): Promise<MeasureState> {
    const counted = countedOf(entry);
    if (!counted) return this.empty();
    const { memberId, recordedDay } = entry;
    const months = monthsAround(counted.month, recordedDay.slice(0, 7));
    const rows = await tx
      .getRepository(MeasureRow)
      .findBy(counted.sign === 1 ? { memberId, month: In(months) } : { memberId });
    return new Map(rows.map((row) => [measureKey(row.month, row.measure), row.value]));
  }

  step(_book: null, state: MeasureState, entry: Entry): { state: MeasureState; rows: MeasureChange[] } {
    return stepMeasures(state, entry);
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
    await tx
      .createQueryBuilder()
      .insert()
      .into(MeasureRow)
      .values(values)
      .orUpdate(['value'], ['member_id', 'month', 'measure'])
      .updateEntity(false)
      .execute();
  }
}
