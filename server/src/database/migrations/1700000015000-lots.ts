import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bigintColumn, codeColumn, computedColumn, dayColumn, idColumn, intColumn } from '../columns';
import { createTable, dropTable } from './table';

/**
 * What a lot was worth, what of it ran out, and which line took what out of it. The table is made anew, because SQLite
 * adds no stored generated column to one that stands. What earlier lines took out of lots was never written down:
 * `npm run rebuild` derives it from the journal.
 */
export class Lots1700000015000 implements MigrationInterface {
  name = 'Lots1700000015000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE points_lot_before AS SELECT * FROM points_lot');
    await dropTable(runner, 'points_lot');
    await createTable(
      runner,
      'points_lot',
      {
        id: codeColumn(32),
        member_id: idColumn(),
        entry_id: idColumn(),
        amount: bigintColumn(),
        remaining: bigintColumn(),
        expired: bigintColumn(),
        available_on: dayColumn(),
        expires_on: dayColumn({ nullable: true }),
        due_on: computedColumn(dayColumn(), 'CASE WHEN remaining > 0 THEN expires_on END'),
      },
      {
        indexes: [
          { name: 'points_lot_member_remaining', columns: ['member_id', 'remaining'] },
          { name: 'points_lot_entry_id', columns: ['entry_id'] },
          { name: 'points_lot_due', columns: ['due_on', 'member_id'] },
        ],
      },
    );
    await runner.query(`
      INSERT INTO points_lot (id, member_id, entry_id, amount, remaining, expired, available_on, expires_on)
      SELECT b.id, b.member_id, b.entry_id, COALESCE(p.delta, b.remaining), b.remaining, 0, b.available_on, b.expires_on
      FROM points_lot_before b LEFT JOIN points_entry p ON p.id = b.id`);
    await runner.query('DROP TABLE points_lot_before');
    await createTable(
      runner,
      'lot_use',
      { entry_id: idColumn(), line: intColumn(), lot_id: codeColumn(32), member_id: idColumn(), used: bigintColumn() },
      {
        primary: ['entry_id', 'line', 'lot_id'],
        indexes: [
          { name: 'lot_use_lot_id', columns: ['lot_id'] },
          { name: 'lot_use_member_id', columns: ['member_id'] },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'lot_use');
    await runner.query('CREATE TABLE points_lot_after AS SELECT * FROM points_lot');
    await dropTable(runner, 'points_lot');
    await createTable(
      runner,
      'points_lot',
      {
        id: codeColumn(32),
        member_id: idColumn(),
        entry_id: idColumn(),
        remaining: bigintColumn(),
        available_on: dayColumn(),
        expires_on: dayColumn({ nullable: true }),
      },
      { indexes: [{ name: 'points_lot_member_remaining', columns: ['member_id', 'remaining'] }] },
    );
    await runner.query(`
      INSERT INTO points_lot (id, member_id, entry_id, remaining, available_on, expires_on)
      SELECT id, member_id, entry_id, remaining, available_on, expires_on FROM points_lot_after`);
    await runner.query('DROP TABLE points_lot_after');
  }
}
