import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, instantColumn } from '../database/columns';

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

  @Column(codeColumn(32, { nullable: true }))
  leaseToken: string | null;

  @Column(instantColumn({ nullable: true }))
  leasedUntil: Date | null;
}
