import type { BadgeArt, BadgeFamily, BadgeGrade } from '@tongxing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, dayColumn, idColumn, instantColumn, intColumn, jsonColumn, textColumn } from '../database/columns';
import type { BadgeCriterion, BadgeVersion } from './badges.rule';

@Entity('badge_version')
@Index('badge_version_code_version', ['code', 'version'], { unique: true })
export class BadgeVersionRow implements BadgeVersion {
  @PrimaryColumn(idColumn())
  id: string;

  @Column(codeColumn(40))
  code: string;

  @Column(intColumn())
  version: number;

  @Column(textColumn(40))
  name: string;

  @Column(textColumn(200))
  description: string;

  @Column(codeColumn(40))
  art: BadgeArt;

  @Column(intColumn({ default: 1 }))
  grade: BadgeGrade;

  @Column(codeColumn(20, { default: 'beginning' }))
  family: BadgeFamily;

  @Column(intColumn())
  position: number;

  @Column(jsonColumn())
  criterion: BadgeCriterion;

  @Column(dayColumn())
  startsOn: string;

  @Column(dayColumn({ nullable: true }))
  endsOn: string | null;

  /** Who proposed it and who put it into force; nobody, for what the house came with. */
  @Column(idColumn({ nullable: true }))
  proposedBy: string | null;

  @Column(idColumn({ nullable: true }))
  activatedBy: string | null;

  @Column(instantColumn({ nullable: true }))
  publishedAt: Date | null;
}
