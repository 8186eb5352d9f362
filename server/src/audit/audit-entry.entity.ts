import type { AuditAction, AuditObjectKind } from '@tongxing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigintColumn, codeColumn, idColumn, instantColumn, jsonColumn, textColumn } from '../database/columns';
import type { AuditDetails } from './chain';

/**
 * Append-only: one act of staff, or one look at what is personal. Nothing in it is personal data of members.
 * The four sealing columns are null until the job has sealed the row; triggers refuse every other change.
 */
@Entity('audit_entry')
@Index('audit_entry_sealed_no', ['sealedNo'], { unique: true })
@Index('audit_entry_by_actor', ['actorId', 'id'])
@Index('audit_entry_by_action', ['action', 'id'])
export class AuditEntry {
  @PrimaryColumn(idColumn())
  id: string;

  /** Null for a command on the server's own machine. */
  @Column(idColumn({ nullable: true }))
  actorId: string | null;

  /** The name at the time. */
  @Column(textColumn(40))
  actorName: string;

  @Column(codeColumn(40))
  action: AuditAction;

  @Column(codeColumn(20))
  objectKind: AuditObjectKind;

  @Column(codeColumn(40))
  objectId: string;

  @Column(textColumn(200, { nullable: true }))
  reason: string | null;

  @Column(jsonColumn())
  details: AuditDetails;

  @Column(instantColumn())
  at: Date;

  /** Counts the sealed rows from 1 without gaps. */
  @Column(bigintColumn({ nullable: true }))
  sealedNo: number | null;

  @Column(instantColumn({ nullable: true }))
  sealedAt: Date | null;

  @Column(codeColumn(64, { nullable: true }))
  previousHash: string | null;

  @Column(codeColumn(64, { nullable: true }))
  hash: string | null;
}
