import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn, intColumn } from '../database/columns';

/** Says that one visitor stood before the screen in time; it waits through joining. The ticket itself is on the phone alone. */
@Entity('check_in_ticket')
@Index('check_in_ticket_by_identity', ['identityId', 'expiresAt'])
export class CheckInTicket {
  /** SHA-256 of the ticket. */
  @PrimaryColumn(codeColumn(64))
  ticketHash: string;

  @Column(idColumn())
  identityId: string;

  @Column(idColumn())
  sessionId: string;

  @Column(intColumn())
  codeEpoch: number;

  @Column(instantColumn())
  issuedAt: Date;

  @Column(instantColumn())
  expiresAt: Date;
}
