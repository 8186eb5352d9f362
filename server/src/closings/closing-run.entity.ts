import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, dayColumn, instantColumn, intColumn } from '../database/columns';
import type { Stage } from './closings.rule';

/** How far one stage of a day has come, and whose work it is, so that one that was killed goes on where it was. */
@Entity('closing_run')
@Index('closing_run_finished_at', ['finishedAt', 'day'])
export class ClosingRun {
  @PrimaryColumn(dayColumn())
  day: string;

  @PrimaryColumn(codeColumn(20))
  stage: Stage;

  /** Where the next portion begins, in the stage's own words; empty before the first. */
  @Column(codeColumn(60))
  reached: string;

  /** Members looked at, and those whom it brought something. */
  @Column(intColumn())
  members: number;

  @Column(intColumn())
  brought: number;

  /** Members whose step threw; whoever of them still waits stands in closing_left_out. */
  @Column(intColumn({ default: 0 }))
  leftOut: number;

  @Column(instantColumn())
  startedAt: Date;

  @Column(instantColumn({ nullable: true }))
  finishedAt: Date | null;

  @Column(codeColumn(32, { nullable: true }))
  leaseToken: string | null;

  @Column(instantColumn({ nullable: true }))
  leasedUntil: Date | null;
}
