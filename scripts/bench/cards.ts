// npm run bench cards [-- --members 1000000 --month 2026-10 --keep]: a month's cards for everyone, on a MariaDB or MySQL
// database of its own that is filled by plain SQL: two entries a member on average. The first run is killed (-9) on its
// way, the second goes on; then every card is held against what the filling says it must be.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import mysql from 'mysql2/promise';
import { buildIfStale } from '../kit/builds';
import { testMysqlServer } from '../kit/mysql';
import { inRoot } from '../kit/root';
import { fillWithMembers, onMysql, prepareTables } from './kit/lived-months';

const { values: options } = parseArgs({
  options: { members: { type: 'string', default: '1000000' }, month: { type: 'string', default: '2026-10' }, keep: { type: 'boolean', default: false } },
});
const MEMBERS = Number(options.members);
const MONTH = options.month;
const KILLED_AT = 0.4;

const EXPECTED: Record<number, { times: Record<string, number>; monthsInRow: number }> = {
  0: { times: {}, monthsInRow: 0 },
  1: { times: { checked_in: 1 }, monthsInRow: 1 },
  2: { times: { checked_in: 1 }, monthsInRow: 2 },
  3: { times: { checked_in: 1, served: 1 }, monthsInRow: 3 },
  4: { times: { checked_in: 3 }, monthsInRow: 1 },
};

const seconds = (since: number): number => (performance.now() - since) / 1000;
const say = (text: string): void => console.log(text);

const one = async (connection: mysql.Connection, sql: string, values: unknown[] = []): Promise<Record<string, unknown>> =>
  ((await connection.query(sql, values)) as [Record<string, unknown>[], unknown])[0][0] ?? {};

interface Ran {
  readonly seconds: number;
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
}

/** The command as people call it; killed without warning once `killWhen` says so. */
async function issue(databaseUrl: string, dataDir: string, killWhen?: () => Promise<boolean>): Promise<Ran> {
  const began = performance.now();
  const child = spawn(process.execPath, [inRoot('server', 'dist', 'cli', 'cards.js'), '--month', MONTH], {
    cwd: inRoot(),
    env: { ...process.env, DATABASE_URL: databaseUrl, DATA_DIR: dataDir },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise<Ran>((resolve) => child.once('exit', (code, signal) => resolve({ seconds: seconds(began), signal, code })));
  while (killWhen && child.exitCode === null && child.signalCode === null) {
    if (await killWhen()) child.kill('SIGKILL');
    await pause(100);
  }
  return ended;
}

/** Every member by what kind of month it was: how many there are, and how many have just the card that they must have. */
async function wrongCards(connection: mysql.Connection): Promise<string[]> {
  const wrong: string[] = [];
  const { cards, owners } = await one(connection, 'SELECT COUNT(*) AS cards, COUNT(DISTINCT member_id) AS owners FROM impact_card WHERE month = ?', [MONTH]);
  if (Number(cards) !== MEMBERS || Number(owners) !== MEMBERS) wrong.push(`${String(cards)} cards of ${String(owners)} members instead of ${MEMBERS}`);
  const [groups] = (await connection.query(
    'SELECT m.no % 5 AS rest, c.facts, c.months_in_row, c.silent, c.version, COUNT(*) AS count FROM impact_card c JOIN member m ON m.id = c.member_id WHERE c.month = ? GROUP BY 1, 2, 3, 4, 5',
    [MONTH],
  )) as [{ rest: number; facts: string; months_in_row: number; silent: number; version: number; count: number }[], unknown];
  for (const { rest, facts, months_in_row: monthsInRow, silent, version, count } of groups) {
    const expected = EXPECTED[rest]!;
    const times = Object.fromEntries((JSON.parse(facts) as { kind: string; times: number }[]).map((fact) => [fact.kind, fact.times]));
    const isSilent = Object.keys(expected.times).length === 0;
    const right = JSON.stringify(times) === JSON.stringify(expected.times) && monthsInRow === expected.monthsInRow && Boolean(silent) === isSilent && version === 1;
    if (!right) wrong.push(`${count} members of rest ${rest} have ${facts}, ${monthsInRow} months in a row, version ${version}`);
  }
  return wrong;
}

async function main(): Promise<number> {
  const server = await testMysqlServer();
  if (!server) {
    console.error('This bench needs MariaDB or MySQL: TEST_MYSQL_URL, or a server at 127.0.0.1:3306.');
    return 2;
  }
  await buildIfStale('shared', say);
  await buildIfStale('server', say);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tongxing-bench-'));
  const name = `tongxing_bench_cards_${process.pid}`;
  const address = new URL(server.url);
  address.pathname = `/${name}`;
  const root = await mysql.createConnection({ uri: server.url });
  await root.query(`CREATE DATABASE ${name}`);
  try {
    await prepareTables(address.href, dataDir);
    const connection = await mysql.createConnection({ uri: address.href, charset: 'utf8mb4', timezone: 'Z' });
    try {
      const filling = performance.now();
      await connection.query('SET SESSION unique_checks = 0, foreign_key_checks = 0');
      await fillWithMembers(onMysql(connection), { members: MEMBERS, month: MONTH });
      await connection.query('ANALYZE TABLE member, journal_account, journal_entry, rule_payment, measure, member_badge, impact_card');
      await connection.query('DELETE FROM card_run');
      const { entries } = await one(connection, 'SELECT COUNT(*) AS entries FROM journal_entry');
      say(`${server.version}: ${MEMBERS} members and ${String(entries)} entries, filled in ${seconds(filling).toFixed(0)} s`);

      const lastNo = async (): Promise<number> => Number((await one(connection, 'SELECT COALESCE(MAX(last_no), 0) AS no FROM card_run WHERE month = ?', [MONTH]))['no']);
      const killed = await issue(address.href, dataDir, async () => (await lastNo()) >= MEMBERS * KILLED_AT);
      const { cards: before } = await one(connection, 'SELECT COUNT(*) AS cards FROM impact_card');
      say(`kill -9 after ${killed.seconds.toFixed(1)} s (${killed.signal ?? `exit code ${killed.code}`}): ${String(before)} cards committed, the note says ${await lastNo()} members`);
      const resumed = await issue(address.href, dataDir);
      const total = killed.seconds + resumed.seconds;
      say(`resumed: ${MEMBERS - Number(before)} cards in ${resumed.seconds.toFixed(1)} s, ${Math.round((MEMBERS - Number(before)) / resumed.seconds)} a second`);
      say(`together: ${MEMBERS} cards in ${total.toFixed(1)} s, ${Math.round(MEMBERS / total)} a second`);

      const checking = performance.now();
      const wrong = await wrongCards(connection);
      for (const line of wrong) say(`WRONG: ${line}`);
      say(wrong.length === 0 ? `every member has exactly one card, and it is the right one (checked in ${seconds(checking).toFixed(0)} s)` : 'cards are wrong');
      return killed.signal === 'SIGKILL' && resumed.code === 0 && wrong.length === 0 ? 0 : 1;
    } finally {
      await connection.end();
    }
  } finally {
    if (!options.keep) await root.query(`DROP DATABASE ${name}`);
    await root.end();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
