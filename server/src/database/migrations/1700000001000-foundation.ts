import type { MigrationInterface, QueryRunner } from 'typeorm';
import { codeColumn, idColumn, instantColumn, intColumn, jsonColumn, longTextColumn, textColumn } from '../columns';
import { createTable, dropTable } from './table';

export class Foundation1700000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'idempotency',
      {
        id: idColumn(),
        principal_id: idColumn(),
        key: codeColumn(64),
        request_hash: codeColumn(64),
        reply: longTextColumn({ nullable: true }),
        created_at: instantColumn(),
      },
      {
        indexes: [
          { name: 'idempotency_principal_key', columns: ['principal_id', 'key'], unique: true },
          { name: 'idempotency_created_at', columns: ['created_at'] },
        ],
      },
    );
    await createTable(
      runner,
      'outbox',
      {
        id: idColumn(),
        topic: codeColumn(60),
        payload: jsonColumn(),
        dedupe_key: codeColumn(120),
        state: codeColumn(10),
        attempts: intColumn(),
        available_at: instantColumn(),
        leased_until: instantColumn({ nullable: true }),
        lease_token: codeColumn(32, { nullable: true }),
        last_error: textColumn(500, { nullable: true }),
        created_at: instantColumn(),
        done_at: instantColumn({ nullable: true }),
      },
      {
        indexes: [
          { name: 'outbox_dedupe_key', columns: ['dedupe_key'], unique: true },
          { name: 'outbox_due', columns: ['state', 'available_at'] },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'outbox');
    await dropTable(runner, 'idempotency');
  }
}
