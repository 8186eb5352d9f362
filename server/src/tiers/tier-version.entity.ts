import type { Track } from '@tongxing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, dayColumn, idColumn, intColumn, jsonColumn, textColumn } from '../database/columns';
import type { TierCriteria, TierVersion } from './tiers.rule';

@Entity('tier_version')
@Index('tier_version_code_version', ['code', 'version'], { unique: true })
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

  @Column(dayColumn())
  startsOn: string;

  @Column(dayColumn({ nullable: true }))
  endsOn: string | null;
}
