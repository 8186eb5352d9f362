import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn, idColumn } from '../database/columns';

/** The row that a transaction holds while it writes for a member; `lastSeq` numbers the journal without gaps. */
@Entity('journal_account')
export class JournalAccount {
  @PrimaryColumn(idColumn())
  memberId: string;

  @Column(bigintColumn())
  lastSeq: number;
}
