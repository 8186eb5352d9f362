import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigintColumn, boolColumn, codeColumn, idColumn, instantColumn, intColumn, jsonColumn, textColumn } from '../database/columns';
import type { CardFact, CorrectionReason } from './cards.rule';

/**
 * Append-only: what a month was for a member, as the journal had it up to `throughSeq`. A correction is a new
 * version. The key begins with the month, so that a month of a million cards is written at the table's end.
 */
@Entity('impact_card')
@Index('impact_card_member', ['memberId', 'month', 'version'])
export class ImpactCard {
  @PrimaryColumn(codeColumn(7))
  month: string;

  @PrimaryColumn(idColumn())
  memberId: string;

  @PrimaryColumn(intColumn() as { nullable?: false })
  version: number;

  /** Which words and figures it is shown with; those of a template never change. */
  @Column(intColumn())
  template: number;

  /** The last entry of the member's journal that the card knows of. */
  @Column(bigintColumn())
  throughSeq: number;

  @Column(jsonColumn())
  facts: CardFact[];

  /** The versions of the badges that the month's deeds brought. */
  @Column(jsonColumn())
  badges: string[];

  @Column(intColumn())
  monthsInRow: number;

  @Column(boolColumn())
  silent: boolean;

  /** Why it was issued again; null on a first version. */
  @Column(codeColumn(20, { nullable: true }))
  reason: CorrectionReason | null;

  @Column(textColumn(200, { nullable: true }))
  note: string | null;

  @Column(instantColumn())
  issuedAt: Date;
}
