import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn, monthColumn } from '../database/columns';
import type { HeldBadge } from './badges.rule';

/** A badge on a member's wall, with the entry on which it stands. One of each, so the pair is the key. */
@Entity('member_badge')
@Index('member_badge_entry_id', ['entryId'])
@Index('member_badge_code', ['code'])
export class MemberBadge implements HeldBadge {
  @PrimaryColumn(idColumn())
  memberId: string;

  @PrimaryColumn(codeColumn(40))
  code: string;

  @Column(idColumn())
  versionId: string;

  @Column(idColumn())
  entryId: string;

  @Column(monthColumn())
  month: string;

  @Column(instantColumn())
  grantedAt: Date;
}
