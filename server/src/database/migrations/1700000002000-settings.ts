import type { MigrationInterface, QueryRunner } from 'typeorm';
import { codeColumn, instantColumn, jsonColumn } from '../columns';
import { createTable, dropTable } from './table';

export class Settings1700000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'setting',
      { key: codeColumn(40), value: jsonColumn(), updated_at: instantColumn() },
      { primary: ['key'] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'setting');
  }
}
