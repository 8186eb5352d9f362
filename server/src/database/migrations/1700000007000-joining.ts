import type { MigrationInterface, QueryRunner } from 'typeorm';
import { boolColumn, codeColumn, dayColumn, idColumn, instantColumn, intColumn, jsonColumn, textColumn } from '../columns';
import { createTable, dropTable } from './table';

export class Joining1700000007000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'join_code',
      {
        id: idColumn(),
        token: codeColumn(10),
        channel: codeColumn(20),
        place: textColumn(40),
        event_id: idColumn({ nullable: true }),
        inviter_id: idColumn({ nullable: true }),
        expires_on: dayColumn({ nullable: true }),
        active: boolColumn(),
        landing: jsonColumn({ nullable: true }),
        joined_count: intColumn(),
        created_by: idColumn(),
        created_at: instantColumn(),
      },
      {
        indexes: [
          { name: 'join_code_by_token', columns: ['token'], unique: true },
          { name: 'join_code_by_created_at', columns: ['created_at', 'id'] },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'join_code');
  }
}
