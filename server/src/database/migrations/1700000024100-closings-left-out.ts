import type { MigrationInterface, QueryRunner } from 'typeorm';
import { intColumn, jsonColumn } from '../columns';
import { addColumn } from './table';

/** How many members a stage of a day left out because their step threw, and who they are. */
export class ClosingsLeftOut1700000024100 implements MigrationInterface {
  name = 'ClosingsLeftOut1700000024100';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'closing_run', 'left_out', intColumn({ default: 0 }));
    await addColumn(runner, 'closing_run', 'left_out_ids', jsonColumn({ nullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('closing_run', 'left_out_ids');
    await runner.dropColumn('closing_run', 'left_out');
  }
}
