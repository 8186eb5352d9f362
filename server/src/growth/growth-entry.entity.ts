import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigintColumn, codeColumn, dayColumn, idColumn, instantColumn, intColumn, monthColumn } from '../database/columns';
import type { GrowthLine } from './growth.rule';

/** Append-only; ids as in points_entry. */
@Entity('growth_entry')
@Index('growth_entry_member_seq', ['memberId', 'seq', 'line'], { unique: true })
@Index('growth_entry_entry_id', ['entryId'])
export class GrowthEntry implements GrowthLine {
  @PrimaryColumn(codeColumn(32))
  id: string;

  @Column(idColumn())
  memberId: string;

  @Column(idColumn())
  entryId: string;

  @Column(bigintColumn())
  seq: number;

  @Column(intColumn())
  line: number;

  @Column(bigintColumn())
  delta: number;

  @Column(bigintColumn())
  totalAfter: number;

  @Column(idColumn())
  ruleVersionId: string;

  @Column(codeColumn(40))
  ruleCode: string;

  @Column(dayColumn())
  day: string;

  @Column(monthColumn())
  month: string;

  @Column(instantColumn())
  recordedAt: Date;
}
