import type { MigrationInterface, QueryRunner } from 'typeorm';
import { codeColumn, dayColumn, idColumn, instantColumn, jsonColumn } from '../columns';
import { addColumn, createTable, dropTable } from './table';

/** Whoever the closing of a day left out, one row each, so that they are tried again; until now a run named the first of them. */
export class LeftOutMembers1700000024600 implements MigrationInterface {
  name = 'LeftOutMembers1700000024600';

  async up(runner: QueryRunner): Promise<void> {
    if (!(await runner.hasTable('closing_left_out'))) {
      await createTable(runner, 'closing_left_out', { day: dayColumn(), stage: codeColumn(20), member_id: idColumn(), tried_at: instantColumn() }, { primary: ['day', 'stage', 'member_id'] });
    }
    if (!(await runner.hasColumn('closing_run', 'left_out_ids'))) return;
    const runs: { day: string; stage: string; ids: string; startedAt: unknown }[] = await runner.query(
      'SELECT day, stage, left_out_ids AS ids, started_at AS startedAt FROM closing_run WHERE left_out_ids IS NOT NULL',
    );
    await runner.query('DELETE FROM closing_left_out');
    for (const { day, stage, ids, startedAt } of runs) {
      for (const memberId of new Set(JSON.parse(ids) as string[])) {
        await runner.query('INSERT INTO closing_left_out (day, stage, member_id, tried_at) VALUES (?, ?, ?, ?)', [day, stage, memberId, startedAt]);
      }
    }
    await runner.dropColumn('closing_run', 'left_out_ids');
  }

  async down(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'closing_run', 'left_out_ids', jsonColumn({ nullable: true }));
    await dropTable(runner, 'closing_left_out');
  }
}
