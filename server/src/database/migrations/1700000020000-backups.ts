import type { MigrationInterface, QueryRunner } from 'typeorm';
import { codeColumn, instantColumn } from '../columns';
import { createTable, dropTable } from './table';

/** Whose work the automatic backup of a day is. */
export class Backups1700000020000 implements MigrationInterface {
  name = 'Backups1700000020000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'backup_run', {
      day: codeColumn(10),
      started_at: instantColumn(),
      finished_at: instantColumn({ nullable: true }),
      name: codeColumn(60, { nullable: true }),
      lease_token: codeColumn(32, { nullable: true }),
      leased_until: instantColumn({ nullable: true }),
    }, { primary: ['day'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'backup_run');
  }
}
