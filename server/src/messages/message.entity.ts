import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn, longTextColumn, textColumn } from '../database/columns';

/** One message in a member's inbox. */
@Entity('message')
@Index('message_by_dedupe_key', ['dedupeKey'], { unique: true })
@Index('message_by_member', ['memberId', 'createdAt', 'id'])
@Index('message_by_read_at', ['memberId', 'readAt'])
export class Message {
  @PrimaryColumn(idColumn())
  id: string;

  @Column(idColumn())
  memberId: string;

  /** The occasion, so that an occasion told twice is one message. */
  @Column(codeColumn(120))
  dedupeKey: string;

  @Column(textColumn(100))
  title: string;

  @Column(longTextColumn())
  body: string;

  @Column(codeColumn(200, { nullable: true }))
  link: string | null;

  @Column(instantColumn())
  createdAt: Date;

  @Column(instantColumn({ nullable: true }))
  readAt: Date | null;
}
