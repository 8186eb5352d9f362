import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bigintColumn, codeColumn, idColumn, instantColumn, intColumn, jsonColumn, textColumn } from '../columns';
import { appendOnly, dropAppendOnly } from './append-only';
import { addColumn, createTable, dropTable } from './table';

/** Columns of an act; they never change once written. */
const SAID = {
  id: idColumn(),
  actor_id: idColumn({ nullable: true }),
  actor_name: textColumn(40),
  action: codeColumn(40),
  object_kind: codeColumn(20),
  object_id: codeColumn(40),
  reason: textColumn(200, { nullable: true }),
  details: jsonColumn(),
  at: instantColumn(),
};

export class Audit1700000011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'audit_entry',
      {
        ...SAID,
        sealed_no: bigintColumn({ nullable: true }),
        sealed_at: instantColumn({ nullable: true }),
        previous_hash: codeColumn(64, { nullable: true }),
        hash: codeColumn(64, { nullable: true }),
      },
      {
        indexes: [
          { name: 'audit_entry_sealed_no', columns: ['sealed_no'], unique: true },
          { name: 'audit_entry_by_actor', columns: ['actor_id', 'id'] },
          { name: 'audit_entry_by_action', columns: ['action', 'id'] },
        ],
      },
    );
    // A row may be sealed once; nothing else about it may change, and it may not go.
    await appendOnly(runner, 'audit_entry', { unset: 'sealed_no', kept: Object.keys(SAID) });
    await addColumn(runner, 'event_session', 'annulments', intColumn({ default: 0 }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('event_session', 'annulments');
    await dropAppendOnly(runner, 'audit_entry');
    await dropTable(runner, 'audit_entry');
  }
}
