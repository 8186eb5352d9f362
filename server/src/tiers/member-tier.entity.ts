import type { Day, Track } from '@tongxing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, dayColumn, idColumn, instantColumn, intColumn, jsonColumn } from '../database/columns';
import type { GivenHonour } from './tiers.rule';

/** Where a member stands on one track, and by what. */
@Entity('member_tier')
@Index('member_tier_code', ['code', 'memberId'])
@Index('member_tier_until', ['untilOn', 'memberId'])
@Index('member_tier_noticed', ['noticedYear', 'memberId'])
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

  /** Honours that stand; null where none does. */
  @Column(jsonColumn({ nullable: true }))
  given: GivenHonour[] | null;

  /** The last day of the honour that ends first; null where none of them has an end. */
  @Column(dayColumn({ nullable: true }))
  untilOn: Day | null;

  /** The entry that locked the tier; null where it is not locked. */
  @Column(idColumn({ nullable: true }))
  lockId: string | null;

  /** The last day of the lock; null beside a lock that has no end. */
  @Column(dayColumn({ nullable: true }))
  lockedUntil: Day | null;

  /** The last year before whose review the member was told, and of which tier. */
  @Column(intColumn({ nullable: true }))
  noticedYear: number | null;

  @Column(codeColumn(40, { nullable: true }))
  noticedCode: string | null;
}
