import type { MigrationInterface, QueryRunner } from 'typeorm';
import { boolColumn, codeColumn, dayColumn, idColumn, instantColumn, intColumn, textColumn } from '../columns';
import { createTable, dropTable } from './table';

export class Members1700000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await createTable(
      runner,
      'member',
      {
        id: idColumn(),
        no: intColumn(),
        status: codeColumn(20),
        nickname: textColumn(20),
        nickname_key: textColumn(40),
        avatar_key: codeColumn(20),
        joined_at: instantColumn(),
        joined_on: dayColumn(),
        join_code_id: idColumn({ nullable: true }),
        phone_ct: codeColumn(300, { nullable: true }),
        phone_index: codeColumn(64, { nullable: true }),
        phone_tail_index: codeColumn(64, { nullable: true }),
        real_name_ct: codeColumn(300, { nullable: true }),
        real_name_index: codeColumn(64, { nullable: true }),
        birthday_ct: codeColumn(300, { nullable: true }),
        city: textColumn(40, { nullable: true }),
        last_seen_on: dayColumn({ nullable: true }),
      },
      {
        indexes: [
          { name: 'member_by_no', columns: ['no'], unique: true },
          { name: 'member_by_status', columns: ['status', 'no'] },
          { name: 'member_by_nickname', columns: ['nickname_key', 'no'] },
          { name: 'member_by_phone', columns: ['phone_index', 'no'] },
          { name: 'member_by_phone_tail', columns: ['phone_tail_index', 'no'] },
          { name: 'member_by_real_name', columns: ['real_name_index', 'no'] },
          { name: 'member_by_join_code', columns: ['join_code_id', 'no'] },
          { name: 'member_by_joined_on', columns: ['joined_on', 'no'] },
        ],
      },
    );
    await createTable(runner, 'member_counter', { name: codeColumn(20), last_no: intColumn() }, { primary: ['name'] });
    await runner.query(`INSERT INTO member_counter (name, last_no) VALUES ('member', 0)`);
    await createTable(
      runner,
      'member_data_key',
      { member_id: idColumn(), wrapped_key: codeColumn(120), created_at: instantColumn() },
      { primary: ['member_id'] },
    );
    await createTable(
      runner,
      'member_status_change',
      {
        id: idColumn(),
        member_id: idColumn(),
        from_status: codeColumn(20, { nullable: true }),
        to_status: codeColumn(20),
        reason: textColumn(200, { nullable: true }),
        actor: codeColumn(40),
        at: instantColumn(),
      },
      { indexes: [{ name: 'member_status_change_by_member', columns: ['member_id', 'id'] }] },
    );
    await createTable(
      runner,
      'wechat_identity',
      {
        id: idColumn(),
        appid: codeColumn(32),
        openid: codeColumn(64),
        unionid: codeColumn(64, { nullable: true }),
        member_id: idColumn({ nullable: true }),
        created_at: instantColumn(),
      },
      {
        indexes: [
          { name: 'wechat_identity_by_openid', columns: ['appid', 'openid'], unique: true },
          { name: 'wechat_identity_by_member', columns: ['member_id'] },
        ],
      },
    );
    await createTable(
      runner,
      'member_session',
      {
        id: idColumn(),
        token_hash: codeColumn(64),
        identity_id: idColumn(),
        created_at: instantColumn(),
        expires_at: instantColumn(),
        last_used_on: dayColumn(),
        revoked_at: instantColumn({ nullable: true }),
      },
      {
        indexes: [
          { name: 'member_session_by_token', columns: ['token_hash'], unique: true },
          { name: 'member_session_by_identity', columns: ['identity_id', 'id'] },
        ],
      },
    );
    await createTable(
      runner,
      'consent',
      {
        id: idColumn(),
        member_id: idColumn(),
        purpose: codeColumn(20),
        granted: boolColumn(),
        document_version: codeColumn(20),
        at: instantColumn(),
        channel: codeColumn(20),
      },
      { indexes: [{ name: 'consent_by_purpose', columns: ['member_id', 'purpose', 'id'] }] },
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [
      'consent',
      'member_session',
      'wechat_identity',
      'member_status_change',
      'member_data_key',
      'member_counter',
      'member',
    ]) {
      await dropTable(runner, table);
    }
  }
}
