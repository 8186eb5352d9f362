// lived-months.ts — fills a database with members and ten deeds for every five of them, by plain SQL that is the same on every engine.
import { addMonths } from '@tongxing/shared';
import type { Connection } from 'mysql2/promise';
import { ServerProcess } from '../../kit/server-process';

/** A statement of this many members keeps the server's undo log small. */
const CHUNK = 50_000;

/** Runs one statement. SQLite has to be given LPAD before. */
export type Execute = (sql: string, values?: readonly unknown[]) => Promise<void>;

interface Deed {
  /** Which of every five members did it: those whose number leaves this rest. */
  readonly rest: number;
  readonly seq: number;
  readonly kind: 'checked_in' | 'served';
  readonly month: string;
  readonly quantity: number;
  readonly points: number;
}

/** For five members: silent, once, two months in a row, three months in a row with an afternoon's service, three times. */
function deedsOf(month: string): Deed[] {
  const [lastMonth, monthBefore] = [addMonths(month, -1), addMonths(month, -2)];
  const deed = (rest: number, seq: number, at: string, kind: Deed['kind'] = 'checked_in', quantity = 1, points = 10): Deed => ({ rest, seq, kind, month: at, quantity, points });
  return [
    deed(1, 1, month),
    ...[deed(2, 1, lastMonth), deed(2, 2, month)],
    ...[deed(3, 1, monthBefore), deed(3, 2, lastMonth), deed(3, 3, month), deed(3, 4, month, 'served', 150, 0)],
    ...[deed(4, 1, month), deed(4, 2, month), deed(4, 3, month)],
  ];
}

export function onMysql(connection: Connection): Execute {
  return async (sql, values = []) => void (await connection.query(sql, [...values]));
}

/** Tables and first rows, made by the server itself. */
export async function prepareTables(databaseUrl: string, dataDir: string): Promise<void> {
  const env = { NODE_ENV: 'test', DEMO: 'on', DATA_DIR: dataDir, DATABASE_URL: databaseUrl, WX_API_BASE: 'http://127.0.0.1:9' };
  const server = new ServerProcess({ port: 0, env });
  try {
    await server.ready();
  } finally {
    await server.stop();
  }
}

export async function fillWithMembers(execute: Execute, { members, month }: { members: number; month: string }): Promise<void> {
  await execute('CREATE TABLE bench_number (no INT PRIMARY KEY)');
  const digits = Array.from({ length: 10 }, (_, d) => `SELECT ${d} AS d`).join(' UNION ALL ');
  await execute(`INSERT INTO bench_number SELECT a.d + 10*b.d + 100*c.d + 1000*e.d + 10000*f.d + 1 FROM (${digits}) a, (${digits}) b, (${digits}) c, (${digits}) e, (${digits}) f`);
  await execute('CREATE TABLE bench_deed (rest INT, seq INT, kind VARCHAR(30), month VARCHAR(7), quantity INT, points INT)');
  for (const { rest, seq, kind, month: at, quantity, points } of deedsOf(month)) {
    await execute('INSERT INTO bench_deed (rest, seq, kind, month, quantity, points) VALUES (?, ?, ?, ?, ?, ?)', [rest, seq, kind, at, quantity, points]);
  }
  const began = `${addMonths(month, -9)}-05`;
  const memberId = `CONCAT('01JB', LPAD(n.no + ?, 22, '0'))`;
  const entryId = `CONCAT('01JC', d.seq, LPAD(n.no + ?, 21, '0'))`;
  const ofRange = 'FROM bench_number n JOIN bench_deed d ON d.rest = (n.no + ?) % 5 WHERE n.no <= ?';
  for (let from = 0; from < members; from += CHUNK) {
    const size = Math.min(CHUNK, members - from);
    await execute(
      `INSERT INTO member (id, no, status, nickname, nickname_key, avatar_key, joined_at, joined_on, last_seen_on)
       SELECT ${memberId}, n.no + ?, 'active', CONCAT('会员', n.no + ?), CONCAT('会员', n.no + ?), 'coral', ?, ?, ? FROM bench_number n WHERE n.no <= ?`,
      [from, from, from, from, `${began} 02:00:00`, began, began, size],
    );
    await execute(
      `INSERT INTO journal_account (member_id, last_seq)
       SELECT ${memberId}, (SELECT COUNT(*) FROM bench_deed d WHERE d.rest = (n.no + ?) % 5) FROM bench_number n WHERE n.no <= ?`,
      [from, from, size],
    );
    await execute(
      `INSERT INTO journal_entry (id, member_id, seq, type, kind, source_key, occurred_at, day, month, recorded_at, recorded_day, quantity, details, recorded_by)
       SELECT ${entryId}, ${memberId}, d.seq, 'fact', d.kind, CONCAT('bench:', n.no + ?, ':', d.seq), CONCAT(d.month, '-11 02:00:00'), CONCAT(d.month, '-11'), d.month,
         CONCAT(d.month, '-11 02:00:00'), CONCAT(d.month, '-11'), d.quantity, '{"title":"河边清理"}', 'bench' ${ofRange}`,
      [from, from, from, from, size],
    );
    await execute(
      `INSERT INTO rule_payment (id, member_id, entry_id, line, rule_version_id, rule_code, points, growth, use_keys)
       SELECT CONCAT(${entryId}, '-1'), ${memberId}, ${entryId}, 1, 'bench', 'check_in', d.points, d.points, '[]' ${ofRange} AND d.points > 0`,
      [from, from, from, from, size],
    );
    for (const [measure, value, kind] of [['contributions', 'COUNT(*)', '%'], ['check_ins', 'COUNT(*)', 'checked_in'], ['minutes', 'SUM(d.quantity)', 'served']]) {
      await execute(
        `INSERT INTO measure (member_id, month, measure, value) SELECT ${memberId}, d.month, ?, ${value} ${ofRange} AND d.kind LIKE ? GROUP BY n.no, d.month`,
        [from, measure, from, size, kind],
      );
    }
    await execute(
      `INSERT INTO member_badge (member_id, code, version_id, entry_id, month, granted_at)
       SELECT ${memberId}, v.code, v.id, ${entryId}, d.month, CONCAT(d.month, '-11 02:00:00')
       FROM bench_number n JOIN bench_deed d ON d.rest = (n.no + ?) % 5 JOIN badge_version v ON v.code = 'first_meeting' AND v.version = 1 WHERE n.no <= ? AND d.seq = 1`,
      [from, from, from, size],
    );
  }
  for (const table of ['bench_deed', 'bench_number']) await execute(`DROP TABLE ${table}`);
}
