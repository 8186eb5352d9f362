import type { MigrationInterface, QueryRunner } from 'typeorm';
import { codeColumn, instantColumn } from '../columns';
import { addColumn } from './table';

/** What became of a night's backup that was not taken. */
export class BackupFailures1700000022000 implements MigrationInterface {
  name = 'BackupFailures1700000022000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'backup_run', 'failure', codeColumn(30, { nullable: true }));
    await addColumn(runner, 'backup_run', 'failed_at', instantColumn({ nullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('backup_run', 'failed_at');
    await runner.dropColumn('backup_run', 'failure');
  }
}
