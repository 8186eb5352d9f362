// npm run bench checkin [-- --count 2000 --clients 64 --rounds 3 --engine sqlite|mysql --sql --profile
// --database-pid 1234]: check-ins over HTTP, against the very same SQL sent by the bare driver in the same round. The statements
// are captured from the server itself, so the two cannot differ. --sql prints them; --profile keeps a .cpuprofile of the server
// and says whose code took the time; --database-pid says how much the database's process took.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { buildIfStale } from '../kit/builds';
import { freePort } from '../kit/free-port';
import { inRoot } from '../kit/root';
import { cpuSecondsOf, ServerProcess } from '../kit/server-process';
import { mysqlDatabase, sqliteDatabase, type BenchDatabase } from './kit/databases';
import type { Wish } from '../kit/http-socket';
import { postAll, type Load } from './kit/http-load';
import { peopleAtTheDoor, type AtTheDoor } from '../kit/people';
import { selfTimes } from './kit/profile';
import { madeBy, retold, statementsOf, type Statement } from './kit/told-sql';

const { values: options } = parseArgs({
  options: {
    count: { type: 'string', default: '2000' },
    clients: { type: 'string', default: '64' },
    rounds: { type: 'string', default: '3' },
    engine: { type: 'string' },
    sql: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
    'database-pid': { type: 'string' },
  },
});
const COUNT = Number(options.count);
const CLIENTS = Number(options.clients);
const ROUNDS = Number(options.rounds);
/** Spent on warming up, on capturing, and on the bare driver's own warm-up. */
const EXTRA = 6000;
/** Groups of the profile that are told one by one. */
const TOLD_GROUPS = 14;

const say = (text: string): void => console.log(text);

interface Round {
  readonly bare: number;
  readonly http: Load;
  /** Milliseconds of processor time that one check-in took, by process; none where the system does not say. */
  readonly cpuMs: ReadonlyMap<string, number>;
}

const wishOf = ({ token, ticket }: AtTheDoor): Wish => ({
  path: '/api/v1/check-ins',
  headers: { authorization: `Bearer ${token}`, 'idempotency-key': randomBytes(12).toString('hex') },
  body: JSON.stringify({ ticket }),
});

/** Asks what runs inside the server to begin, by the file that it looks at. */
async function start(file: string): Promise<void> {
  writeFileSync(file, 'start');
  await pause(200);
}

/** What it has kept since. */
async function stopped(file: string): Promise<string> {
  writeFileSync(file, 'stop');
  let kept = 'stop';
  while (!/[\]}]$/.test(kept)) {
    await pause(100);
    kept = readFileSync(file, 'utf8');
  }
  rmSync(file);
  return kept;
}

/** What two people's check-ins were made of, told apart from what the server did beside them. */
async function captured(port: number, file: string, two: readonly AtTheDoor[]): Promise<{ mine: Statement[]; made: string[]; person: AtTheDoor }> {
  const told: Statement[][] = [];
  for (const person of two) {
    await start(file);
    await postAll(port, [wishOf(person)], 1);
    told.push(statementsOf(JSON.parse(await stopped(file)) as Statement[], person));
  }
  const [[mine = [], other = []], [person]] = [told, two];
  if (mine.length === 0 || !person) throw new Error('The statements of a check-in were not captured.');
  return { mine, made: madeBy(mine, other, person), person };
}

/** What the bare driver promised is not delivered: only what was asked over HTTP is the server's to do. */
async function untilQuiet(database: BenchDatabase): Promise<void> {
  while ((await database.count(`SELECT COUNT(*) AS n FROM outbox WHERE state = 'waiting'`)) > 0) {
    // The relay may be at the same rows; then the next look finds fewer of them.
    await database.run(`UPDATE outbox SET state = 'done' WHERE state = 'waiting' AND leased_until IS NULL`).catch(() => undefined);
    await pause(200);
  }
  await pause(500);
}

const said = ({ bare, http, cpuMs }: Round): string =>
  [
    `bare ${bare.toFixed(0)}/s, HTTP ${http.perSecond.toFixed(0)}/s, ratio ${(http.perSecond / bare).toFixed(2)}`,
    `p50 ${http.p50.toFixed(0)} ms, p99 ${http.p99.toFixed(0)} ms`,
    ...[...cpuMs].map(([name, ms]) => `${name} ${ms.toFixed(2)} ms`),
    `answers ${JSON.stringify([...http.statuses])}`,
  ].join('; ');

/** Seconds that the processes have taken so far. */
function cpuOf(server: ServerProcess): Map<string, number> {
  const told = { 'the server’s own time': server.cpuSeconds(), 'the database’s': cpuSecondsOf(options['database-pid']) };
  return new Map(Object.entries(told).flatMap(([name, seconds]) => (seconds === null ? [] : [[name, seconds]])));
}

async function measure(database: BenchDatabase, folder: string): Promise<void> {
  const [captureFile, profileFile] = [path.join(folder, 'statements.jsonl'), path.join(folder, 'profile.json')];
  const port = await freePort(3990);
  const server = new ServerProcess({
    port,
    logFile: path.join(folder, 'server.log'),
    env: {
      NODE_ENV: 'production',
      DATABASE_URL: database.url,
      DATA_DIR: folder,
      PUBLIC_URL: `http://localhost:${port}`,
      APP_KEY: randomBytes(32).toString('base64url'),
      WX_APPID: 'wx0000000000000001',
      WX_SECRET: '0123456789abcdef0123456789abcdef',
      NODE_OPTIONS: `--require ${inRoot('scripts', 'bench', 'kit', 'inside-server.cjs')}`,
      BENCH_CAPTURE: captureFile,
      BENCH_PROFILE: profileFile,
    },
  });
  try {
    await server.ready();
    const { people, rows, sessionId } = peopleAtTheDoor(2 * ROUNDS * COUNT + EXTRA);
    await database.fill(rows);
    const take = (count: number): AtTheDoor[] => people.splice(0, count);
    await postAll(port, take(EXTRA / 2).map(wishOf), CLIENTS);
    await untilQuiet(database);
    const { mine, made, person } = await captured(port, captureFile, take(2));
    const bareOf = (count: number) => take(count).map((other) => retold(mine, person, other, made));
    say(`${database.version}: ${mine.length} statements a check-in`);
    if (options.sql) for (const { sql } of mine) say(`  ${sql.trim().replace(/\s+/g, ' ').slice(0, 160)}`);
    await database.drive(bareOf(EXTRA / 4), CLIENTS);
    const rounds: Round[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const bare = await database.drive(bareOf(COUNT), CLIENTS);
      await untilQuiet(database);
      const isProfiled = options.profile && round === ROUNDS - 1;
      if (isProfiled) await start(profileFile);
      const wishes = take(COUNT).map(wishOf);
      const before = cpuOf(server);
      const http = await postAll(port, wishes, CLIENTS);
      const cpuMs = new Map([...cpuOf(server)].map(([name, seconds]) => [name, ((seconds - (before.get(name) ?? 0)) * 1000) / COUNT]));
      rounds.push({ bare, http, cpuMs });
      say(`  round ${round + 1}: ${said(rounds.at(-1)!)}`);
      if (isProfiled) tellProfile(await stopped(profileFile));
      await untilQuiet(database);
    }
    const best = rounds.reduce((a, b) => (b.http.perSecond > a.http.perSecond ? b : a));
    say(`  best:    ${said(best)}; ${CLIENTS} connections`);
    say(`  ${await database.count(`SELECT COUNT(*) AS n FROM check_in WHERE session_id = '${sessionId}'`)} check-ins stand`);
  } finally {
    if (!(await server.stop())) console.error(server.tail());
  }
}

function tellProfile(profile: string): void {
  const kept = path.join(tmpdir(), `tongxing-checkin-${Date.now()}.cpuprofile`);
  writeFileSync(kept, profile);
  const times = selfTimes(profile);
  const total = [...times.values()].reduce((sum, time) => sum + time, 0);
  say(`  ${(total / 1000 / COUNT).toFixed(2)} ms of JavaScript a check-in, by whose code it was (${kept}):`);
  for (const [group, time] of [...times].slice(0, TOLD_GROUPS)) {
    say(`    ${((time * 100) / total).toFixed(1).padStart(5)} %  ${(time / 1000 / COUNT).toFixed(3)} ms  ${group}`);
  }
}

async function main(): Promise<void> {
  await buildIfStale('shared', say);
  await buildIfStale('server', say);
  for (const engine of options.engine === undefined ? ['sqlite', 'mysql'] : [options.engine]) {
    const folder = mkdtempSync(path.join(tmpdir(), 'tongxing-bench-'));
    const database = engine === 'sqlite' ? sqliteDatabase(folder) : await mysqlDatabase();
    if (!database) throw new Error('No MySQL or MariaDB answers: this half of the bench needs one.');
    try {
      await measure(database, folder);
    } finally {
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    }
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
