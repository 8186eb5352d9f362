import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, instantColumn, intColumn } from '../database/columns';

/** How far a rebuild has come, so that one that was killed goes on where it was. */
@Entity('rebuild_run')
export class RebuildRun {
  @PrimaryColumn(idColumn())
  id: string;

  @Column(instantColumn())
  startedAt: Date;

  /** Members are rebuilt in the order of their ids; empty before the first. */
  @Column(idColumn())
  lastMemberId: string;

  /** How many are done. */
  @Column(intColumn())
  members: number;

  @Column(instantColumn({ nullable: true }))
  finishedAt: Date | null;
}
