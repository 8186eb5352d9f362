import type { BadgeArt } from '@tongxing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { codeColumn, dayColumn, idColumn, intColumn, jsonColumn, textColumn } from '../database/columns';
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

  @Column(intColumn())
  position: number;

  @Column(jsonColumn())
  criterion: BadgeCriterion;

  @Column(dayColumn())
  startsOn: string;

  @Column(dayColumn({ nullable: true }))
  endsOn: string | null;
}
