import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigintColumn, codeColumn, computedColumn, dayColumn, idColumn } from '../database/columns';
import type { Lot } from './points.rule';

/** The last day of a lot that still holds something: what closing a day looks for. */
export const LOT_DUE_ON = 'CASE WHEN remaining > 0 THEN expires_on END';

/** What is left of one earning. */
@Entity('points_lot')
@Index('points_lot_member_remaining', ['memberId', 'remaining'])
@Index('points_lot_entry_id', ['entryId'])
@Index('points_lot_due', ['dueOn', 'memberId'])
@Index('points_lot_notice', ['noticeOn', 'memberId', 'dueOn'])
export class PointsLot implements Lot {
  @PrimaryColumn(codeColumn(32))
  id: string;

  @Column(idColumn())
  memberId: string;

  @Column(idColumn())
  entryId: string;

  @Column(idColumn({ nullable: true }))
  originId: string | null;

  @Column(bigintColumn())
  amount: number;

  @Column(bigintColumn())
  remaining: number;

  @Column(bigintColumn())
  expired: number;

  @Column(dayColumn())
  availableOn: string;

  @Column(dayColumn({ nullable: true }))
  expiresOn: string | null;

  @Column(dayColumn({ nullable: true }))
  noticeOn: string | null;

  @Column(computedColumn(dayColumn(), LOT_DUE_ON))
  dueOn: string | null;
}
