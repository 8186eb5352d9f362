import type { MigrationInterface, QueryRunner } from 'typeorm';
import { codeColumn, idColumn, instantColumn, longTextColumn, textColumn } from '../columns';
import { createTable, dropTable } from './table';

export class Messages1700000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'message',
      {
        id: idColumn(),
        member_id: idColumn(),
        dedupe_key: codeColumn(120),
        title: textColumn(100),
        body: longTextColumn(),
        link: codeColumn(200, { nullable: true }),
        created_at: instantColumn(),
        read_at: instantColumn({ nullable: true }),
      },
      {
        indexes: [
          { name: 'message_by_dedupe_key', columns: ['dedupe_key'], unique: true },
          { name: 'message_by_member', columns: ['member_id', 'created_at', 'id'] },
          { name: 'message_by_read_at', columns: ['member_id', 'read_at'] },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'message');
  }
}
