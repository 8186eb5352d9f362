import type { MigrationInterface, QueryRunner } from 'typeorm';
import { boolColumn, codeColumn, computedColumn, idColumn, instantColumn, jsonColumn, textColumn } from '../columns';
import { createTable, dropTable } from './table';

/** What one person asks and another one decides. */
export class Approvals1700000013000 implements MigrationInterface {
  name = 'Approvals1700000013000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'approval',
      {
        id: idColumn(),
        kind: codeColumn(40),
        subject_key: codeColumn(80),
        sole_key: codeColumn(121, { nullable: true }),
        member_id: idColumn({ nullable: true }),
        title: textColumn(120),
        payload: jsonColumn(),
        reason: textColumn(200),
        requested_by: idColumn(),
        requested_at: instantColumn(),
        expires_at: instantColumn(),
        state: codeColumn(10),
        decided_by: idColumn({ nullable: true }),
        decided_at: instantColumn({ nullable: true }),
        decision_note: textColumn(200, { nullable: true }),
        decided_alone: boolColumn(),
        pending_sole: computedColumn(codeColumn(121), `CASE WHEN state = 'pending' THEN sole_key END`),
      },
      {
        indexes: [
          { name: 'approval_pending_sole', columns: ['pending_sole'], unique: true },
          { name: 'approval_by_state', columns: ['state', 'id'] },
          { name: 'approval_by_requester', columns: ['requested_by', 'id'] },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'approval');
  }
}
