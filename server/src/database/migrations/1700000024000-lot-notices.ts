import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dayColumn, idColumn } from '../columns';
import { engineOf } from '../engine';
import { addColumn, addIndex } from './table';

/**
 * The day as which begins a member hears that a lot runs out, and which entry first earned what came back into a lot. Both
 * follow from the journal: of what was given back before this, `npm run rebuild` derives them.
 */
export class LotNotices1700000024000 implements MigrationInterface {
  name = 'LotNotices1700000024000';

  async up(runner: QueryRunner): Promise<void> {
    const isSqlite = engineOf(runner.dataSource) === 'sqlite';
    for (const [name, column] of COLUMNS) {
      // On SQLite TypeORM makes the table anew, and would lose the stored column that the database computes.
      if (isSqlite) await runner.query(`ALTER TABLE points_lot ADD COLUMN ${name} varchar(${column.length})`);
      else await addColumn(runner, 'points_lot', name, column);
    }
    const [usual, soonest, later] = isSqlite
      ? [`date(points_lot.expires_on, '-30 days')`, `date(e.recorded_day, '+1 day')`, 'MAX']
      : [`DATE_FORMAT(DATE_SUB(points_lot.expires_on, INTERVAL 30 DAY), '%Y-%m-%d')`, `DATE_FORMAT(DATE_ADD(e.recorded_day, INTERVAL 1 DAY), '%Y-%m-%d')`, 'GREATEST'];
    const day = `${later}(${usual}, ${soonest})`;
    await runner.query(`
      UPDATE points_lot SET notice_on = (
        SELECT CASE WHEN ${day} <= points_lot.expires_on THEN ${day} END FROM journal_entry e WHERE e.id = points_lot.entry_id
      ) WHERE expires_on IS NOT NULL`);
    await addIndex(runner, 'points_lot', { name: 'points_lot_notice', columns: ['notice_on', 'member_id', 'due_on'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('points_lot', 'points_lot_notice');
    for (const [name] of COLUMNS) await runner.query(`ALTER TABLE points_lot DROP COLUMN ${name}`);
  }
}

const COLUMNS = [
  ['origin_id', idColumn({ nullable: true })],
  ['notice_on', dayColumn({ nullable: true })],
] as const;
