import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, dayColumn, idColumn, instantColumn } from '../database/columns';

/** A bearer token that is in use. The token itself is on the phone alone. */
@Entity('member_session')
@Index('member_session_by_token', ['tokenHash'], { unique: true })
@Index('member_session_by_identity', ['identityId', 'id'])
export class MemberSession {
  @PrimaryColumn(idColumn())
  id: string;

  @Column(codeColumn(64))
  tokenHash: string;

  @Column(idColumn())
  identityId: string;

  @Column(instantColumn())
  createdAt: Date;

  @Column(instantColumn())
  expiresAt: Date;

  @Column(dayColumn())
  lastUsedOn: string;

  @Column(instantColumn({ nullable: true }))
  revokedAt: Date | null;
}
