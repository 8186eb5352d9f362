import type { Track } from '@tongxing/shared';
import { Column, Entity, Index, PrimaryColumn, type ValueTransformer } from 'typeorm';
import { codeColumn, dayColumn, idColumn, intColumn, jsonColumn, textColumn } from '../database/columns';
import type { TierCriteria, TierKeep, TierVersion } from './tiers.rule';

const keepInPercent: ValueTransformer = {
  to: (keep: TierKeep) => (keep.type === 'yearly' ? keep.percent : null),
  from: (percent: number | null): TierKeep => (percent === null ? { type: 'forever' } : { type: 'yearly', percent }),
};

@Entity('tier_version')
@Index('tier_version_code_version', ['code', 'version'], { unique: true })
@Index('tier_version_approval_id', ['approvalId'], { unique: true })
export class TierVersionRow implements TierVersion {
  @PrimaryColumn(idColumn())
  id: string;

  @Column(codeColumn(20))
  track: Track;

  @Column(codeColumn(40))
  code: string;

  @Column(intColumn())
  version: number;

  @Column(textColumn(40))
  name: string;

  /** `rank` itself is a reserved word on MySQL. */
  @Column(intColumn({ name: 'tier_rank' }))
  rank: number;

  @Column(jsonColumn())
  criteria: TierCriteria;

  /** The per cent of the bar from which the yearly review keeps the tier; null where it is kept for good. */
  @Column({ ...intColumn({ name: 'keep_percent', nullable: true }), transformer: keepInPercent })
  keep: TierKeep;

  @Column(dayColumn())
  startsOn: string;

  @Column(dayColumn({ nullable: true }))
  endsOn: string | null;

  /** Who proposed it, who put it into force, and the approval that says so; nobody, for what the house came with. */
  @Column(idColumn({ nullable: true }))
  proposedBy: string | null;

  @Column(idColumn({ nullable: true }))
  activatedBy: string | null;

  @Column(idColumn({ nullable: true }))
  approvalId: string | null;
}
