import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigintColumn, codeColumn, dayColumn, idColumn } from '../database/columns';
import type { Lot } from './points.rule';

/** What is left of one earning. Only `remaining` moves, and only down. */
@Entity('points_lot')
@Index('points_lot_member_remaining', ['memberId', 'remaining'])
export class PointsLot implements Lot {
  @PrimaryColumn(codeColumn(32))
  id: string;

  @Column(idColumn())
  memberId: string;

  @Column(idColumn())
  entryId: string;

  @Column(bigintColumn())
  remaining: number;

  @Column(dayColumn())
  availableOn: string;

  @Column(dayColumn({ nullable: true }))
  expiresOn: string | null;
}
