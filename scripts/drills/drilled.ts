// drilled.ts — what every drill does with the built server and its commands: starts them, kills them, has members check in.
import { spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { postAll } from '../bench/kit/http-load';
import { lastingPort } from '../kit/free-port';
import { checkInOf, type AtTheDoor } from '../kit/people';
import { inRoot } from '../kit/root';
import { ServerProcess } from '../kit/server-process';
import type { DrillEngine } from './drill-database';

export const ENGINES: DrillEngine[] = process.env['TEST_MYSQL_URL'] ? ['sqlite', 'mysql'] : ['sqlite'];
/** A year of demonstration is lived before the first answer. */
const READY_WITHIN_MS = 280_000;

export interface Ran {
  readonly code: number | null;
  readonly output: string;
}

export type Command = 'backup' | 'restore' | 'verify' | 'rebuild' | 'cards' | 'close-days' | 'claim-data' | 'create-staff';

export function begin(command: Command, args: readonly string[], env: Record<string, string>): { child: ChildProcess; ended: Promise<Ran> } {
  const { APP_KEY: _key, BACKUP_DIR: _folder, INIT_CWD: _caller, ...inherited } = process.env;
  const child = spawn(process.execPath, [inRoot('server', 'dist', 'cli', `${command}.js`), ...args], { cwd: inRoot(), env: { ...inherited, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return { child, ended: new Promise((resolve) => child.once('close', (code) => resolve({ code, output }))) };
}

/** Members who check in one small group after the other until they are told to stop. */
export class Arrivals {
  arrived = 0;
  private isOver = false;

  constructor(
    private readonly port: number,
    private readonly waiting: AtTheDoor[],
  ) {}

  async run(): Promise<void> {
    while (!this.isOver && this.waiting.length > 0) {
      const wishes = this.waiting.splice(0, 16).map((person) => checkInOf(person, randomBytes(12).toString('hex')));
      const { statuses } = await postAll(this.port, wishes, 8);
      expect([...statuses.keys()]).toEqual([200]);
      this.arrived += wishes.length;
    }
  }

  stop(): void {
    this.isOver = true;
  }
}

export async function until(holds: () => boolean, what: string): Promise<void> {
  for (const end = Date.now() + 120_000; !holds(); await pause(1)) if (Date.now() > end) throw new Error(`Two minutes, and still not: ${what}.`);
}

export const settings = (databaseUrl: string, dataDir: string): Record<string, string> => ({ DATA_DIR: dataDir, DATABASE_URL: databaseUrl });

/** Runs the built server for as long as the work takes; under test it makes no demonstration by itself. */
export async function serving<T>(env: Record<string, string>, work: (port: number) => Promise<T>): Promise<T> {
  const port = await lastingPort(3);
  const server = new ServerProcess({ port, env: { NODE_ENV: 'test', DEMO: 'on', WX_API_BASE: 'http://127.0.0.1:9', PUBLIC_URL: `http://localhost:${port}`, ...env } });
  try {
    await server.ready(READY_WITHIN_MS);
    return await work(port);
  } finally {
    await server.stop();
  }
}

