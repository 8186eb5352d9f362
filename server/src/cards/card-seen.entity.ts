import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, idColumn, instantColumn } from '../database/columns';

/** That a member has looked at a month; beside the card, which never changes. */
@Entity('card_seen')
export class CardSeen {
  @PrimaryColumn(idColumn())
  memberId: string;

  @PrimaryColumn(codeColumn(7))
  month: string;

  @Column(instantColumn())
  seenAt: Date;
}
