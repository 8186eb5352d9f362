import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigintColumn, codeColumn, dayColumn, idColumn, instantColumn, intColumn, monthColumn } from '../database/columns';
import type { PointsKind, PointsLine } from './points.rule';

/** Append-only ledger. Its id is `<journal entry id>-<two-digit line>`, so that a replay writes the very same rows. */
@Entity('points_entry')
@Index('points_entry_member_seq', ['memberId', 'seq', 'line'], { unique: true })
@Index('points_entry_member_month', ['memberId', 'month'])
@Index('points_entry_entry_id', ['entryId'])
@Index('points_entry_month', ['month', 'kind', 'delta'])
export class PointsEntry implements PointsLine {
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

  @Column(codeColumn(12))
  kind: PointsKind;

  @Column(bigintColumn())
  delta: number;

  @Column(bigintColumn())
  balanceAfter: number;

  @Column(bigintColumn())
  debtAfter: number;

  @Column(idColumn({ nullable: true }))
  ruleVersionId: string | null;

  @Column(codeColumn(40, { nullable: true }))
  ruleCode: string | null;

  @Column(dayColumn())
  day: string;

  @Column(monthColumn())
  month: string;

  @Column(instantColumn())
  occurredAt: Date;

  @Column(instantColumn())
  recordedAt: Date;
}
