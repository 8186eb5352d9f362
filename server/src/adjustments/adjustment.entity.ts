import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, dayColumn, idColumn, instantColumn, intColumn, textColumn } from '../database/columns';
import type { Direction } from './adjustments.rule';

/** Points that staff add or take by hand: what was asked, and once it is carried out, where it stands in the journal. */
@Entity('adjustment')
@Index('adjustment_by_member', ['memberId', 'id'])
@Index('adjustment_approval_id', ['approvalId'], { unique: true })
@Index('adjustment_entry_id', ['entryId'], { unique: true })
@Index('adjustment_by_day', ['askedBy', 'memberId', 'askedOn'])
export class Adjustment {
  @PrimaryColumn(idColumn())
  id: string;

  @Column(idColumn())
  memberId: string;

  @Column(codeColumn(4))
  direction: Direction;

  @Column(intColumn())
  points: number;

  /** The last day of points that are added; null for those that are taken. */
  @Column(dayColumn({ nullable: true }))
  expiresOn: string | null;

  /** In words that the member reads too. */
  @Column(textColumn(200))
  reason: string;

  @Column(idColumn())
  askedBy: string;

  @Column(instantColumn())
  askedAt: Date;

  /** Business day of askedAt, by which the limit counts. */
  @Column(dayColumn())
  askedOn: string;

  /** What one person could move alone at the time, so that it can be told later whether a second one was needed. */
  @Column(intColumn())
  limitThen: number;

  /** Where a second person decides; null where one person was enough. */
  @Column(idColumn({ nullable: true }))
  approvalId: string | null;

  /** The journal's entry once it is carried out. */
  @Column(idColumn({ nullable: true }))
  entryId: string | null;

  /** Whose act carried it out: the one who asked, or the one who approved. */
  @Column(idColumn({ nullable: true }))
  carriedOutBy: string | null;

  @Column(instantColumn({ nullable: true }))
  carriedOutAt: Date | null;

  /** The journal's entry that undid it. */
  @Column(idColumn({ nullable: true }))
  reversalId: string | null;
}
