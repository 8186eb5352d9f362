// storm.ts — one storm: everybody checks in twice with the same key while replies are lost and processes are killed; then
// the books are held against what people were told.
import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { lastingPort } from '../kit/free-port';
import { checkInOf, peopleAtTheDoor } from '../kit/people';
import { inRoot } from '../kit/root';
import { runNode } from '../kit/run';
import { scratchFolder } from '../kit/scratch';
import { ServerProcess } from '../kit/server-process';
import { Crowd } from './crowd';
import { openStormDatabase, type Engine, type StormDatabase, type Where } from './database';
import { wrongsIn, type Books } from './findings';
import { Chance, planOf, type Fault, type Victim } from './plan';

export const PEOPLE = 5000;
const CLIENTS = 64;
const KILLS_OF_EACH = 3;

export interface StormOptions {
  readonly engine: Engine;
  readonly seed: number;
  readonly people?: number;
  readonly where?: Where;
  /** Ends the storm before its time; everything that it started goes with it. */
  readonly signal?: AbortSignal;
}

/** How long after a kill the first request that was sent after it succeeded. */
export interface Recovery {
  readonly victim: Victim;
  readonly ms: number;
}

export interface StormReport {
  readonly database: string;
  readonly people: number;
  readonly requests: number;
  readonly retries: number;
  readonly dropped: number;
  readonly timeouts: number;
  readonly seconds: number;
  readonly recoveries: readonly Recovery[];
  /** Empty where all is as it must be. */
  readonly wrong: readonly string[];
}

/** The built server under the storm; the one that runs now. */
class Shelter {
  private server?: ServerProcess;
  private readonly dataDir = scratchFolder('storm-data');
  private readonly appKey = randomBytes(32).toString('base64url');

  constructor(
    private readonly port: number,
    private readonly databaseUrl: string,
    private readonly onUnexpectedEnd: (reason: Error) => void,
  ) {}

  get env(): Record<string, string> {
    return { DATABASE_URL: this.databaseUrl, DATA_DIR: this.dataDir };
  }

  start(): ServerProcess {
    const server = new ServerProcess({
      port: this.port,
      env: {
        ...this.env,
        NODE_ENV: 'production',
        PUBLIC_URL: `http://localhost:${this.port}`,
        APP_KEY: this.appKey,
        WX_APPID: 'wx0000000000000001',
        WX_SECRET: '0123456789abcdef0123456789abcdef',
      },
    });
    this.server = server;
    void server.ended.then(() => {
      // One that was told to end is not the one that runs now.
      if (this.server === server) this.onUnexpectedEnd(new Error(`The server ended by itself:\n${server.tail()}`));
    });
    return server;
  }

  async killAndRestart(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    await server?.kill();
    this.start();
  }

  /** Says whether it went by itself. */
  async stop(): Promise<boolean> {
    const server = this.server;
    this.server = undefined;
    return (await server?.stop()) ?? true;
  }

  async destroy(): Promise<void> {
    const server = this.server;
    this.server = undefined;
    await server?.kill();
    rmSync(this.dataDir, { recursive: true, force: true });
  }
}

/** The packages must have been built. Rejects where the storm could not be weathered to its end. */
export async function storm({ engine, seed, people: count = PEOPLE, where = 'disk', signal }: StormOptions): Promise<StormReport> {
  const { people, rows, sessionId } = peopleAtTheDoor(count);
  const victims = Array.from({ length: KILLS_OF_EACH }, (): Victim[] => (engine === 'sqlite' ? ['server'] : ['server', 'database'])).flat();
  const plan = planOf(seed, { people: count, victims });
  const wishes = people.map((person) => checkInOf(person, randomBytes(12).toString('hex')));
  const port = await lastingPort(1);
  const crowd = new Crowd({ port, clients: CLIENTS, sendings: plan.sendings, wishOf: (person) => wishes[person]!, chance: new Chance(seed) });
  const stop = (reason: Error): void => crowd.stop(reason);
  signal?.addEventListener('abort', () => stop(new Error('Stopped before the end.')));
  const database = await openStormDatabase(engine, where, stop);
  const shelter = new Shelter(port, database.url, stop);
  try {
    // The first start makes the tables.
    await shelter.start().ready();
    await shelter.stop();
    await database.fill(rows);
    await shelter.start().ready();

    const began = performance.now();
    const [recoveries] = await Promise.all([strike(plan.faults, crowd, { server: shelter, database }), crowd.run()]);
    const seconds = (performance.now() - began) / 1000;
    const wentByItself = await shelter.stop();
    const told = people.map(({ memberId }, person) => ({ memberId, bodies: crowd.answers.get(person) ?? [] }));
    const { requests, retries, dropped, timeouts, refusals } = crowd;
    const wrong = [
      ...(refusals.length > 0 ? [`${refusals.length} requests were refused, e.g. ${refusals[0]}`] : []),
      ...(wentByItself ? [] : ['the server did not end when it was asked to']),
      ...wrongsIn(told, await booksOf(database, sessionId)),
      ...(await violations(shelter.env)),
    ];
    return { database: database.name, people: count, requests, retries, dropped, timeouts, seconds, recoveries, wrong };
  } finally {
    await shelter.destroy();
    await database.destroy();
  }
}

interface Killable {
  killAndRestart?(): Promise<void>;
}

/** Kills what the plan names when its time has come, each once the system is at work again after the one before. */
async function strike(faults: readonly Fault[], crowd: Crowd, victims: Record<Victim, Killable>): Promise<Recovery[]> {
  const recoveries: Recovery[] = [];
  for (const { victim, afterAnswers } of faults) {
    await crowd.answeredTimes(afterAnswers);
    const killedAt = performance.now();
    const [backAt] = await Promise.all([crowd.firstAnswerSentAfter(killedAt), victims[victim].killAndRestart?.()]);
    recoveries.push({ victim, ms: backAt - killedAt });
  }
  return recoveries;
}

async function booksOf(database: StormDatabase, sessionId: string): Promise<Books> {
  const [checkIns, credits, [entries], [session]] = [
    await database.rows(`SELECT id, member_id AS memberId FROM check_in WHERE status = 'standing' AND session_id = '${sessionId}'`),
    await database.rows(`SELECT member_id AS memberId FROM points_entry WHERE kind = 'earn' AND rule_code = 'check_in'`),
    await database.rows('SELECT COUNT(*) AS count FROM journal_entry'),
    await database.rows(`SELECT check_ins AS count FROM event_session WHERE id = '${sessionId}'`),
  ];
  return {
    checkIns: checkIns.map(({ id, memberId }) => ({ id: String(id), memberId: String(memberId) })),
    credited: credits.map(({ memberId }) => String(memberId)),
    journalEntries: Number(entries?.['count']),
    counted: Number(session?.['count']),
  };
}

/** What `npm run verify` finds. */
async function violations(env: Record<string, string>): Promise<string[]> {
  const { code, output } = await runNode([inRoot('server', 'dist', 'cli', 'verify.js')], { cwd: inRoot(), env: { ...process.env, ...env } });
  const found = output.split('\n').filter((line) => line !== '' && !line.startsWith('✓'));
  return code === 0 ? [] : [`npm run verify ended with ${code}: ${found.join('\n    ')}`];
}
