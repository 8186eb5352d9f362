import { Column, Entity, PrimaryColumn } from 'typeorm';
import { idColumn, intColumn } from '../database/columns';

/** How many times a member has typed digits at a session without success. */
@Entity('digit_try')
export class DigitTry {
  @PrimaryColumn(idColumn())
  memberId: string;

  @PrimaryColumn(idColumn())
  sessionId: string;

  @Column(intColumn())
  tries: number;
}
