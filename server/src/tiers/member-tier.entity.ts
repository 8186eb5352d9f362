import type { Track } from '@tongxing/shared';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn } from '../database/columns';

/** Where a member stands on one track. */
@Entity('member_tier')
export class MemberTier {
  @PrimaryColumn(idColumn())
  memberId: string;

  @PrimaryColumn(codeColumn(20))
  track: Track;

  @Column(codeColumn(40))
  code: string;

  @Column(instantColumn())
  since: Date;

  @Column(idColumn())
  entryId: string;
}
