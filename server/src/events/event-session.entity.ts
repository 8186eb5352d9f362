import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn, intColumn, textColumn } from '../database/columns';
import type { Event } from './event.entity';

/** One sitting of an event: what people check in to. */
@Entity('event_session')
@Index('event_session_by_event', ['eventId', 'startsAt'])
@Index('event_session_by_key', ['sessionKey'], { unique: true })
@Index('event_session_by_closes_at', ['closesAt'])
export class EventSession {
  @PrimaryColumn(idColumn())
  id: string;

  @Column(idColumn())
  eventId: string;

  @Column(textColumn(40))
  title: string;

  @Column(instantColumn())
  startsAt: Date;

  @Column(instantColumn())
  endsAt: Date;

  /** The door: check-ins are taken from opensAt to closesAt, both included. */
  @Column(instantColumn())
  opensAt: Date;

  @Column(instantColumn())
  closesAt: Date;

  /** Names the session in the venue's code, where an id would be too long to scan well. */
  @Column(codeColumn(12))
  sessionKey: string;

  /** Check-ins that stand; moved with each of them in its own transaction. */
  @Column(intColumn())
  checkIns: number;

  /** Check-ins that were made and taken back. They stay in the books, and with them the session. */
  @Column(intColumn({ default: 0 }))
  annulments: number;

  /** No column: filled by queries that read both. */
  event?: Event;
}
