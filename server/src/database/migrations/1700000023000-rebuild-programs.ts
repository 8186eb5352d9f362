import type { MigrationInterface, QueryRunner } from 'typeorm';
import { codeColumn, intColumn } from '../columns';
import { addColumn } from './table';

/** Which program a rebuild was begun by, and how many members it had to leave as they were. */
export class RebuildPrograms1700000023000 implements MigrationInterface {
  name = 'RebuildPrograms1700000023000';

  async up(runner: QueryRunner): Promise<void> {
    // Nobody knows of runs from before this, so no later one goes on with them.
    await addColumn(runner, 'rebuild_run', 'program', codeColumn(80, { nullable: true }));
    await addColumn(runner, 'rebuild_run', 'skipped', intColumn({ default: 0 }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('rebuild_run', 'skipped');
    await runner.dropColumn('rebuild_run', 'program');
  }
}
