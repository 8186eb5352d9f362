// npm run bench closings [-- --members 1000000 --keep]: the turn of a day on which everyone's points run out and a tier asks
// for less, on a MariaDB or MySQL database of its own. The command is killed (-9) on its way and called again; then
// every member is held against what must be so.
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { addDays, addMonths, businessDay } from '@tongxing/shared';
import type { Connection } from 'mysql2/promise';
import { endWith, firstRow, onOwnDatabase, say, seconds, type OwnDatabase } from './kit/killed-run';
import { fillWithMembers, onMysql } from './kit/lived-months';

const { values: options } = parseArgs({ options: { members: { type: 'string', default: '1000000' }, keep: { type: 'boolean', default: false } } });
const MEMBERS = Number(options.members);
const TODAY = businessDay(new Date());
const MONTH = addMonths(TODAY.slice(0, 7), -1);
const YESTERDAY = addDays(TODAY, -1);
const KILLED_AT = 0.4;

/** What the fill leaves out: lots that ran out yesterday, the ledger behind them, and everyone on the lowest rung. */
const STANDING = [
  `INSERT INTO points_entry (id, member_id, entry_id, seq, line, kind, delta, balance_after, debt_after, rule_version_id, rule_code, day, month, occurred_at, recorded_at)
   SELECT CONCAT(e.id, '-01'), e.member_id, e.id, e.seq, 1, 'earn', p.points, SUM(p.points) OVER (PARTITION BY e.member_id ORDER BY e.seq), 0, p.rule_version_id, p.rule_code, e.day, e.month, e.occurred_at, e.recorded_at
   FROM rule_payment p JOIN journal_entry e ON e.id = p.entry_id`,
  `INSERT INTO points_lot (id, member_id, entry_id, amount, remaining, expired, available_on, expires_on)
   SELECT CONCAT(entry_id, '-01'), member_id, entry_id, points, points, 0, '2026-01-01', '${YESTERDAY}' FROM rule_payment`,
  'INSERT INTO points_account (member_id, balance, debt) SELECT member_id, SUM(points), 0 FROM rule_payment GROUP BY member_id',
  'INSERT INTO growth_account (member_id, total) SELECT member_id, SUM(growth) FROM rule_payment GROUP BY member_id',
  `INSERT INTO measure (member_id, month, measure, value) SELECT member_id, 'ever', measure, SUM(value) FROM measure WHERE month LIKE '____-__' GROUP BY member_id, measure`,
  `INSERT INTO member_tier (member_id, track, code, since, entry_id) SELECT member_id, 'growth', 'growth_member', MIN(recorded_at), MIN(id) FROM journal_entry GROUP BY member_id`,
  // From today on bronze asks for thirty growth: three check-ins, which two of every five have.
  `INSERT INTO tier_version (id, track, code, version, name, tier_rank, criteria, keep_percent, starts_on)
   SELECT 'bench', track, code, 2, name, tier_rank, '{"match":"all","bars":[{"yardstick":"growth","window":"ever","bar":30}]}', keep_percent, '${TODAY}' FROM tier_version WHERE code = 'growth_bronze'`,
  'DELETE FROM closing_run',
  'ANALYZE TABLE journal_account, journal_entry, points_entry, points_lot, points_account, measure, member_tier',
];

/** The one number that the SELECT answers. */
const numberOf = async (connection: Connection, sql: string): Promise<number> => Number(Object.values(await firstRow(connection, sql))[0] ?? 0);

/** Of five members one did nothing, and two came three times. */
const EXPECTED: readonly (readonly [what: string, sql: string, of: (members: number) => number])[] = [
  ['members who have points left', 'SELECT COUNT(*) FROM points_account WHERE balance <> 0', () => 0],
  ['points left in lots', 'SELECT COALESCE(SUM(remaining), 0) FROM points_lot', () => 0],
  ['lines that say what ran out', `SELECT COUNT(*) FROM points_entry WHERE kind = 'expire'`, (members) => (members / 5) * 4],
  ['members for whom the day was closed twice', `SELECT COUNT(*) FROM (SELECT member_id FROM journal_entry WHERE kind = 'day_closed' GROUP BY member_id HAVING COUNT(*) > 1) t`, () => 0],
  ['members who rose to bronze', `SELECT COUNT(*) FROM member_tier WHERE code = 'growth_bronze'`, (members) => (members / 5) * 2],
];

async function measure({ version, connection, run }: OwnDatabase): Promise<boolean> {
  const filling = performance.now();
  await fillWithMembers(onMysql(connection), { members: MEMBERS, month: MONTH });
  for (const statement of STANDING) await connection.query(statement);
  say(`${version}: ${MEMBERS} members, filled in ${seconds(filling).toFixed(0)} s`);

  const looked = (): Promise<number> => numberOf(connection, `SELECT COALESCE(MAX(members), 0) FROM closing_run WHERE stage = 'lots'`);
  const killed = await run('close-days', [], async () => (await looked()) >= MEMBERS * KILLED_AT);
  say(`kill -9 after ${killed.seconds.toFixed(1)} s (${killed.signal ?? `exit code ${killed.code}`}): the note says ${await looked()} members`);
  // A lease that has run out is what the next call finds after a minute.
  await connection.query('UPDATE closing_run SET leased_until = NULL WHERE finished_at IS NULL');
  const resumed = await run('close-days', []);
  const total = killed.seconds + resumed.seconds;
  say(`together: ${total.toFixed(1)} s for everyone's tiers and everyone's points, ${Math.round((2 * MEMBERS) / total)} members a second`);

  let wrong = 0;
  for (const [what, sql, of] of EXPECTED) {
    const [found, expected] = [await numberOf(connection, sql), of(MEMBERS)];
    if (found !== expected) wrong += 1;
    say(`${found === expected ? 'right' : 'WRONG'}: ${what}: ${found}${found === expected ? '' : ` instead of ${expected}`}`);
  }
  return killed.signal === 'SIGKILL' && resumed.code === 0 && wrong === 0;
}

endWith(onOwnDatabase('closings', options.keep, measure));
