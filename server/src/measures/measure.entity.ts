import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn, codeColumn, idColumn } from '../database/columns';
import type { Tallied } from './measures.rule';

/** How much of something a member did in a month; the month `ever` holds the sum over all, a month 'YYYY' that of a year. */
@Entity('measure')
export class MeasureRow {
  @PrimaryColumn(idColumn())
  memberId: string;

  @PrimaryColumn(codeColumn(7))
  month: string;

  @PrimaryColumn(codeColumn(30))
  measure: Tallied;

  @Column(bigintColumn())
  value: number;
}
