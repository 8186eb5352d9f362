import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn } from '../database/columns';

/** The key under which a member's personal fields are sealed, itself sealed. Dropping the row erases those fields. */
@Entity('member_data_key')
export class MemberDataKey {
  @PrimaryColumn(idColumn())
  memberId: string;

  @Column(codeColumn(120))
  wrappedKey: string;

  @Column(instantColumn())
  createdAt: Date;
}
