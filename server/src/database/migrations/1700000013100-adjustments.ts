import type { MigrationInterface, QueryRunner } from 'typeorm';
import { codeColumn, dayColumn, idColumn, instantColumn, intColumn, textColumn } from '../columns';
import { addColumn, addIndex, createTable, dropTable } from './table';

/** Points changed by hand, and which staff are members themselves, so that nobody changes their own. */
export class Adjustments1700000013100 implements MigrationInterface {
  name = 'Adjustments1700000013100';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'staff_account', 'member_id', idColumn({ nullable: true }));
    await addColumn(runner, 'staff_account', 'linked_at', instantColumn({ nullable: true }));
    await addIndex(runner, 'staff_account', { name: 'staff_account_member_id', columns: ['member_id'], unique: true });
    await createTable(
      runner,
      'adjustment',
      {
        id: idColumn(),
        member_id: idColumn(),
        direction: codeColumn(4),
        points: intColumn(),
        expires_on: dayColumn({ nullable: true }),
        reason: textColumn(200),
        asked_by: idColumn(),
        asked_at: instantColumn(),
        asked_on: dayColumn(),
        limit_then: intColumn(),
        approval_id: idColumn({ nullable: true }),
        entry_id: idColumn({ nullable: true }),
        carried_out_by: idColumn({ nullable: true }),
        carried_out_at: instantColumn({ nullable: true }),
        reversal_id: idColumn({ nullable: true }),
      },
      {
        indexes: [
          { name: 'adjustment_by_member', columns: ['member_id', 'id'] },
          { name: 'adjustment_approval_id', columns: ['approval_id'], unique: true },
          { name: 'adjustment_entry_id', columns: ['entry_id'], unique: true },
          { name: 'adjustment_by_day', columns: ['asked_by', 'member_id', 'asked_on'] },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'adjustment');
    await runner.dropIndex('staff_account', 'staff_account_member_id');
    await runner.dropColumn('staff_account', 'linked_at');
    await runner.dropColumn('staff_account', 'member_id');
  }
}
