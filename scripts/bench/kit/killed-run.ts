// killed-run.ts — a command that is killed (-9) on its way and called again, on a MariaDB or MySQL database of its own.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import mysql from 'mysql2/promise';
import { buildIfStale } from '../../kit/builds';
import { testMysqlServer } from '../../kit/mysql';
import { inRoot } from '../../kit/root';
import { prepareTables } from './lived-months';

export const say = (text: string): void => console.log(text);
export const seconds = (since: number): number => (performance.now() - since) / 1000;

export interface Ran {
  readonly seconds: number;
  readonly signal: NodeJS.Signals | null;
  readonly code: number | null;
}

/** The database with its tables and first rows, before the bench fills it. */
export interface OwnDatabase {
  readonly version: string;
  readonly connection: mysql.Connection;
  /** Runs a built command of the server as people call it; killed without warning once `killWhen` says so. `now` sets its clock. */
  run(command: string, args: readonly string[], killWhen?: () => Promise<boolean>, now?: Date): Promise<Ran>;
}

/** The first row that a SELECT answers. */
export async function firstRow(connection: mysql.Connection, sql: string, values: unknown[] = []): Promise<Record<string, unknown>> {
  const [rows] = await connection.query<mysql.RowDataPacket[]>(sql, values);
  return rows[0] ?? {};
}

/** Does the work and answers whether all was right, as an exit code; the database goes afterwards unless it is kept. */
export async function onOwnDatabase(bench: string, keep: boolean, work: (database: OwnDatabase) => Promise<boolean>): Promise<number> {
  const server = await testMysqlServer();
  if (!server) {
    console.error('This bench needs MariaDB or MySQL: TEST_MYSQL_URL, or a server at 127.0.0.1:3306.');
    return 2;
  }
  await buildIfStale('shared', say);
  await buildIfStale('server', say);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'tongxing-bench-'));
  const name = `tongxing_bench_${bench}_${process.pid}`;
  const address = new URL(server.url);
  address.pathname = `/${name}`;
  const root = await mysql.createConnection({ uri: server.url });
  await root.query(`CREATE DATABASE ${name}`);
  try {
    await prepareTables(address.href, dataDir);
    const connection = await mysql.createConnection({ uri: address.href, charset: 'utf8mb4', timezone: 'Z' });
    try {
      const run: OwnDatabase['run'] = (command, args, killWhen, now) => ranCommand(command, args, { DATABASE_URL: address.href, DATA_DIR: dataDir, ...(now ? clockAt(now) : {}) }, killWhen);
      return (await work({ version: server.version, connection, run })) ? 0 : 1;
    } finally {
      await connection.end();
    }
  } finally {
    if (!keep) await root.query(`DROP DATABASE ${name}`);
    await root.end();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

function clockAt(now: Date): Record<string, string> {
  const file = inRoot('scripts', 'bench', 'kit', 'at-day.cjs');
  return { BENCH_NOW: now.toISOString(), NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} --require ${file}`.trim() };
}

async function ranCommand(command: string, args: readonly string[], env: Record<string, string>, killWhen?: () => Promise<boolean>): Promise<Ran> {
  const began = performance.now();
  const child = spawn(process.execPath, [inRoot('server', 'dist', 'cli', `${command}.js`), ...args], {
    cwd: inRoot(),
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const ended = new Promise<Ran>((resolve) => child.once('exit', (code, signal) => resolve({ seconds: seconds(began), signal, code })));
  while (killWhen && child.exitCode === null && child.signalCode === null) {
    if (await killWhen()) child.kill('SIGKILL');
    await pause(20);
  }
  return ended;
}

/** What a bench says as a program. */
export function endWith(code: Promise<number>): void {
  code.then(
    (ended) => process.exit(ended),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
}
