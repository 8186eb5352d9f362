import type { ContributionKind, RuleDraftPurpose, RuleDraftState, RuleTerms } from '@tongxing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, dayColumn, idColumn, instantColumn, intColumn, jsonColumn, textColumn } from '../database/columns';

/** A rule as somebody would have it. It prices nothing: only the version that it becomes does. */
@Entity('rule_draft')
@Index('rule_draft_by_state', ['state', 'id'])
export class RuleDraft {
  @PrimaryColumn(idColumn())
  id: string;

  /** The rule that it is about; made by the house for a new one. */
  @Column(codeColumn(40))
  code: string;

  /** The newest version when it was begun, which it would follow; 0 for a new rule. */
  @Column(intColumn())
  baseVersion: number;

  @Column(codeColumn(10))
  purpose: RuleDraftPurpose;

  @Column(textColumn(40))
  name: string;

  @Column(codeColumn(30))
  kind: ContributionKind;

  @Column(jsonColumn())
  terms: RuleTerms;

  @Column(intColumn())
  position: number;

  /** The first day on which it would count, or with the purpose `ending` on which the rule no longer does. */
  @Column(dayColumn())
  startsOn: string;

  /** Moves with every change: whoever saves says which one was read. */
  @Column(intColumn())
  revision: number;

  @Column(codeColumn(10))
  state: RuleDraftState;

  /** The latest request to put it into force. */
  @Column(idColumn({ nullable: true }))
  approvalId: string | null;

  @Column(intColumn({ nullable: true }))
  publishedVersion: number | null;

  @Column(idColumn())
  createdBy: string;

  @Column(instantColumn())
  createdAt: Date;

  @Column(idColumn())
  changedBy: string;

  @Column(instantColumn())
  changedAt: Date;
}
