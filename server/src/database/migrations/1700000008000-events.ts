import type { MigrationInterface, QueryRunner } from 'typeorm';
import { codeColumn, idColumn, instantColumn, intColumn, longTextColumn, textColumn } from '../columns';
import { createTable, dropTable } from './table';

export class Events1700000008000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'event',
      {
        id: idColumn(),
        title: textColumn(60),
        kind: codeColumn(20),
        place: textColumn(80),
        description: longTextColumn(),
        cover: codeColumn(20),
        starts_at: instantColumn({ nullable: true }),
        ends_at: instantColumn({ nullable: true }),
        listed_at: instantColumn(),
        cancelled_at: instantColumn({ nullable: true }),
        cancel_reason: textColumn(200, { nullable: true }),
        created_by: idColumn(),
        created_at: instantColumn(),
      },
      {
        indexes: [
          { name: 'event_by_listed_at', columns: ['listed_at', 'id'] },
          { name: 'event_by_ends_at', columns: ['ends_at', 'id'] },
        ],
      },
    );
    await createTable(
      runner,
      'event_session',
      {
        id: idColumn(),
        event_id: idColumn(),
        title: textColumn(40),
        starts_at: instantColumn(),
        ends_at: instantColumn(),
        opens_at: instantColumn(),
        closes_at: instantColumn(),
        session_key: codeColumn(12),
        check_ins: intColumn(),
      },
      {
        indexes: [
          { name: 'event_session_by_event', columns: ['event_id', 'starts_at'] },
          { name: 'event_session_by_key', columns: ['session_key'], unique: true },
          { name: 'event_session_by_closes_at', columns: ['closes_at'] },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'event_session');
    await dropTable(runner, 'event');
  }
}
