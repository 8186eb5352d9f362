import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn, intColumn, monthColumn } from '../database/columns';

/** A badge that staff gave by hand: whom it was for and, in the journal, why. What is taken back keeps its row. */
@Entity('badge_gift')
@Index('badge_gift_entry_id', ['entryId'], { unique: true })
@Index('badge_gift_by_code', ['code', 'id'])
@Index('badge_gift_by_member', ['memberId', 'id'])
export class BadgeGift {
  @PrimaryColumn(idColumn())
  id: string;

  @Column(idColumn())
  memberId: string;

  @Column(codeColumn(40))
  code: string;

  @Column(idColumn())
  versionId: string;

  /** Whose places it takes one of. */
  @Column(monthColumn())
  month: string;

  /** How many places the month had when it was given. */
  @Column(intColumn())
  perMonth: number;

  @Column(idColumn())
  entryId: string;

  @Column(idColumn())
  givenBy: string;

  @Column(instantColumn())
  givenAt: Date;

  @Column(idColumn({ nullable: true }))
  takenBackBy: string | null;

  @Column(instantColumn({ nullable: true }))
  takenBackAt: Date | null;
}
