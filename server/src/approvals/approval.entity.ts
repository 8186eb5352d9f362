import type { ApprovalKind, ApprovalState } from '@tongxing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { boolColumn, codeColumn, computedColumn, idColumn, instantColumn, jsonColumn, textColumn } from '../database/columns';

/** Inputs that the noun which asked needs when it carries out what was approved. */
export type ApprovalPayload = Readonly<Record<string, string | number | boolean | null>>;

export const PENDING_SOLE = `CASE WHEN state = 'pending' THEN sole_key END`;

/** What one person asks and another one decides. What was asked never changes; the decision is written once. */
@Entity('approval')
@Index('approval_pending_sole', ['pendingSole'], { unique: true })
@Index('approval_by_state', ['state', 'id'])
@Index('approval_by_requester', ['requestedBy', 'id'])
export class Approval {
  @PrimaryColumn(idColumn())
  id: string;

  @Column(codeColumn(40))
  kind: ApprovalKind;

  /** What it is about, in the words of the noun that asked. */
  @Column(codeColumn(80))
  subjectKey: string;

  /** Kind and subject where no more than one of them may wait at a time, else null. */
  @Column(codeColumn(121, { nullable: true }))
  soleKey: string | null;

  @Column(idColumn({ nullable: true }))
  memberId: string | null;

  /** What is asked, for the staff log: 给会员 000012 加 500 积分. No personal data. */
  @Column(textColumn(120))
  title: string;

  @Column(jsonColumn())
  payload: ApprovalPayload;

  @Column(textColumn(200))
  reason: string;

  @Column(idColumn())
  requestedBy: string;

  @Column(instantColumn())
  requestedAt: Date;

  /** From here on nobody can decide it any more. */
  @Column(instantColumn())
  expiresAt: Date;

  @Column(codeColumn(10))
  state: ApprovalState;

  /** Null while it waits, and where it lapsed. */
  @Column(idColumn({ nullable: true }))
  decidedBy: string | null;

  @Column(instantColumn({ nullable: true }))
  decidedAt: Date | null;

  @Column(textColumn(200, { nullable: true }))
  decisionNote: string | null;

  /** True where the one who asked decided, while the office did without a second person. */
  @Column(boolColumn())
  decidedAlone: boolean;

  @Column(computedColumn(codeColumn(121), PENDING_SOLE))
  pendingSole: string | null;
}
