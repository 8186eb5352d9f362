import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, instantColumn } from '../database/columns';

/** One row. Everything that was recorded up to here has been held against the cards of earlier months. */
@Entity('card_sweep')
export class CardSweep {
  @PrimaryColumn(codeColumn(20))
  name: string;

  @Column(instantColumn())
  sweptUntil: Date;
}
