// npm run bench checkin [-- --count 4000 --clients 64 --engine mariadb|sqlite]: check-ins over HTTP, against the very same SQL sent
// by the bare driver in the same run. The statements are captured from the server itself, so the two cannot differ.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import mysql from 'mysql2/promise';
import { buildIfStale } from '../kit/builds';
import { freePort } from '../kit/free-port';
import type { Wish } from '../kit/http-socket';
import { testMysqlServer } from '../kit/mysql';
import { checkInOf, fillMysql, peopleAtTheDoor, sha256, someId, type AtTheDoor } from '../kit/people';
import { inRoot } from '../kit/root';
import { ServerProcess } from '../kit/server-process';
import { postAll, type Load } from './kit/http-load';

interface Statement {
  readonly connection: number;
  readonly sql: string;
  readonly values: readonly unknown[];
}

const { values: options } = parseArgs({
  options: { count: { type: 'string', default: '4000' }, clients: { type: 'string', default: '64' } },
});
const COUNT = Number(options.count);
const CLIENTS = Number(options.clients);
/** Spent on warming up, on capturing, and on the bare driver's own warm-up. */
const EXTRA = 1000;

const wishOf = (person: AtTheDoor): Wish => checkInOf(person, randomBytes(12).toString('hex'));

/** What JSON made of a moment, made a moment again. */
const revived = (value: unknown): unknown =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(value) ? new Date(value) : value;

/** The statements of one person's check-in, everything else of the server kept out by the connection they share. */
function statementsOf(captured: readonly Statement[], person: AtTheDoor): Statement[] {
  const mine = captured.filter(({ values }) => JSON.stringify(values).includes(person.memberId));
  const connections = new Set(mine.map(({ connection }) => connection));
  const tokens = [sha256(person.token)];
  return captured.filter(
    ({ connection, values }) => connections.has(connection) || tokens.some((token) => JSON.stringify(values).includes(token)),
  );
}

/** Puts another person, and fresh ids, in the place of those of the captured check-in. */
function retold(statements: readonly Statement[], from: AtTheDoor, to: AtTheDoor, made: readonly string[]): Statement[] {
  const swaps = new Map<string, string>([
    [from.memberId, to.memberId],
    [from.identityId, to.identityId],
    [sha256(from.token), sha256(to.token)],
    [sha256(from.ticket), sha256(to.ticket)],
    ...made.map((id): [string, string] => [id, /^[0-9A-Z]{26}$/.test(id) ? someId() : randomBytes(12).toString('hex')]),
  ]);
  const swap = (text: string): string => {
    let next = text;
    for (const [old, fresh] of swaps) if (next.includes(old)) next = next.split(old).join(fresh);
    return next;
  };
  return statements.map(({ connection, sql, values }) => ({
    connection,
    sql: swap(sql),
    values: values.map((value) => (typeof value === 'string' ? revived(swap(value)) : value)),
  }));
}

/** Ids and keys that the one request made up itself: in its statements, and not in another's. */
function madeBy(mine: readonly Statement[], others: readonly Statement[], person: AtTheDoor): string[] {
  const idsIn = (statements: readonly Statement[]) =>
    new Set(JSON.stringify(statements.map(({ values }) => values)).match(/\b(?:[0-9A-HJKMNP-TV-Z]{26}|[0-9a-f]{24})\b/g) ?? []);
  const theirs = idsIn(others);
  return [...idsIn(mine)].filter((id) => !theirs.has(id) && id !== person.memberId && id !== person.identityId);
}

async function bare(url: string, all: readonly (readonly Statement[])[]): Promise<{ seconds: number; perSecond: number }> {
  const connections = await Promise.all(
    Array.from({ length: CLIENTS }, async () => {
      const connection = await mysql.createConnection({ uri: url, timezone: 'Z', charset: 'utf8mb4' });
      await connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
      return connection;
    }),
  );
  let next = 0;
  const began = performance.now();
  try {
    await Promise.all(
      connections.map(async (connection) => {
        for (let one = all[next++]; one; one = all[next++]) {
          for (const { sql, values } of one) await connection.query(sql, [...values]);
        }
      }),
    );
  } finally {
    // Also after a failure: an open transaction would keep the database from being dropped.
    connections.forEach((connection) => connection.destroy());
  }
  const seconds = (performance.now() - began) / 1000;
  return { seconds, perSecond: all.length / seconds };
}

const said = (load: Load): string =>
  `${load.perSecond.toFixed(0)}/s, p50 ${load.p50.toFixed(0)} ms, p99 ${load.p99.toFixed(0)} ms, answers ${JSON.stringify([...load.statuses])}`;

async function main(): Promise<void> {
  await buildIfStale('shared', console.log);
  await buildIfStale('server', console.log);
  const found = await testMysqlServer();
  if (!found) throw new Error('No MySQL or MariaDB answers: this bench needs one.');
  const name = `tongxing_bench_${process.pid}`;
  const folder = mkdtempSync(path.join(tmpdir(), 'tongxing-bench-'));
  const captureFile = path.join(folder, 'statements.jsonl');
  const root = await mysql.createConnection({ uri: found.url, multipleStatements: true });
  await root.query(`CREATE DATABASE ${name}`);
  const url = new URL(found.url);
  url.pathname = `/${name}`;
  const port = await freePort(3990);
  const server = new ServerProcess({
    port,
    logFile: path.join(folder, 'server.log'),
    env: {
      NODE_ENV: 'production',
      DATABASE_URL: url.href,
      DATA_DIR: folder,
      PUBLIC_URL: `http://localhost:${port}`,
      APP_KEY: randomBytes(32).toString('base64url'),
      WX_APPID: 'wx0000000000000001',
      WX_SECRET: '0123456789abcdef0123456789abcdef',
      NODE_OPTIONS: `--require ${inRoot('scripts', 'bench', 'kit', 'capture-sql.cjs')}`,
      CAPTURE_SQL: captureFile,
    },
  });
  try {
    await server.ready();
    const connection = await mysql.createConnection({ uri: url.href, timezone: 'Z' });
    const { people, rows, sessionId } = peopleAtTheDoor(2 * COUNT + EXTRA);
    await fillMysql(connection, rows);

    const take = (count: number): AtTheDoor[] => people.splice(0, count);
    console.log('Warming up');
    await postAll(port, take(EXTRA / 2).map(wishOf), CLIENTS);

    await pause(1500);
    const captures: { person: AtTheDoor; statements: Statement[] }[] = [];
    for (const person of take(2)) {
      writeFileSync(captureFile, '');
      await postAll(port, [wishOf(person)], 1);
      const captured = readFileSync(captureFile, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Statement);
      rmSync(captureFile);
      captures.push({ person, statements: statementsOf(captured, person) });
    }
    const [mine, other] = captures;
    if (!mine || !other || existsSync(captureFile)) throw new Error('The statements of a check-in were not captured.');
    const made = madeBy(mine.statements, other.statements, mine.person);
    console.log(`${mine.statements.length} statements a check-in`);
    if (process.env['SHOW_SQL']) for (const { sql } of mine.statements) console.log(`  ${sql.slice(0, 160)}`);

    await bare(url.href, take(EXTRA / 4).map((person) => retold(mine.statements, mine.person, person, made)));
    const bareStatements = take(COUNT).map((person) => retold(mine.statements, mine.person, person, made));
    const driver = await bare(url.href, bareStatements);
    console.log(`bare driver  ${driver.perSecond.toFixed(0)}/s`);
    const http = await postAll(port, take(COUNT).map(wishOf), CLIENTS);
    console.log(`over HTTP    ${said(http)}`);
    console.log(`ratio        ${(http.perSecond / driver.perSecond).toFixed(2)} at ${CLIENTS} connections on ${found.version}`);
    const [[counted]] = (await connection.query('SELECT COUNT(*) AS n FROM check_in WHERE session_id = ?', [sessionId])) as unknown as [[{ n: number }]];
    console.log(`rows         ${counted.n} check-ins stand`);
    await connection.end();
  } finally {
    if (!(await server.stop())) console.error(server.tail());
    await root.query(`DROP DATABASE IF EXISTS ${name}`);
    await root.end();
    rmSync(folder, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
