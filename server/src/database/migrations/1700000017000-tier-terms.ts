import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bigintColumn, codeColumn, dayColumn, idColumn, instantColumn, intColumn, jsonColumn } from '../columns';
import { addColumn, addIndex, createTable, dropTable } from './table';

/**
 * How long a tier is kept, honours with an end, locks, and notices before the yearly review; and in how many years a
 * member gave. The history is made anew, for each of its lines now says on which day it took effect.
 */
export class TierTerms1700000017000 implements MigrationInterface {
  name = 'TierTerms1700000017000';

  async up(runner: QueryRunner): Promise<void> {
    await addColumn(runner, 'tier_version', 'keep_percent', intColumn({ nullable: true }));
    await runner.query(`UPDATE tier_version SET keep_percent = 90 WHERE track = 'growth' AND tier_rank > 0`);
    for (const [name, column] of STANDING) await addColumn(runner, 'member_tier', name, column);
    for (const index of STANDING_INDEXES) await addIndex(runner, 'member_tier', index);
    await remade(runner, { ...CHANGE, given_id: idColumn({ nullable: true }), until_on: dayColumn({ nullable: true }), day: dayColumn() }, true);
    await runner.query(`
      INSERT INTO tier_change (${OLD_COLUMNS}, day)
      SELECT ${OLD_COLUMNS.replace(/\w+/g, 'b.$&')}, e.recorded_day FROM tier_change_before b JOIN journal_entry e ON e.id = b.entry_id`);
    await dropTable(runner, 'tier_change_before');
    await runner.query(`
      INSERT INTO measure (member_id, month, measure, value)
      SELECT member_id, 'ever', 'gift_years', COUNT(DISTINCT SUBSTR(month, 1, 4)) FROM measure
      WHERE measure = 'gifts' AND month <> 'ever' AND value > 0 GROUP BY member_id`);
  }

  /** What was said of tiers that stayed where they were goes with the columns that told of it. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM measure WHERE measure = 'gift_years'`);
    await remade(runner, CHANGE, false);
    await runner.query(`
      INSERT INTO tier_change (${OLD_COLUMNS}) SELECT ${OLD_COLUMNS} FROM tier_change_before
      WHERE from_code IS NULL OR to_code IS NULL OR from_code <> to_code`);
    await dropTable(runner, 'tier_change_before');
    for (const { name } of STANDING_INDEXES) await runner.dropIndex('member_tier', name);
    for (const [name] of [...STANDING].reverse()) await runner.dropColumn('member_tier', name);
    await runner.dropColumn('tier_version', 'keep_percent');
  }
}

const STANDING = [
  ['given', jsonColumn({ nullable: true })],
  ['until_on', dayColumn({ nullable: true })],
  ['lock_id', idColumn({ nullable: true })],
  ['locked_until', dayColumn({ nullable: true })],
  ['noticed_year', intColumn({ nullable: true })],
  ['noticed_code', codeColumn(40, { nullable: true })],
] as const;

const STANDING_INDEXES = [
  { name: 'member_tier_code', columns: ['code', 'member_id'] },
  { name: 'member_tier_until', columns: ['until_on', 'member_id'] },
  { name: 'member_tier_noticed', columns: ['noticed_year', 'member_id'] },
];

const CHANGE = {
  id: codeColumn(50),
  member_id: idColumn(),
  seq: bigintColumn(),
  track: codeColumn(20),
  from_code: codeColumn(40, { nullable: true }),
  to_code: codeColumn(40, { nullable: true }),
  cause: codeColumn(20),
  entry_id: idColumn(),
  changed_at: instantColumn(),
};

const OLD_COLUMNS = Object.keys(CHANGE).join(', ');

/** Puts an empty history in the place of the one that stands, which is kept as tier_change_before. */
async function remade(runner: QueryRunner, columns: Parameters<typeof createTable>[2], isByDay: boolean): Promise<void> {
  await runner.query('CREATE TABLE tier_change_before AS SELECT * FROM tier_change');
  await dropTable(runner, 'tier_change');
  await createTable(runner, 'tier_change', columns, {
    indexes: [
      { name: 'tier_change_member_seq', columns: ['member_id', 'seq'] },
      { name: 'tier_change_entry_id', columns: ['entry_id'] },
      ...(isByDay ? [{ name: 'tier_change_cause_day', columns: ['cause', 'day', 'member_id'] }] : []),
    ],
  });
}
