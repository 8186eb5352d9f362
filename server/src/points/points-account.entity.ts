import { Column, Entity, PrimaryColumn } from 'typeorm';
import { bigintColumn, idColumn } from '../database/columns';

/** A projection of points_entry: balance = Σ delta, never below zero. */
@Entity('points_account')
export class PointsAccount {
  @PrimaryColumn(idColumn())
  memberId: string;

  @Column(bigintColumn())
  balance: number;

  @Column(bigintColumn())
  debt: number;
}
