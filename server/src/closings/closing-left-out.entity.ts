import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, dayColumn, idColumn, instantColumn } from '../database/columns';
import type { Stage } from './closings.rule';

/** Somebody for whom one stage of a day is still to do, because theirs threw; gone once it is done. */
@Entity('closing_left_out')
export class ClosingLeftOut {
  @PrimaryColumn(dayColumn())
  day: string;

  @PrimaryColumn(codeColumn(20))
  stage: Stage;

  @PrimaryColumn(idColumn())
  memberId: string;

  /** When it was last tried. */
  @Column(instantColumn())
  triedAt: Date;
}
