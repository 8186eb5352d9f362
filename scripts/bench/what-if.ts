// npm run bench what-if [-- --members 100000 --each 10 --engine sqlite|mysql --keep]: another check-in rule for the last
// twelve months of a million entries, asked for over HTTP as the staff page does: seconds, entries a second, how large the
// server became, how late its event loop was meanwhile, and how long whoever else asked had to wait.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { request, type IncomingMessage } from 'node:http';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import mysql from 'mysql2/promise';
import { buildIfStale } from '../kit/builds';
import { freePort } from '../kit/free-port';
import { testMysqlServer } from '../kit/mysql';
import { inRoot } from '../kit/root';
import { ServerProcess } from '../kit/server-process';
import { journalsOf, type TableRows } from './kit/journals';

const { values: options } = parseArgs({
  options: {
    members: { type: 'string', default: '100000' },
    each: { type: 'string', default: '10' },
    engine: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});
const PAST = { members: Number(options.members), each: Number(options.each), begins: new Date('2024-11-01T02:00:00Z'), ends: new Date('2026-11-20T02:00:00Z') };
const ROWS_AT_ONCE = 1_000;
const ASK_EVERY_MS = 20;

/** What the page sends: a check-in worth two points and five of growth more, all through the last full year of the journal. */
const WISH = {
  code: 'check_in',
  baseVersion: 1,
  kind: 'checked_in',
  name: '参加活动',
  position: 20,
  from: '2025-11',
  to: '2026-10',
  terms: {
    condition: {},
    points: { type: 'fixed', amount: 12 },
    growth: { type: 'fixed', amount: 15 },
    caps: [{ period: 'month', times: 8 }],
    validity: { type: 'end_of_year', yearsLater: 1 },
    pendingDays: 0,
  },
};

interface Database {
  readonly title: string;
  readonly url: string;
  fill(tables: readonly TableRows[]): Promise<void>;
  drop(): Promise<void>;
}

const say = (text: string): void => console.log(text);
const seconds = (since: number): number => (performance.now() - since) / 1000;
const at = (sorted: readonly number[], share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

function* batchesOf(rows: Iterable<readonly unknown[]>): Generator<unknown[][]> {
  let batch: unknown[][] = [];
  for (const row of rows) {
    batch.push([...row]);
    if (batch.length < ROWS_AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

function sqlite(folder: string): Database {
  const file = path.join(folder, 'bench.sqlite');
  // The driver is the server's; nothing else here needs one.
  const Sqlite = createRequire(inRoot('server', 'package.json'))('better-sqlite3') as new (file: string) => {
    prepare(sql: string): { run(...values: unknown[]): void };
    exec(sql: string): void;
    close(): void;
  };
  return {
    title: 'SQLite',
    url: `sqlite:${file}`,
    async fill(tables) {
      const database = new Sqlite(file);
      database.exec('BEGIN');
      for (const { table, columns, rows } of tables) {
        const insert = database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`);
        for (const row of rows) insert.run(...row);
      }
      database.exec('COMMIT');
      database.close();
    },
    drop: () => Promise.resolve(),
  };
}

async function mariadb(): Promise<Database | null> {
  const server = await testMysqlServer();
  if (!server) return null;
  const name = `tongxing_bench_what_if_${process.pid}`;
  const url = new URL(server.url);
  url.pathname = `/${name}`;
  const onServer = async (statement: string): Promise<void> => {
    const root = await mysql.createConnection({ uri: server.url });
    await root.query(statement).finally(() => root.end());
  };
  await onServer(`CREATE DATABASE ${name}`);
  return {
    title: server.version,
    url: url.href,
    async fill(tables) {
      const connection = await mysql.createConnection({ uri: url.href, charset: 'utf8mb4', timezone: 'Z' });
      await connection.query('SET SESSION unique_checks = 0, foreign_key_checks = 0');
      for (const { table, columns, rows } of tables) {
        for (const batch of batchesOf(rows)) await connection.query(`INSERT INTO ${table} (${columns.join(', ')}) VALUES ?`, [batch]);
      }
      await connection.end();
    },
    drop: () => onServer(`DROP DATABASE ${name}`),
  };
}

/** Makes the tables, the first rows and somebody who may ask; answers with the password. */
function prepare(env: NodeJS.ProcessEnv): string {
  const made = spawnSync(
    process.execPath,
    [inRoot('server', 'dist', 'cli', 'create-staff.js'), '--login', 'bench', '--name', '小周', '--role', 'programme'],
    { env: { ...process.env, ...env }, encoding: 'utf8' },
  );
  const password = /[A-Za-z0-9_-]{16,}/.exec(made.stdout)?.[0];
  if (password === undefined) throw new Error(`No account was made: ${made.stdout}${made.stderr}`);
  return password;
}

async function signIn(url: string, password: string): Promise<Record<string, string>> {
  const headers = { 'content-type': 'application/json', 'x-tongxing-staff': '1', origin: url };
  const answer = await fetch(`${url}/api/v1/admin/session`, { method: 'POST', headers, body: JSON.stringify({ login: 'bench', password }) });
  const cookie = /tx_staff=[^;]+/.exec(answer.headers.get('set-cookie') ?? '')?.[0];
  if (cookie === undefined) throw new Error(`Nobody could sign in: ${answer.status} ${await answer.text()}`);
  return { ...headers, cookie };
}

/** The server's largest size so far, in megabytes. */
const peakOf = (pid: number): number => Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024;

/** Seconds of a core that the server has used so far. */
function coreSecondsOf(pid: number): number {
  // After the name, which may hold anything: the 12th and 13th are user and system time in hundredths.
  const told = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(told[11]) + Number(told[12])) / 100;
}

interface Loop {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
  readonly rss: number;
}

async function loopOf(pid: number, file: string): Promise<Loop> {
  rmSync(file, { force: true });
  process.kill(pid, 'SIGUSR2');
  for (let waited = 0; waited < 10_000 && !existsSync(file); waited += 50) await pause(50);
  return JSON.parse(readFileSync(file, 'utf8')) as Loop;
}

/** Somebody else asks the database something small all the while; how long each answer took. */
function askMeanwhile(url: string, headers: Record<string, string>): () => Promise<number[]> {
  const waited: number[] = [];
  let isOver = false;
  const asking = (async () => {
    while (!isOver) {
      const began = performance.now();
      // A connection that was idle too long is closed; the next request makes another.
      const answer = await fetch(`${url}/api/v1/admin/session`, { headers }).catch(() => null);
      if (answer) await answer.text();
      waited.push(performance.now() - began);
      await pause(ASK_EVERY_MS);
    }
  })();
  return async () => {
    isOver = true;
    await asking;
    return waited.sort((a, b) => a - b);
  };
}

async function ask(url: string, headers: Record<string, string>): Promise<{ seconds: number; first: number; lines: number; last: Record<string, unknown> }> {
  const began = performance.now();
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    request(`${url}/api/v1/admin/what-ifs/rules`, { method: 'POST', headers, agent: false }, resolve).once('error', reject).end(JSON.stringify(WISH));
  });
  answer.setEncoding('utf8');
  let [text, lines, first] = ['', 0, 0];
  let last: Record<string, unknown> = {};
  for await (const chunk of answer as AsyncIterable<string>) {
    const parts = (text + chunk).split('\n');
    text = parts.pop() ?? '';
    for (const part of parts) {
      first ||= seconds(began);
      lines += 1;
      last = JSON.parse(part) as Record<string, unknown>;
    }
  }
  return { seconds: seconds(began), first, lines, last };
}

async function measure(database: Database, folder: string): Promise<boolean> {
  const watchFile = path.join(folder, 'loop.json');
  const port = await freePort(13_990);
  const env = {
    NODE_ENV: 'production',
    DATABASE_URL: database.url,
    DATA_DIR: folder,
    PUBLIC_URL: `http://localhost:${port}`,
    APP_KEY: randomBytes(32).toString('base64url'),
    WX_APPID: 'wx0000000000000001',
    WX_SECRET: '0123456789abcdef0123456789abcdef',
  };
  const password = prepare(env);
  const filling = performance.now();
  await database.fill(journalsOf(PAST));
  const entries = PAST.members * PAST.each;
  say(`${database.title}: ${PAST.members} members, ${entries} entries, filled in ${seconds(filling).toFixed(0)} s`);

  const watching = { NODE_OPTIONS: `--require ${inRoot('scripts', 'bench', 'kit', 'watch-loop.cjs')}`, WATCH_LOOP: watchFile };
  const server = new ServerProcess({ port, env: { ...env, ...watching }, logFile: path.join(folder, 'server.log') });
  try {
    await server.ready();
    const headers = await signIn(server.url, password);
    const pid = server.pid;
    await pause(2_000);
    await loopOf(pid, watchFile);
    const calm = askMeanwhile(server.url, headers);
    await pause(5_000);
    const before = await loopOf(pid, watchFile);
    const waitedBefore = await calm();

    const meanwhile = askMeanwhile(server.url, headers);
    await loopOf(pid, watchFile);
    const usedBefore = coreSecondsOf(pid);
    const ran = await ask(server.url, headers);
    const used = coreSecondsOf(pid) - usedBefore;
    const during = await loopOf(pid, watchFile);
    const waited = await meanwhile();

    const ms = (value: number): string => `${value.toFixed(1)} ms`;
    say(`  what-if      ${ran.seconds.toFixed(1)} s, ${Math.round(entries / ran.seconds)} entries/s, first line after ${ran.first.toFixed(2)} s, ${ran.lines} lines`);
    say(`  of a core    ${used.toFixed(1)} s, all of the server's own; the machine's load was ${loadavg()[0]!.toFixed(1)} on ${availableParallelism()} cores`);
    say(`  memory       ${before.rss.toFixed(0)} MB before, ${peakOf(pid).toFixed(0)} MB at most`);
    say(`  event loop   late p99 ${ms(during.p99)}, max ${ms(during.max)} (calm: p99 ${ms(before.p99)}, max ${ms(before.max)})`);
    say(`  others wait  p50 ${ms(at(waited, 0.5))}, p99 ${ms(at(waited, 0.99))}, max ${ms(at(waited, 1))} (calm: p99 ${ms(at(waitedBefore, 0.99))}), ${waited.length} answers`);
    const { points, ways, deeds } = (ran.last['result'] ?? {}) as { points?: unknown; ways?: unknown; deeds?: unknown };
    say(`  came out     ${String(deeds)} contributions, points ${JSON.stringify(points)}, ${JSON.stringify(ways)}`);
    if (!points) say(`  WRONG: ${JSON.stringify(ran.last)}`);
    return points !== undefined;
  } finally {
    if (!(await server.stop())) console.error(server.tail());
  }
}

async function main(): Promise<number> {
  await buildIfStale('shared', say);
  await buildIfStale('server', say);
  let right = true;
  for (const engine of ['sqlite', 'mysql'].filter((name) => options.engine === undefined || options.engine === name)) {
    const folder = mkdtempSync(path.join(tmpdir(), 'tongxing-bench-'));
    const database = engine === 'sqlite' ? sqlite(folder) : await mariadb();
    if (!database) {
      say('No MySQL or MariaDB answers; only SQLite is measured.');
      continue;
    }
    try {
      right = (await measure(database, folder)) && right;
    } finally {
      if (options.keep) say(`kept: ${database.url}`);
      else {
        await database.drop();
        rmSync(folder, { recursive: true, force: true });
      }
    }
  }
  return right ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
