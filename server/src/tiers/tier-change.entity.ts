import type { Day, TierCause, Track } from '@tongxing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigintColumn, codeColumn, dayColumn, idColumn, instantColumn } from '../database/columns';

/** Append-only: every rise and fall with its cause, and what else was said of a tier while it stayed where it was. */
@Entity('tier_change')
@Index('tier_change_member_seq', ['memberId', 'seq'])
@Index('tier_change_entry_id', ['entryId'])
@Index('tier_change_cause_day', ['cause', 'day', 'memberId'])
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
  cause: TierCause;

  @Column(idColumn())
  entryId: string;

  /** The entry that gave the honour which came or went. */
  @Column(idColumn({ nullable: true }))
  givenId: string | null;

  /** The last day of what was given or locked. */
  @Column(dayColumn({ nullable: true }))
  untilOn: Day | null;

  /** The business day on which it took effect. */
  @Column(dayColumn())
  day: Day;

  @Column(instantColumn())
  changedAt: Date;
}
