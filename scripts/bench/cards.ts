// npm run bench cards [-- --members 1000000 --month 2026-10 --keep]: a month's cards for everyone, on a MariaDB or MySQL
// database of its own that is filled by plain SQL: two entries a member on average. The first run is killed (-9) on its
// way, the second goes on; then every card is held against what the filling says it must be.
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { Connection, RowDataPacket } from 'mysql2/promise';
import { endWith, firstRow, onOwnDatabase, say, seconds, type OwnDatabase } from './kit/killed-run';
import { fillWithMembers, onMysql } from './kit/lived-months';

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

/** Every member by what kind of month it was: how many there are, and how many have just the card that they must have. */
async function wrongCards(connection: Connection): Promise<string[]> {
  const wrong: string[] = [];
  const { cards, owners } = await firstRow(connection, 'SELECT COUNT(*) AS cards, COUNT(DISTINCT member_id) AS owners FROM impact_card WHERE month = ?', [MONTH]);
  if (Number(cards) !== MEMBERS || Number(owners) !== MEMBERS) wrong.push(`${String(cards)} cards of ${String(owners)} members instead of ${MEMBERS}`);
  const [groups] = await connection.query<(RowDataPacket & { rest: number; facts: string; months_in_row: number; silent: number; version: number; count: number })[]>(
    'SELECT m.no % 5 AS rest, c.facts, c.months_in_row, c.silent, c.version, COUNT(*) AS count FROM impact_card c JOIN member m ON m.id = c.member_id WHERE c.month = ? GROUP BY 1, 2, 3, 4, 5',
    [MONTH],
  );
  for (const { rest, facts, months_in_row: monthsInRow, silent, version, count } of groups) {
    const expected = EXPECTED[rest]!;
    const times = Object.fromEntries((JSON.parse(facts) as { kind: string; times: number }[]).map((fact) => [fact.kind, fact.times]));
    const isSilent = Object.keys(expected.times).length === 0;
    const right = JSON.stringify(times) === JSON.stringify(expected.times) && monthsInRow === expected.monthsInRow && Boolean(silent) === isSilent && version === 1;
    if (!right) wrong.push(`${count} members of rest ${rest} have ${facts}, ${monthsInRow} months in a row, version ${version}`);
  }
  return wrong;
}

async function measure({ version, connection, run }: OwnDatabase): Promise<boolean> {
  const filling = performance.now();
  await connection.query('SET SESSION unique_checks = 0, foreign_key_checks = 0');
  await fillWithMembers(onMysql(connection), { members: MEMBERS, month: MONTH });
  await connection.query('ANALYZE TABLE member, journal_account, journal_entry, rule_payment, measure, member_badge, impact_card');
  await connection.query('DELETE FROM card_run');
  const { entries } = await firstRow(connection, 'SELECT COUNT(*) AS entries FROM journal_entry');
  say(`${version}: ${MEMBERS} members and ${String(entries)} entries, filled in ${seconds(filling).toFixed(0)} s`);

  const lastNo = async (): Promise<number> => Number((await firstRow(connection, 'SELECT COALESCE(MAX(last_no), 0) AS no FROM card_run WHERE month = ?', [MONTH]))['no']);
  const killed = await run('cards', ['--month', MONTH], async () => (await lastNo()) >= MEMBERS * KILLED_AT);
  const { cards: before } = await firstRow(connection, 'SELECT COUNT(*) AS cards FROM impact_card');
  say(`kill -9 after ${killed.seconds.toFixed(1)} s (${killed.signal ?? `exit code ${killed.code}`}): ${String(before)} cards committed, the note says ${await lastNo()} members`);
  const resumed = await run('cards', ['--month', MONTH]);
  const total = killed.seconds + resumed.seconds;
  say(`resumed: ${MEMBERS - Number(before)} cards in ${resumed.seconds.toFixed(1)} s, ${Math.round((MEMBERS - Number(before)) / resumed.seconds)} a second`);
  say(`together: ${MEMBERS} cards in ${total.toFixed(1)} s, ${Math.round(MEMBERS / total)} a second`);

  const checking = performance.now();
  const wrong = await wrongCards(connection);
  for (const line of wrong) say(`WRONG: ${line}`);
  say(wrong.length === 0 ? `every member has exactly one card, and it is the right one (checked in ${seconds(checking).toFixed(0)} s)` : 'cards are wrong');
  return killed.signal === 'SIGKILL' && resumed.code === 0 && wrong.length === 0;
}

endWith(onOwnDatabase('cards', options.keep, measure));
