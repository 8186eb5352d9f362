// npm run bench backup [-- --members 100000]: how long a backup and a restore take, and how much memory, on SQLite and on
// MariaDB or MySQL. The filling has only what monthly cards need, so the restore is stopped when it comes to verifying.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import mysql from 'mysql2/promise';
import { buildIfStale } from '../kit/builds';
import { testMysqlServer } from '../kit/mysql';
import { inRoot } from '../kit/root';
import { openSqlite } from '../kit/sqlite';
import { fillWithMembers, onMysql, prepareTables } from './kit/lived-months';

const { values: options } = parseArgs({ options: { members: { type: 'string', default: '100000' } } });
const MEMBERS = Number(options.members);
const MONTH = '2026-10';
const RESTORED = '恢复好了';

const say = (text: string): void => console.log(text);

interface Ran {
  readonly seconds: number;
  readonly megabytes: number | null;
  readonly output: string;
}

/** Runs a command to its end, or until it has said `until`; the memory is the most that it ever held. */
function run(command: string, args: readonly string[], env: Record<string, string>, until?: string): Promise<Ran> {
  const began = performance.now();
  const child = spawn(process.execPath, [inRoot('server', 'dist', 'cli', `${command}.js`), ...args], { cwd: inRoot(), env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let megabytes: number | null = null;
  const watch = setInterval(() => (megabytes = peakOf(child.pid!) ?? megabytes), 50);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      if (until && output.includes(until)) child.kill('SIGKILL');
    });
  }
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) => {
      clearInterval(watch);
      if (code === 0 || signal === 'SIGKILL') resolve({ seconds: (performance.now() - began) / 1000, megabytes, output });
      else reject(new Error(output));
    });
  });
}

/** Linux says it; elsewhere nothing is said. */
function peakOf(pid: number): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}

const sizeOf = (folder: string): number => readdirSync(folder).reduce((sum, name) => sum + statSync(path.join(folder, name)).size, 0);
const told = ({ seconds, megabytes }: Ran): string => `${seconds.toFixed(1)} s${megabytes === null ? '' : `, ${megabytes} MB of memory at most`}`;

async function measure(name: string, scratch: string, from: string, to: string): Promise<void> {
  const [dataDir, otherDir, folder] = ['data', 'other', `backups-${name}`].map((one) => path.join(scratch, one)) as [string, string, string];
  mkdirSync(otherDir, { recursive: true });
  cpSync(path.join(dataDir, 'app-key'), path.join(otherDir, 'app-key'));
  const taken = await run('backup', ['--to', folder], { DATA_DIR: dataDir, DATABASE_URL: from });
  const backup = path.join(folder, readdirSync(folder)[0]!);
  const restored = await run('restore', [backup], { DATA_DIR: otherDir, DATABASE_URL: to }, RESTORED);
  const rows = /(\d+) 行/.exec(restored.output)?.[1];
  say(`${name}: ${MEMBERS} members, ${rows} rows, a backup of ${(sizeOf(backup) / 1e6).toFixed(0)} MB`);
  say(`  backup   ${told(taken)}`);
  say(`  restore  ${told(restored)}`);
}

async function onSqlite(scratch: string): Promise<void> {
  const file = path.join(scratch, 'members.sqlite');
  await prepareTables(`sqlite:${file}`, path.join(scratch, 'data'));
  const connection = openSqlite(file);
  connection.function('LPAD', ((text: unknown, length: number, pad: string) => String(text).padStart(length, pad)) as never);
  connection.prepare('BEGIN').run();
  await fillWithMembers(async (sql, values = []) => void connection.prepare(sql).run(...values), { members: MEMBERS, month: MONTH });
  connection.prepare('COMMIT').run();
  connection.close();
  await measure('SQLite', scratch, `sqlite:${file}`, `sqlite:${path.join(scratch, 'restored.sqlite')}`);
}

async function onServer(scratch: string, url: string, version: string): Promise<void> {
  const names = ['from', 'to'].map((part) => `tongxing_bench_backup_${process.pid}_${part}`) as [string, string];
  const addressOf = (name: string): string => Object.assign(new URL(url), { pathname: `/${name}` }).href;
  const root = await mysql.createConnection({ uri: url });
  try {
    for (const name of names) await root.query('CREATE DATABASE ??', [name]);
    await prepareTables(addressOf(names[0]), path.join(scratch, 'data'));
    const connection = await mysql.createConnection({ uri: addressOf(names[0]), charset: 'utf8mb4', timezone: 'Z' });
    await fillWithMembers(onMysql(connection), { members: MEMBERS, month: MONTH });
    await connection.end();
    await measure(version, scratch, addressOf(names[0]), addressOf(names[1]));
  } finally {
    for (const name of names) await root.query('DROP DATABASE IF EXISTS ??', [name]);
    await root.end();
  }
}

async function main(): Promise<void> {
  await buildIfStale('shared', say);
  await buildIfStale('server', say);
  const scratch = mkdtempSync(path.join(tmpdir(), 'tongxing-bench-'));
  try {
    await onSqlite(scratch);
    const server = await testMysqlServer();
    if (server) await onServer(scratch, server.url, server.version);
    else say('No MySQL or MariaDB answers: measured on SQLite alone.');
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
