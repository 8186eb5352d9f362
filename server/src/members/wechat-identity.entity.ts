import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn } from '../database/columns';

/** One person as one app of ours sees them. It outlives leaving and returning. */
@Entity('wechat_identity')
@Index('wechat_identity_by_openid', ['appid', 'openid'], { unique: true })
@Index('wechat_identity_by_member', ['memberId'])
export class WechatIdentity {
  @PrimaryColumn(idColumn())
  id: string;

  @Column(codeColumn(32))
  appid: string;

  @Column(codeColumn(64))
  openid: string;

  /** Only where WeChat tells it; never a key. */
  @Column(codeColumn(64, { nullable: true }))
  unionid: string | null;

  /** Null for a visitor. Set once, by the guarded UPDATE that lets one of several parallel joinings through. */
  @Column(idColumn({ nullable: true }))
  memberId: string | null;

  @Column(instantColumn())
  createdAt: Date;
}
