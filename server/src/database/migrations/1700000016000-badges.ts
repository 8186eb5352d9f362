import type { MigrationInterface, QueryRunner } from 'typeorm';
import { codeColumn, idColumn, instantColumn, intColumn, jsonColumn, monthColumn } from '../columns';
import { addColumn, addIndex, createTable, dropTable } from './table';

/** Where the six badges of the first days belong. What an office has made of them keeps its own words and bars. */
const PLACES = [
  ['newcomer', 'beginning', 1],
  ['first_meeting', 'beginning', 1],
  ['together_3', 'together', 1],
  ['together_10', 'together', 1],
  ['streak_3', 'streak', 1],
  ['year_1', 'streak', 3],
] as const;

/**
 * Badges for years of company, for one event and by hand: what they are counted by, is filled for the members who are
 * there already. On what a held badge stands, an older database learns by `npm run rebuild`.
 */
export class Badges1700000016000 implements MigrationInterface {
  name = 'Badges1700000016000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'badge_version', 'grade', intColumn({ default: 1 }));
    await addColumn(runner, 'badge_version', 'family', codeColumn(20, { default: 'beginning' }));
    await addColumn(runner, 'badge_version', 'proposed_by', idColumn({ nullable: true }));
    await addColumn(runner, 'badge_version', 'activated_by', idColumn({ nullable: true }));
    await addColumn(runner, 'badge_version', 'published_at', instantColumn({ nullable: true }));
    for (const [code, family, grade] of PLACES) await runner.query('UPDATE badge_version SET family = ?, grade = ? WHERE code = ?', [family, grade, code]);
    await addIndex(runner, 'member_badge', { name: 'member_badge_code', columns: ['code'] });
    await createTable(
      runner,
      'badge_gift',
      {
        id: idColumn(),
        member_id: idColumn(),
        code: codeColumn(40),
        version_id: idColumn(),
        month: monthColumn(),
        per_month: intColumn(),
        entry_id: idColumn(),
        given_by: idColumn(),
        given_at: instantColumn(),
        taken_back_by: idColumn({ nullable: true }),
        taken_back_at: instantColumn({ nullable: true }),
      },
      {
        indexes: [
          { name: 'badge_gift_entry_id', columns: ['entry_id'], unique: true },
          { name: 'badge_gift_by_code', columns: ['code', 'id'] },
          { name: 'badge_gift_by_member', columns: ['member_id', 'id'] },
        ],
      },
    );
    await createTable(runner, 'badge_cap', { code: codeColumn(40), month: monthColumn(), given: intColumn() }, { primary: ['code', 'month'] });
    await createTable(
      runner,
      'badge_proposal',
      {
        id: idColumn(),
        code: codeColumn(40),
        base_version: intColumn(),
        content: jsonColumn(),
        approval_id: idColumn(),
        proposed_at: instantColumn(),
        version_id: idColumn({ nullable: true }),
      },
      {
        indexes: [
          { name: 'badge_proposal_approval_id', columns: ['approval_id'], unique: true },
          { name: 'badge_proposal_by_code', columns: ['code', 'id'] },
        ],
      },
    );
    await this.fill(runner);
  }

  /** Rows of zero come along: a rebuild leaves one for everything that was ever counted and taken back. */
  private async fill(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO measure (member_id, month, measure, value)
      SELECT member_id, SUBSTR(month, 1, 4), 'year_contributions', SUM(value) FROM measure
      WHERE measure = 'contributions' AND month <> 'ever' GROUP BY member_id, SUBSTR(month, 1, 4)`);
    await runner.query(`
      INSERT INTO measure (member_id, month, measure, value)
      SELECT member_id, SUBSTR(day, 1, 7), CONCAT('~', event_id), SUM(CASE WHEN status = 'standing' THEN 1 ELSE 0 END) FROM check_in
      GROUP BY member_id, SUBSTR(day, 1, 7), CONCAT('~', event_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM measure WHERE measure = 'year_contributions' OR measure LIKE '~%'`);
    for (const table of ['badge_proposal', 'badge_cap', 'badge_gift']) await dropTable(runner, table);
    await runner.dropIndex('member_badge', 'member_badge_code');
    for (const column of ['published_at', 'activated_by', 'proposed_by', 'family', 'grade']) await runner.dropColumn('badge_version', column);
  }
}
