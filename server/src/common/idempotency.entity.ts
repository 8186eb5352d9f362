import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn, longTextColumn } from '../database/columns';

@Entity('idempotency')
@Index('idempotency_principal_key', ['principalId', 'key'], { unique: true })
@Index('idempotency_created_at', ['createdAt'])
export class IdempotencyRecord {
  @PrimaryColumn(idColumn())
  id!: string;

  /** The WeChat identity or the staff member that sent the request. */
  @Column(idColumn())
  principalId!: string;

  @Column(codeColumn(64))
  key!: string;

  /** SHA-256 of operation and body, to tell a retry from another request under a used key. */
  @Column(codeColumn(64))
  requestHash!: string;

  /** The answer as JSON text; null only inside the transaction that is making it. */
  @Column(longTextColumn({ nullable: true }))
  reply!: string | null;

  @Column(instantColumn())
  createdAt!: Date;
}
