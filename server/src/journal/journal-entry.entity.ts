import type { EntryKind } from '@tongxing/shared';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { bigintColumn, codeColumn, dayColumn, idColumn, instantColumn, jsonColumn, monthColumn, textColumn } from '../database/columns';
import type { Entry, EntryDetails, EntryType } from './journal.rule';

/** Append-only: what a member did, was decided for, or what a closed day brought. Corrections are new entries. */
@Entity('journal_entry')
@Index('journal_entry_source_key', ['sourceKey'], { unique: true })
@Index('journal_entry_reverses_id', ['reversesId'], { unique: true })
@Index('journal_entry_member_seq', ['memberId', 'seq'], { unique: true })
@Index('journal_entry_member_month', ['memberId', 'month'])
@Index('journal_entry_recorded_at', ['recordedAt', 'id'])
export class JournalEntry implements Entry {
  @PrimaryColumn(idColumn())
  id: string;

  @Column(idColumn())
  memberId: string;

  @Column(bigintColumn())
  seq: number;

  @Column(codeColumn(10))
  type: EntryType;

  @Column(codeColumn(30))
  kind: EntryKind;

  @Column(codeColumn(80))
  sourceKey: string;

  @Column(instantColumn())
  occurredAt: Date;

  @Column(dayColumn())
  day: string;

  @Column(monthColumn())
  month: string;

  @Column(instantColumn())
  recordedAt: Date;

  @Column(dayColumn())
  recordedDay: string;

  @Column(bigintColumn())
  quantity: number;

  @Column(jsonColumn())
  details: EntryDetails;

  @Column(codeColumn(40))
  recordedBy: string;

  @Column(idColumn({ nullable: true }))
  causedBy: string | null;

  @Column(idColumn({ nullable: true }))
  reversesId: string | null;

  @Column(textColumn(200, { nullable: true }))
  reason: string | null;
}
