import type { MigrationInterface, QueryRunner } from 'typeorm';
import { codeColumn, computedColumn, dayColumn, idColumn, instantColumn, intColumn } from '../columns';
import { createTable, dropTable } from './table';

export class CheckIns1700000009000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'check_in',
      {
        id: idColumn(),
        session_id: idColumn(),
        event_id: idColumn(),
        member_id: idColumn(),
        attendee_key: codeColumn(40),
        checked_in_at: instantColumn(),
        day: dayColumn(),
        method: codeColumn(20),
        code_epoch: intColumn({ nullable: true }),
        entry_id: idColumn(),
        status: codeColumn(10),
        standing_attendee: computedColumn(codeColumn(40), `CASE WHEN status = 'standing' THEN attendee_key END`),
      },
      {
        indexes: [
          { name: 'check_in_standing', columns: ['session_id', 'standing_attendee'], unique: true },
          { name: 'check_in_by_session', columns: ['session_id', 'checked_in_at', 'id'] },
          { name: 'check_in_by_day', columns: ['day', 'status'] },
          { name: 'check_in_by_checked_in_at', columns: ['checked_in_at', 'id'] },
        ],
      },
    );
    await createTable(
      runner,
      'check_in_ticket',
      {
        ticket_hash: codeColumn(64),
        identity_id: idColumn(),
        session_id: idColumn(),
        code_epoch: intColumn(),
        issued_at: instantColumn(),
        expires_at: instantColumn(),
      },
      {
        primary: ['ticket_hash'],
        indexes: [{ name: 'check_in_ticket_by_identity', columns: ['identity_id', 'expires_at'] }],
      },
    );
    await createTable(
      runner,
      'digit_try',
      { member_id: idColumn(), session_id: idColumn(), tries: intColumn() },
      { primary: ['member_id', 'session_id'] },
    );
    await createTable(
      runner,
      'scan',
      {
        id: idColumn(),
        session_id: idColumn({ nullable: true }),
        member_id: idColumn({ nullable: true }),
        identity_id: idColumn(),
        step: codeColumn(10),
        outcome: codeColumn(40),
        at: instantColumn(),
      },
      {
        indexes: [
          { name: 'scan_by_session', columns: ['session_id', 'at'] },
          { name: 'scan_by_identity', columns: ['identity_id', 'at'] },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['scan', 'digit_try', 'check_in_ticket', 'check_in']) await dropTable(runner, table);
  }
}
