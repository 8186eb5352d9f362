import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigintColumn, codeColumn, idColumn, intColumn, jsonColumn } from '../database/columns';
import type { Payment } from './points.rule';

/** What one rule version paid for one entry: the answer to "why", and what a reversal gives back. */
@Entity('rule_payment')
@Index('rule_payment_entry_rule', ['entryId', 'ruleCode'], { unique: true })
export class RulePayment implements Payment {
  @PrimaryColumn(codeColumn(32))
  id: string;

  @Column(idColumn())
  memberId: string;

  @Column(idColumn())
  entryId: string;

  @Column(intColumn())
  line: number;

  @Column(idColumn())
  ruleVersionId: string;

  @Column(codeColumn(40))
  ruleCode: string;

  @Column(bigintColumn())
  points: number;

  @Column(bigintColumn())
  growth: number;

  @Column(jsonColumn())
  useKeys: readonly string[];
}
