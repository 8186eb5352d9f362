import type { MigrationInterface, QueryRunner } from 'typeorm';
import { idColumn, instantColumn, intColumn } from '../columns';
import { createTable, dropTable } from './table';

export class Rebuild1700000010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'rebuild_run', {
      id: idColumn(),
      started_at: instantColumn(),
      last_member_id: idColumn(),
      members: intColumn(),
      finished_at: instantColumn({ nullable: true }),
    });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'rebuild_run');
  }
}
