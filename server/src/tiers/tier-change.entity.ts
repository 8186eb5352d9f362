import type { Track } from '@tongxing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigintColumn, codeColumn, idColumn, instantColumn } from '../database/columns';
import type { TierChange } from './tiers.rule';

/** Append-only: every rise and fall with its cause. */
@Entity('tier_change')
@Index('tier_change_member_seq', ['memberId', 'seq'])
@Index('tier_change_entry_id', ['entryId'])
export class TierChangeRow {
  @PrimaryColumn(codeColumn(50))
  id: string;

  @Column(idColumn())
  memberId: string;

  @Column(bigintColumn())
  seq: number;

  @Column(codeColumn(20))
  track: Track;

  @Column(codeColumn(40, { nullable: true }))
  fromCode: string | null;

  @Column(codeColumn(40, { nullable: true }))
  toCode: string | null;

  @Column(codeColumn(20))
  cause: TierChange['cause'];

  @Column(idColumn())
  entryId: string;

  @Column(instantColumn())
  changedAt: Date;
}
