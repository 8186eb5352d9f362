import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, instantColumn } from '../database/columns';
import type { BackupFailure } from './standing.rule';

/** The automatic backup of one business day, and whose work it is; a backup holds its own row as unfinished. */
@Entity('backup_run')
export class BackupRun {
  @PrimaryColumn(codeColumn(10))
  day: string;

  @Column(instantColumn())
  startedAt: Date;

  @Column(instantColumn({ nullable: true }))
  finishedAt: Date | null;

  /** The folder that it became. */
  @Column(codeColumn(60, { nullable: true }))
  name: string | null;

  /** Why the last try came to nothing, and when; null once a later one has succeeded. */
  @Column(codeColumn(30, { nullable: true }))
  failure: BackupFailure | null;

  @Column(instantColumn({ nullable: true }))
  failedAt: Date | null;

  @Column(codeColumn(32, { nullable: true }))
  leaseToken: string | null;

  @Column(instantColumn({ nullable: true }))
  leasedUntil: Date | null;
}
