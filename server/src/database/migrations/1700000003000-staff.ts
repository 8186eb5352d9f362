import type { MigrationInterface, QueryRunner } from 'typeorm';
import { boolColumn, codeColumn, idColumn, instantColumn, intColumn, jsonColumn, textColumn } from '../columns';
import { createTable, dropTable } from './table';

export class Staff1700000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'staff_account',
      {
        id: idColumn(),
        login: codeColumn(40),
        name: textColumn(20),
        password_hash: codeColumn(200),
        roles: jsonColumn(),
        active: boolColumn(),
        failures: intColumn(),
        locked_until: instantColumn({ nullable: true }),
        created_at: instantColumn(),
      },
      { indexes: [{ name: 'staff_account_login', columns: ['login'], unique: true }] },
    );
    await createTable(
      runner,
      'staff_session',
      {
        id: idColumn(),
        token_hash: codeColumn(64),
        staff_id: idColumn(),
        created_at: instantColumn(),
        seen_at: instantColumn(),
        expires_at: instantColumn(),
        revoked_at: instantColumn({ nullable: true }),
      },
      {
        indexes: [
          { name: 'staff_session_token_hash', columns: ['token_hash'], unique: true },
          { name: 'staff_session_staff_id', columns: ['staff_id'] },
        ],
      },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await dropTable(runner, 'staff_session');
    await dropTable(runner, 'staff_account');
  }
}
