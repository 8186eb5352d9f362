import { Logger } from '@nestjs/common';
import type { QueryRunner } from 'typeorm';
import { driverErrorOf, engineOf } from '../engine';

/** MySQL with a binary log lets only privileged accounts make triggers, and a managed server may give out no such account. */
const NOT_ALLOWED = new Set<unknown>([1142, 1227, 1419]);

interface Sealing {
  /** An UPDATE is let through only while this column is null … */
  unset: string;
  /** … and only where it changes none of these. */
  kept: readonly string[];
}

/** Triggers that refuse DELETE, and every UPDATE but the one that seals a row. They guard against mistakes, not against an owner of the database. */
export async function appendOnly(runner: QueryRunner, table: string, { unset, kept }: Sealing): Promise<void> {
  const isSqlite = engineOf(runner.dataSource) === 'sqlite';
  const same = kept.map((column) => `NEW.${column} ${isSqlite ? 'IS' : '<=>'} OLD.${column}`).join(' AND ');
  const allowed = `OLD.${unset} IS NULL AND NEW.${unset} IS NOT NULL AND ${same}`;
  const message = `${table} is append-only`;
  const statements = isSqlite
    ? [
        `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} WHEN NOT (${allowed}) BEGIN SELECT RAISE(ABORT, '${message}'); END`,
        `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, '${message}'); END`,
      ]
    : [
        `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} FOR EACH ROW IF NOT (${allowed}) THEN SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${message}'; END IF`,
        `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${message}'`,
      ];
  try {
    for (const statement of statements) await runner.query(statement);
  } catch (error) {
    if (!NOT_ALLOWED.has(driverErrorOf(error).errno)) throw error;
    new Logger('Migrations').warn(`This account may make no triggers, so nothing but its hash chain guards ${table}`);
  }
}

export async function dropAppendOnly(runner: QueryRunner, table: string): Promise<void> {
  for (const name of [`${table}_no_update`, `${table}_no_delete`]) await runner.query(`DROP TRIGGER IF EXISTS ${name}`);
}
