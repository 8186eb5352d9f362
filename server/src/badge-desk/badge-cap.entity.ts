import { Column, Entity, PrimaryColumn } from 'typeorm';
import { codeColumn, intColumn } from '../database/columns';

/** How many of a badge were given by hand in a month and stand. The guarded UPDATE of `given` is the cap. */
@Entity('badge_cap')
export class BadgeCap {
  @PrimaryColumn(codeColumn(40))
  code: string;

  @PrimaryColumn(codeColumn(7))
  month: string;

  @Column(intColumn())
  given: number;
}
