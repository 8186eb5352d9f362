import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn, intColumn, jsonColumn, textColumn } from '../../database/columns';

export type OutboxState = 'waiting' | 'done' | 'dead';

@Entity('outbox')
@Index('outbox_dedupe_key', ['dedupeKey'], { unique: true })
@Index('outbox_due', ['state', 'availableAt'])
export class OutboxMessage {
  @PrimaryColumn(idColumn())
  id!: string;

  @Column(codeColumn(60))
  topic!: string;

  @Column(jsonColumn())
  payload!: Record<string, unknown>;

  @Column(codeColumn(120))
  dedupeKey!: string;

  /** 'dead' after the last attempt failed: a person looks at lastError, nothing tries again by itself. */
  @Column(codeColumn(10))
  state!: OutboxState;

  @Column(intColumn())
  attempts!: number;

  @Column(instantColumn())
  availableAt!: Date;

  @Column(instantColumn({ nullable: true }))
  leasedUntil!: Date | null;

  @Column(codeColumn(32, { nullable: true }))
  leaseToken!: string | null;

  @Column(textColumn(500, { nullable: true }))
  lastError!: string | null;

  @Column(instantColumn())
  createdAt!: Date;

  @Column(instantColumn({ nullable: true }))
  doneAt!: Date | null;
}
