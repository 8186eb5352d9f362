import type { AvatarKey, MemberStatus } from '@tongxing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, dayColumn, idColumn, instantColumn, intColumn, textColumn } from '../database/columns';

/** Every index ends with `no`, so that a page of any search is a range of one index, newest member first. */
@Entity('member')
@Index('member_by_no', ['no'], { unique: true })
@Index('member_by_status', ['status', 'no'])
@Index('member_by_nickname', ['nicknameKey', 'no'])
@Index('member_by_phone', ['phoneIndex', 'no'])
@Index('member_by_phone_tail', ['phoneTailIndex', 'no'])
@Index('member_by_real_name', ['realNameIndex', 'no'])
@Index('member_by_join_code', ['joinCodeId', 'no'])
@Index('member_by_joined_on', ['joinedOn', 'no'])
export class Member {
  @PrimaryColumn(idColumn())
  id: string;

  /** Dense from 1 in the order of joining; what a person calls their member number. */
  @Column(intColumn())
  no: number;

  @Column(codeColumn(20))
  status: MemberStatus;

  @Column(textColumn(20))
  nickname: string;

  @Column(textColumn(40))
  nicknameKey: string;

  @Column(codeColumn(20))
  avatarKey: AvatarKey;

  @Column(instantColumn())
  joinedAt: Date;

  @Column(dayColumn())
  joinedOn: string;

  /** The code of the first joining; a later return does not change how someone was won. */
  @Column(idColumn({ nullable: true }))
  joinCodeId: string | null;

  // …Ct: sealed under the member's data key. …Index: keyed, one-way; what a search compares.
  @Column(codeColumn(300, { nullable: true }))
  phoneCt: string | null;

  @Column(codeColumn(64, { nullable: true }))
  phoneIndex: string | null;

  @Column(codeColumn(64, { nullable: true }))
  phoneTailIndex: string | null;

  @Column(codeColumn(300, { nullable: true }))
  realNameCt: string | null;

  @Column(codeColumn(64, { nullable: true }))
  realNameIndex: string | null;

  @Column(codeColumn(300, { nullable: true }))
  birthdayCt: string | null;

  @Column(textColumn(40, { nullable: true }))
  city: string | null;

  @Column(dayColumn({ nullable: true }))
  lastSeenOn: string | null;
}
