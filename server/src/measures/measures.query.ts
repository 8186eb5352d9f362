// measures.query.ts — the only reader of measures for screens.
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { MeasureRow } from './measure.entity';
import { measureKey, type MeasureState } from './measures.rule';

@Injectable()
export class MeasuresQuery {
  constructor(private readonly dataSource: DataSource) {}

  /** Everything counted for one member: a few rows for each month in which something happened. */
  async stateOf(memberId: string, manager: EntityManager = this.dataSource.manager): Promise<MeasureState> {
    const rows = await manager.getRepository(MeasureRow).findBy({ memberId });
    return new Map(rows.map((row) => [measureKey(row.month, row.measure), row.value]));
  }
}
