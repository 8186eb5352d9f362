import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, intColumn } from '../database/columns';

/** How often a rule has paid a member on one day; caps add up the days of their period. */
@Entity('rule_use')
export class RuleUse {
  @PrimaryColumn(idColumn())
  memberId: string;

  /** `<rule code>|<business day>`, for example `check_in|2026-11-22`. */
  @PrimaryColumn(codeColumn(60))
  useKey: string;

  @Column(intColumn())
  times: number;
}
