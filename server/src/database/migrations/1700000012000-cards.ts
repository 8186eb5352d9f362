import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bigintColumn, boolColumn, codeColumn, idColumn, instantColumn, intColumn, jsonColumn, textColumn } from '../columns';
import { createTable, dropTable } from './table';

/** The monthly impact card. */
export class Cards1700000012000 implements MigrationInterface {
  name = 'Cards1700000012000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'impact_card', {
      month: codeColumn(7),
      member_id: idColumn(),
      version: intColumn(),
      template: intColumn(),
      through_seq: bigintColumn(),
      facts: jsonColumn(),
      badges: jsonColumn(),
      months_in_row: intColumn(),
      silent: boolColumn(),
      reason: codeColumn(20, { nullable: true }),
      note: textColumn(200, { nullable: true }),
      issued_at: instantColumn(),
    }, {
      primary: ['month', 'member_id', 'version'],
      indexes: [{ name: 'impact_card_member', columns: ['member_id', 'month', 'version'] }],
    });
    await createTable(runner, 'card_run', {
      month: codeColumn(7),
      last_no: intColumn(),
      cards: intColumn(),
      started_at: instantColumn(),
      finished_at: instantColumn({ nullable: true }),
      lease_token: codeColumn(32, { nullable: true }),
      leased_until: instantColumn({ nullable: true }),
    }, { primary: ['month'] });
    await createTable(runner, 'card_seen', {
      member_id: idColumn(),
      month: codeColumn(7),
      seen_at: instantColumn(),
    }, { primary: ['member_id', 'month'] });
    await createTable(runner, 'card_sweep', {
      name: codeColumn(20),
      swept_until: instantColumn(),
    }, { primary: ['name'] });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['card_sweep', 'card_seen', 'card_run', 'impact_card']) await dropTable(runner, table);
  }
}
