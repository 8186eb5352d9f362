import type { EventKind, IllustrationKey } from '@tongxing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn, longTextColumn, textColumn } from '../database/columns';

/** Something that people come to. When it is follows from its sessions; an event without one is still being planned. */
@Entity('event')
@Index('event_by_listed_at', ['listedAt', 'id'])
@Index('event_by_ends_at', ['endsAt', 'id'])
export class Event {
  @PrimaryColumn(idColumn())
  id: string;

  @Column(textColumn(60))
  title: string;

  @Column(codeColumn(20))
  kind: EventKind;

  @Column(textColumn(80))
  place: string;

  @Column(longTextColumn())
  description: string;

  @Column(codeColumn(20))
  cover: IllustrationKey;

  /** Start of the first session and end of the last; both null while there is none. */
  @Column(instantColumn({ nullable: true }))
  startsAt: Date | null;

  @Column(instantColumn({ nullable: true }))
  endsAt: Date | null;

  /** Its place in lists: the start, or the moment it was made while there is none. */
  @Column(instantColumn())
  listedAt: Date;

  @Column(instantColumn({ nullable: true }))
  cancelledAt: Date | null;

  @Column(textColumn(200, { nullable: true }))
  cancelReason: string | null;

  @Column(idColumn())
  createdBy: string;

  @Column(instantColumn())
  createdAt: Date;
}
