import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, intColumn } from '../database/columns';

/** One row. Member numbers come from it, so they have no gaps: a joining that fails gives its number back. */
@Entity('member_counter')
export class MemberCounter {
  @PrimaryColumn(codeColumn(20))
  name: string;

  @Column(intColumn())
  lastNo: number;
}
