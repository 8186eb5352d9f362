import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn } from '../database/columns';

@Entity('staff_session')
@Index('staff_session_token_hash', ['tokenHash'], { unique: true })
@Index('staff_session_staff_id', ['staffId'])
export class StaffSession {
  @PrimaryColumn(idColumn())
  id!: string;

  /** SHA-256 of the token in hex; the token itself is in the browser's cookie and nowhere else. */
  @Column(codeColumn(64))
  tokenHash!: string;

  @Column(idColumn())
  staffId!: string;

  @Column(instantColumn())
  createdAt!: Date;

  @Column(instantColumn())
  seenAt!: Date;

  /** The end in any case, however busy the session is. */
  @Column(instantColumn())
  expiresAt!: Date;

  @Column(instantColumn({ nullable: true }))
  revokedAt!: Date | null;
}
