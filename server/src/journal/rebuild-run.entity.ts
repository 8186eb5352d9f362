import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn, intColumn } from '../database/columns';

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

  /** How many are behind it, those that were left as they were among them. */
  @Column(intColumn())
  members: number;

  /** How many were left as they were, because an entry of theirs cannot be replayed. */
  @Column(intColumn({ default: 0 }))
  skipped: number;

  /** The last migration of the program that began it: another program may derive other rows. Null before it was noted. */
  @Column(codeColumn(80, { nullable: true }))
  program: string | null;

  @Column(instantColumn({ nullable: true }))
  finishedAt: Date | null;
}
