import type { MigrationInterface, QueryRunner } from 'typeorm';
import { codeColumn, dayColumn, instantColumn, intColumn } from '../columns';
import { createTable, dropTable } from './table';

export class Closings1700000018000 implements MigrationInterface {
  name = 'Closings1700000018000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'closing_run',
      {
        day: dayColumn(),
        stage: codeColumn(20),
        reached: codeColumn(60),
        members: intColumn(),
        brought: intColumn(),
        started_at: instantColumn(),
        finished_at: instantColumn({ nullable: true }),
        lease_token: codeColumn(32, { nullable: true }),
        leased_until: instantColumn({ nullable: true }),
      },
      { primary: ['day', 'stage'], indexes: [{ name: 'closing_run_finished_at', columns: ['finished_at', 'day'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'closing_run');
  }
}
