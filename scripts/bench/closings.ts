// npm run bench closings [-- --members 1000000 --keep]: on a MariaDB or MySQL database of its own the turn of a day on which
// everyone's points run out and a tier asks for less, then the 2 December and the 1 January on which everyone who holds
// that tier is looked at. Each time the command is killed (-9) on its way and called again; then every member is held against
// what must be so.
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
/** A year in which nobody has done anything yet. */
const YEAR = Number(TODAY.slice(0, 4)) + 1;
const NOTICE_DAY = `${YEAR}-12-02`;
const REVIEW_DAY = `${YEAR + 1}-01-01`;
const STAGES = ['definitions', 'lots', 'tiers', 'notices'];

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
  // From today on bronze asks for three check-ins in a year and nothing else, which two of every five have.
  `INSERT INTO tier_version (id, track, code, version, name, tier_rank, criteria, keep_percent, starts_on)
   SELECT 'bench', track, code, 2, name, tier_rank, '{"match":"all","bars":[{"yardstick":"check_ins","window":"rolling_year","bar":3}]}', keep_percent, '${TODAY}' FROM tier_version WHERE code = 'growth_bronze'`,
  'DELETE FROM closing_run',
  'ANALYZE TABLE journal_account, journal_entry, points_entry, points_lot, points_account, measure, member_tier',
];

/** The one number that the SELECT answers. */
const numberOf = async (connection: Connection, sql: string): Promise<number> => Number(Object.values(await firstRow(connection, sql))[0] ?? 0);

type Expected = readonly (readonly [what: string, sql: string, of: (members: number) => number])[];

const TWICE = `SELECT COUNT(*) FROM (SELECT member_id FROM journal_entry WHERE kind = 'day_closed' GROUP BY member_id, day HAVING COUNT(*) > 1) t`;
const LEFT_OUT = 'SELECT COUNT(*) FROM closing_left_out';
const changed = (cause: string): string => `SELECT COUNT(DISTINCT member_id) FROM tier_change WHERE cause = '${cause}'`;
const changes = (cause: string): string => `SELECT COUNT(*) FROM tier_change WHERE cause = '${cause}'`;
const letters = (topic: string): string => `SELECT COUNT(*) FROM outbox WHERE topic = '${topic}'`;
const nobody = () => 0;
const fifths = (share: number) => (members: number) => (members / 5) * share;

/** Of five members one did nothing, and two came three times. */
const AFTER_TODAY: Expected = [
  ['members who have points left', 'SELECT COUNT(*) FROM points_account WHERE balance <> 0', nobody],
  ['points left in lots', 'SELECT COALESCE(SUM(remaining), 0) FROM points_lot', nobody],
  ['lines that say what ran out', `SELECT COUNT(*) FROM points_entry WHERE kind = 'expire'`, fifths(4)],
  ['members for whom the day was closed twice', TWICE, nobody],
  ['members who were left out', LEFT_OUT, nobody],
  ['members who rose to bronze', `SELECT COUNT(*) FROM member_tier WHERE code = 'growth_bronze'`, fifths(2)],
];

/** Whoever holds bronze has done nothing in the year so far. */
const AFTER_NOTICE: Expected = [
  ['members who were told', changed('noticed'), fifths(2)],
  ['lines that say so', changes('noticed'), fifths(2)],
  ['letters that were promised', letters('tier.noticed'), fifths(2)],
  ['members who fell', changes('review'), nobody],
  ['members for whom the day was closed twice', TWICE, nobody],
  ['members who were left out', LEFT_OUT, nobody],
];

/** One of the two came three times in December, and is kept. */
const IN_DECEMBER = `INSERT INTO measure (member_id, month, measure, value)
  SELECT t.member_id, '${YEAR}-12', 'check_ins', 3 FROM member_tier t JOIN member m ON m.id = t.member_id WHERE t.code = 'growth_bronze' AND m.no % 5 = 3`;

const AFTER_REVIEW: Expected = [
  ['members who fell', changed('review'), fifths(1)],
  ['lines that say so', changes('review'), fifths(1)],
  ['letters that were promised', letters('tier.fell'), fifths(1)],
  ['members who kept bronze', `SELECT COUNT(*) FROM member_tier WHERE code = 'growth_bronze'`, fifths(1)],
  ['members who fell though they had come', `SELECT COUNT(*) FROM tier_change c JOIN member m ON m.id = c.member_id WHERE c.cause = 'review' AND m.no % 5 = 3`, nobody],
  ['members for whom the day was closed twice', TWICE, nobody],
  ['members who were left out', LEFT_OUT, nobody],
];

/** A day whose morning everything before is closed for: the days between cost nothing and say nothing. */
async function closedBefore(connection: Connection, day: string): Promise<void> {
  await connection.query('DELETE FROM closing_run');
  for (const stage of STAGES) {
    await connection.query('INSERT INTO closing_run (day, stage, reached, members, brought, started_at, finished_at) VALUES (?, ?, ?, 0, 0, ?, ?)', [addDays(day, -1), stage, '', `${day} 00:00:00`, `${day} 00:00:00`]);
  }
}

interface Turn {
  readonly what: string;
  /** The stage in which it is killed, and how many members that looks at. */
  readonly stage: string;
  readonly members: number;
  /** Members looked at in all the stages that have anything to do. */
  readonly looks: number;
  readonly now?: Date;
  readonly expected: Expected;
}

/** Killed in its longest stage, called again, and held against what must be so. */
async function turnOf({ connection, run }: OwnDatabase, { what, stage, members, looks, now, expected }: Turn): Promise<boolean> {
  const looked = (): Promise<number> => numberOf(connection, `SELECT COALESCE(MAX(members), 0) FROM closing_run WHERE stage = '${stage}'`);
  const killed = await run('close-days', [], async () => (await looked()) >= members * KILLED_AT, now);
  say(`${what}: kill -9 after ${killed.seconds.toFixed(1)} s (${killed.signal ?? `exit code ${killed.code}`}): the note says ${await looked()} members`);
  // A lease that has run out is what the next call finds after a minute.
  await connection.query('UPDATE closing_run SET leased_until = NULL WHERE finished_at IS NULL');
  const resumed = await run('close-days', [], undefined, now);
  const total = killed.seconds + resumed.seconds;
  say(`together: ${total.toFixed(1)} s, ${Math.round(looks / total)} members a second`);
  let wrong = 0;
  for (const [about, sql, of] of expected) {
    const [found, right] = [await numberOf(connection, sql), of(MEMBERS)];
    if (found !== right) wrong += 1;
    say(`${found === right ? 'right' : 'WRONG'}: ${about}: ${found}${found === right ? '' : ` instead of ${right}`}`);
  }
  return killed.signal === 'SIGKILL' && resumed.code === 0 && wrong === 0;
}

async function measure(database: OwnDatabase): Promise<boolean> {
  const { version, connection } = database;
  const filling = performance.now();
  await fillWithMembers(onMysql(connection), { members: MEMBERS, month: MONTH });
  for (const statement of STANDING) await connection.query(statement);
  say(`${version}: ${MEMBERS} members, filled in ${seconds(filling).toFixed(0)} s`);
  const bronze = fifths(2)(MEMBERS);
  const today = await turnOf(database, { what: "everyone's tiers and everyone's points", stage: 'lots', members: MEMBERS, looks: 2 * MEMBERS, expected: AFTER_TODAY });
  await closedBefore(connection, NOTICE_DAY);
  const notice = await turnOf(database, { what: NOTICE_DAY, stage: 'tiers', members: bronze, looks: bronze, now: new Date(`${NOTICE_DAY}T00:10:00+08:00`), expected: AFTER_NOTICE });
  await connection.query(IN_DECEMBER);
  await closedBefore(connection, REVIEW_DAY);
  const review = await turnOf(database, { what: REVIEW_DAY, stage: 'tiers', members: bronze, looks: bronze, now: new Date(`${REVIEW_DAY}T00:10:00+08:00`), expected: AFTER_REVIEW });
  return today && notice && review;
}

endWith(onOwnDatabase('closings', options.keep, measure));
