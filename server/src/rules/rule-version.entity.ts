import type { ContributionKind } from '@tongxing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, dayColumn, idColumn, instantColumn, intColumn, jsonColumn, textColumn } from '../database/columns';
import type { RuleTerms, RuleVersion } from './earning-rule';

/** Immutable once stored; a change of terms is a new version with a later start. */
@Entity('rule_version')
@Index('rule_version_code_version', ['code', 'version'], { unique: true })
export class RuleVersionRow implements RuleVersion {
  @PrimaryColumn(idColumn())
  id: string;

  @Column(codeColumn(40))
  code: string;

  @Column(textColumn(40))
  name: string;

  @Column(intColumn())
  version: number;

  @Column(codeColumn(30))
  kind: ContributionKind;

  @Column(jsonColumn())
  terms: RuleTerms;

  @Column(intColumn())
  position: number;

  @Column(dayColumn())
  startsOn: string;

  @Column(dayColumn({ nullable: true }))
  endsOn: string | null;

  @Column(codeColumn(64))
  contentHash: string;

  @Column(instantColumn())
  publishedAt: Date;

  /** Null where the version came with the house, as `activatedBy`. */
  @Column(idColumn({ nullable: true }))
  proposedBy: string | null;

  @Column(idColumn({ nullable: true }))
  activatedBy: string | null;
}
