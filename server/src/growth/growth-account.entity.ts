import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn, idColumn } from '../database/columns';

/** A projection of growth_entry: total = Σ delta. */
@Entity('growth_account')
export class GrowthAccount {
  @PrimaryColumn(idColumn())
  memberId: string;

  @Column(bigintColumn())
  total: number;
}
