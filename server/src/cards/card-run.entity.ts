import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, instantColumn, intColumn } from '../database/columns';

/** How far the issue of a month has come, and whose work it is, so that one that was killed goes on where it was. */
@Entity('card_run')
export class CardRun {
  @PrimaryColumn(codeColumn(7))
  month: string;

  /** The last member number of the last range that is done; 0 before the first. */
  @Column(intColumn())
  lastNo: number;

  /** Cards issued by it so far. */
  @Column(intColumn())
  cards: number;

  @Column(instantColumn())
  startedAt: Date;

  @Column(instantColumn({ nullable: true }))
  finishedAt: Date | null;

  @Column(codeColumn(32, { nullable: true }))
  leaseToken: string | null;

  @Column(instantColumn({ nullable: true }))
  leasedUntil: Date | null;
}
