import type { MigrationInterface, QueryRunner } from 'typeorm';
import { bigintColumn, codeColumn, dayColumn, idColumn, instantColumn, intColumn, jsonColumn, monthColumn, textColumn } from '../columns';
import { createTable, dropTable } from './table';

/** The journal, and everything that is derived from it. */
export class Journal1700000006000 implements MigrationInterface {
  name = 'Journal1700000006000';

  async up(runner: QueryRunner): Promise<void> {
    await createTable(runner, 'journal_account', {
      member_id: idColumn(),
      last_seq: bigintColumn(),
    }, { primary: ['member_id'] });
    await createTable(runner, 'journal_entry', {
      id: idColumn(),
      member_id: idColumn(),
      seq: bigintColumn(),
      type: codeColumn(10),
      kind: codeColumn(30),
      source_key: codeColumn(80),
      occurred_at: instantColumn(),
      day: dayColumn(),
      month: monthColumn(),
      recorded_at: instantColumn(),
      recorded_day: dayColumn(),
      quantity: bigintColumn(),
      details: jsonColumn(),
      recorded_by: codeColumn(40),
      caused_by: idColumn({ nullable: true }),
      reverses_id: idColumn({ nullable: true }),
      reason: textColumn(200, { nullable: true }),
    }, { indexes: [
        { name: 'journal_entry_source_key', columns: ['source_key'], unique: true },
        { name: 'journal_entry_reverses_id', columns: ['reverses_id'], unique: true },
        { name: 'journal_entry_member_seq', columns: ['member_id', 'seq'], unique: true },
        { name: 'journal_entry_member_month', columns: ['member_id', 'month'] },
        { name: 'journal_entry_recorded_at', columns: ['recorded_at', 'id'] },
      ] });
    await createTable(runner, 'rule_version', {
      id: idColumn(),
      code: codeColumn(40),
      name: textColumn(40),
      version: intColumn(),
      kind: codeColumn(30),
      terms: jsonColumn(),
      position: intColumn(),
      starts_on: dayColumn(),
      ends_on: dayColumn({ nullable: true }),
      content_hash: codeColumn(64),
      published_at: instantColumn(),
    }, { indexes: [
        { name: 'rule_version_code_version', columns: ['code', 'version'], unique: true },
      ] });
    await createTable(runner, 'points_account', {
      member_id: idColumn(),
      balance: bigintColumn(),
      debt: bigintColumn(),
    }, { primary: ['member_id'] });
    await createTable(runner, 'points_entry', {
      id: codeColumn(32),
      member_id: idColumn(),
      entry_id: idColumn(),
      seq: bigintColumn(),
      line: intColumn(),
      kind: codeColumn(12),
      delta: bigintColumn(),
      balance_after: bigintColumn(),
      debt_after: bigintColumn(),
      rule_version_id: idColumn({ nullable: true }),
      rule_code: codeColumn(40, { nullable: true }),
      day: dayColumn(),
      month: monthColumn(),
      occurred_at: instantColumn(),
      recorded_at: instantColumn(),
    }, { indexes: [
        { name: 'points_entry_member_seq', columns: ['member_id', 'seq', 'line'], unique: true },
        { name: 'points_entry_member_month', columns: ['member_id', 'month'] },
        { name: 'points_entry_entry_id', columns: ['entry_id'] },
        { name: 'points_entry_month', columns: ['month', 'kind', 'delta'] },
      ] });
    await createTable(runner, 'points_lot', {
      id: codeColumn(32),
      member_id: idColumn(),
      entry_id: idColumn(),
      remaining: bigintColumn(),
      available_on: dayColumn(),
      expires_on: dayColumn({ nullable: true }),
    }, { indexes: [
        { name: 'points_lot_member_remaining', columns: ['member_id', 'remaining'] },
      ] });
    await createTable(runner, 'rule_payment', {
      id: codeColumn(32),
      member_id: idColumn(),
      entry_id: idColumn(),
      line: intColumn(),
      rule_version_id: idColumn(),
      rule_code: codeColumn(40),
      points: bigintColumn(),
      growth: bigintColumn(),
      use_keys: jsonColumn(),
    }, { indexes: [
        { name: 'rule_payment_entry_rule', columns: ['entry_id', 'rule_code'], unique: true },
      ] });
    await createTable(runner, 'rule_use', {
      member_id: idColumn(),
      use_key: codeColumn(60),
      times: intColumn(),
    }, { primary: ['member_id', 'use_key'] });
    await createTable(runner, 'growth_account', {
      member_id: idColumn(),
      total: bigintColumn(),
    }, { primary: ['member_id'] });
    await createTable(runner, 'growth_entry', {
      id: codeColumn(32),
      member_id: idColumn(),
      entry_id: idColumn(),
      seq: bigintColumn(),
      line: intColumn(),
      delta: bigintColumn(),
      total_after: bigintColumn(),
      rule_version_id: idColumn(),
      rule_code: codeColumn(40),
      day: dayColumn(),
      month: monthColumn(),
      recorded_at: instantColumn(),
    }, { indexes: [
        { name: 'growth_entry_member_seq', columns: ['member_id', 'seq', 'line'], unique: true },
        { name: 'growth_entry_entry_id', columns: ['entry_id'] },
      ] });
    await createTable(runner, 'measure', {
      member_id: idColumn(),
      month: codeColumn(7),
      measure: codeColumn(30),
      value: bigintColumn(),
    }, { primary: ['member_id', 'month', 'measure'] });
    await createTable(runner, 'badge_version', {
      id: idColumn(),
      code: codeColumn(40),
      version: intColumn(),
      name: textColumn(40),
      description: textColumn(200),
      art: codeColumn(40),
      position: intColumn(),
      criterion: jsonColumn(),
      starts_on: dayColumn(),
      ends_on: dayColumn({ nullable: true }),
    }, { indexes: [
        { name: 'badge_version_code_version', columns: ['code', 'version'], unique: true },
      ] });
    await createTable(runner, 'member_badge', {
      member_id: idColumn(),
      code: codeColumn(40),
      version_id: idColumn(),
      entry_id: idColumn(),
      month: monthColumn(),
      granted_at: instantColumn(),
    }, { primary: ['member_id', 'code'], indexes: [
        { name: 'member_badge_entry_id', columns: ['entry_id'] },
      ] });
    await createTable(runner, 'tier_version', {
      id: idColumn(),
      track: codeColumn(20),
      code: codeColumn(40),
      version: intColumn(),
      name: textColumn(40),
      tier_rank: intColumn(),
      criteria: jsonColumn(),
      starts_on: dayColumn(),
      ends_on: dayColumn({ nullable: true }),
    }, { indexes: [
        { name: 'tier_version_code_version', columns: ['code', 'version'], unique: true },
      ] });
    await createTable(runner, 'member_tier', {
      member_id: idColumn(),
      track: codeColumn(20),
      code: codeColumn(40),
      since: instantColumn(),
      entry_id: idColumn(),
    }, { primary: ['member_id', 'track'] });
    await createTable(runner, 'tier_change', {
      id: codeColumn(50),
      member_id: idColumn(),
      seq: bigintColumn(),
      track: codeColumn(20),
      from_code: codeColumn(40, { nullable: true }),
      to_code: codeColumn(40, { nullable: true }),
      cause: codeColumn(20),
      entry_id: idColumn(),
      changed_at: instantColumn(),
    }, { indexes: [
        { name: 'tier_change_member_seq', columns: ['member_id', 'seq'] },
        { name: 'tier_change_entry_id', columns: ['entry_id'] },
      ] });
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of TABLES) await dropTable(runner, table);
  }
}

const TABLES = [
  'tier_change',
  'member_tier',
  'tier_version',
  'member_badge',
  'badge_version',
  'measure',
  'growth_entry',
  'growth_account',
  'rule_use',
  'rule_payment',
  'points_lot',
  'points_entry',
  'points_account',
  'rule_version',
  'journal_entry',
  'journal_account',
];
