import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigintColumn, codeColumn, idColumn, intColumn } from '../database/columns';
import type { LotUse } from './points.rule';

/** Append-only: what each line of the ledger took out of which lot; below zero where it put points back. */
@Entity('lot_use')
@Index('lot_use_lot_id', ['lotId'])
@Index('lot_use_member_id', ['memberId'])
export class LotUseRow implements LotUse {
  @PrimaryColumn(idColumn())
  entryId: string;

  @PrimaryColumn(intColumn())
  line: number;

  @PrimaryColumn(codeColumn(32))
  lotId: string;

  @Column(idColumn())
  memberId: string;

  @Column(bigintColumn({ name: 'used' }))
  by: number;
}
