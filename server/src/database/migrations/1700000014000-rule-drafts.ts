import type { MigrationInterface, QueryRunner } from 'typeorm';
import { codeColumn, dayColumn, idColumn, instantColumn, intColumn, jsonColumn, textColumn } from '../columns';
import { addColumn, createTable, dropTable } from './table';

/** Earning rules as somebody would have them, until another person puts them into force; and who did so. */
export class RuleDrafts1700000014000 implements MigrationInterface {
  name = 'RuleDrafts1700000014000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'rule_draft',
      {
        id: idColumn(),
        code: codeColumn(40),
        base_version: intColumn(),
        purpose: codeColumn(10),
        name: textColumn(40),
        kind: codeColumn(30),
        terms: jsonColumn(),
        position: intColumn(),
        starts_on: dayColumn(),
        revision: intColumn(),
        state: codeColumn(10),
        approval_id: idColumn({ nullable: true }),
        published_version: intColumn({ nullable: true }),
        created_by: idColumn(),
        created_at: instantColumn(),
        changed_by: idColumn(),
        changed_at: instantColumn(),
      },
      { indexes: [{ name: 'rule_draft_by_state', columns: ['state', 'id'] }] },
    );
    // What the seeds published was proposed by nobody, and keeps the hash that it has.
    for (const column of ['proposed_by', 'activated_by']) await addColumn(runner, 'rule_version', column, idColumn({ nullable: true }));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of ['activated_by', 'proposed_by']) await runner.dropColumn('rule_version', column);
    await dropTable(runner, 'rule_draft');
  }
}
