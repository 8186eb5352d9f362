import type { MemberStatus } from '@tongxing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn, textColumn } from '../database/columns';

/** One change of standing; rows are only ever added. */
@Entity('member_status_change')
@Index('member_status_change_by_member', ['memberId', 'id'])
export class MemberStatusChange {
  @PrimaryColumn(idColumn())
  id: string;

  @Column(idColumn())
  memberId: string;

  /** Null for the joining itself. */
  @Column(codeColumn(20, { nullable: true }))
  fromStatus: MemberStatus | null;

  @Column(codeColumn(20))
  toStatus: MemberStatus;

  @Column(textColumn(200, { nullable: true }))
  reason: string | null;

  /** `member:<id>` or `staff:<id>`. */
  @Column(codeColumn(40))
  actor: string;

  @Column(instantColumn())
  at: Date;
}
