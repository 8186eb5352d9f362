import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, intColumn } from '../database/columns';

/** How often a rule has paid a member in one period of one of its caps. */
@Entity('rule_use')
export class RuleUse {
  @PrimaryColumn(idColumn())
  memberId: string;

  /** `<rule code>|<period>`, for example `check_in|2026-11`. */
  @PrimaryColumn(codeColumn(60))
  useKey: string;

  @Column(intColumn())
  times: number;
}
