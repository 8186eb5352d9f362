import type { Role } from '@tongxing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { boolColumn, codeColumn, idColumn, instantColumn, intColumn, jsonColumn, textColumn } from '../database/columns';

@Entity('staff_account')
@Index('staff_account_login', ['login'], { unique: true })
@Index('staff_account_member_id', ['memberId'], { unique: true })
export class StaffAccount {
  @PrimaryColumn(idColumn())
  id!: string;

  /** Lower case; what is typed is brought to lower case before it is compared. */
  @Column(codeColumn(40))
  login!: string;

  @Column(textColumn(20))
  name!: string;

  @Column(codeColumn(200, { select: false }))
  passwordHash!: string;

  @Column(jsonColumn())
  roles!: Role[];

  @Column(boolColumn())
  active!: boolean;

  /** Wrong passwords since the last right one or the last lock. */
  @Column(intColumn())
  failures!: number;

  @Column(instantColumn({ nullable: true }))
  lockedUntil!: Date | null;

  /** Who this person is among the members, so that nobody decides about themselves; null where nobody said. */
  @Column(idColumn({ nullable: true }))
  memberId!: string | null;

  @Column(instantColumn({ nullable: true }))
  linkedAt!: Date | null;

  @Column(instantColumn())
  createdAt!: Date;
}
