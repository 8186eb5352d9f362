import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn, intColumn, jsonColumn } from '../database/columns';
import type { BadgeContent } from './badge-proposal.rule';

/** A version of a badge that somebody would like; another person puts it into force, or does not (approvals). */
@Entity('badge_proposal')
@Index('badge_proposal_approval_id', ['approvalId'], { unique: true })
@Index('badge_proposal_by_code', ['code', 'id'])
export class BadgeProposal {
  @PrimaryColumn(idColumn())
  id: string;

  @Column(codeColumn(40))
  code: string;

  /** The newest version that its author has seen; 0 for a new badge. */
  @Column(intColumn())
  baseVersion: number;

  @Column(jsonColumn())
  content: BadgeContent;

  @Column(idColumn())
  approvalId: string;

  @Column(instantColumn())
  proposedAt: Date;

  /** What it became. */
  @Column(idColumn({ nullable: true }))
  versionId: string | null;
}
