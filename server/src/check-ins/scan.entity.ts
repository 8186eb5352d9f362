import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn } from '../database/columns';
import type { ScanStep } from './scans.service';

/** One attempt at the door, also one that failed; append-only. Where a code named no session of ours, none is told. */
@Entity('scan')
@Index('scan_by_session', ['sessionId', 'at'])
@Index('scan_by_identity', ['identityId', 'at'])
export class Scan {
  @PrimaryColumn(idColumn())
  id: string;

  @Column(idColumn({ nullable: true }))
  sessionId: string | null;

  @Column(idColumn({ nullable: true }))
  memberId: string | null;

  @Column(idColumn())
  identityId: string;

  /** 'code' swaps the venue's code for a ticket; 'ticket' and 'digits' check in. */
  @Column(codeColumn(10))
  step: ScanStep;

  /** 'arrived', 'checked_in', 'already_in', or the code of the refusal. */
  @Column(codeColumn(40))
  outcome: string;

  @Column(instantColumn())
  at: Date;
}
