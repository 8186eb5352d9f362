// own-mariadb.ts — a MariaDB server of our own, with its own folder, port and socket: it may be killed, nobody else's may.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { createConnection } from 'mysql2/promise';
import { lastingPort } from './free-port';
import { lastLines } from './run';

const READY_WITHIN_MS = 60_000;
const STOP_WITHIN_MS = 20_000;
const DATABASE = 'tongxing';

/** Debian keeps servers where only root's PATH looks. */
const WITH_SERVERS = { ...process.env, PATH: `${process.env['PATH'] ?? ''}${path.delimiter}/usr/sbin${path.delimiter}/usr/local/sbin` };
const isRoot = process.getuid?.() === 0;
/** mariadbd refuses to run as root. */
const AS_USER = isRoot ? ['--user=mysql'] : [];

/** The version of the mariadbd of this machine, or null where there is none. */
export function mariadbVersion(): string | null {
  const asked = spawnSync('mariadbd', ['--no-defaults', '--version'], { encoding: 'utf8', env: WITH_SERVERS });
  return asked.status === 0 ? (/\d+\.\d+\.\d+/.exec(asked.stdout)?.[0] ?? 'unknown') : null;
}

function runToEnd(command: string, args: readonly string[]): void {
  const ran = spawnSync(command, args, { encoding: 'utf8', env: WITH_SERVERS });
  if (ran.status !== 0) throw new Error(`${command} failed: ${ran.error?.message ?? lastLines(`${ran.stdout}${ran.stderr}`, 10)}`);
}

export class OwnMariadb {
  readonly url: string;
  private child!: ChildProcess;
  private ended!: Promise<void>;
  private isEndExpected = false;
  private said = '';

  private constructor(
    private readonly folder: string,
    private readonly port: number,
    private readonly onUnexpectedEnd: (reason: Error) => void,
  ) {
    this.url = `mysql://root@127.0.0.1:${port}/${DATABASE}`;
  }

  /** Installs one into an empty folder, which becomes its own, starts it and makes an empty database in it. */
  static async create(folder: string, onUnexpectedEnd: (reason: Error) => void): Promise<OwnMariadb> {
    const server = new OwnMariadb(folder, await lastingPort(0), onUnexpectedEnd);
    try {
      mkdirSync(server.data);
      if (isRoot) runToEnd('chown', ['-R', 'mysql', folder]);
      runToEnd('mariadb-install-db', ['--no-defaults', ...AS_USER, `--datadir=${server.data}`, '--auth-root-authentication-method=normal', '--skip-test-db']);
      server.start();
      await server.ready();
      return server;
    } catch (error) {
      await server.destroy();
      throw error;
    }
  }

  private get data(): string {
    return path.join(this.folder, 'data');
  }

  start(): void {
    this.isEndExpected = false;
    const child = spawn(
      'mariadbd',
      [
        '--no-defaults',
        ...AS_USER,
        `--datadir=${this.data}`,
        `--socket=${path.join(this.folder, 's')}`,
        `--pid-file=${path.join(this.folder, 'pid')}`,
        `--port=${this.port}`,
        '--bind-address=127.0.0.1',
        // What was committed is on the disk before anybody is told.
        '--innodb-flush-log-at-trx-commit=1',
      ],
      { env: WITH_SERVERS, stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.child = child;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => (this.said = (this.said + chunk.toString('utf8')).slice(-20_000)));
    }
    this.ended = new Promise<void>((resolve) => {
      child.once('error', (error) => {
        this.said += `\n${error.message}`;
        resolve();
      });
      child.once('close', () => resolve());
    }).then(() => {
      if (!this.isEndExpected) this.onUnexpectedEnd(new Error(`mariadbd ended by itself:\n${lastLines(this.said, 15)}`));
    });
    if (child.pid !== undefined) this.endWithUs(child.pid);
  }

  /** Ends it without a word; resolves when it is gone. */
  async kill(): Promise<void> {
    this.isEndExpected = true;
    this.child.kill('SIGKILL');
    await this.ended;
  }

  /** Stops it and removes its folder. */
  async destroy(): Promise<void> {
    this.isEndExpected = true;
    this.child?.kill('SIGTERM');
    const timer = setTimeout(() => this.child?.kill('SIGKILL'), STOP_WITHIN_MS);
    await this.ended;
    clearTimeout(timer);
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async ready(): Promise<void> {
    const until = Date.now() + READY_WITHIN_MS;
    for (;;) {
      try {
        const connection = await createConnection({ host: '127.0.0.1', port: this.port, user: 'root' });
        await connection.query(`CREATE DATABASE IF NOT EXISTS ${DATABASE} CHARACTER SET utf8mb4`);
        return await connection.end();
      } catch (error) {
        if (Date.now() > until || this.child.exitCode !== null) {
          throw new Error(`mariadbd did not start:\n${lastLines(this.said, 15)}`, { cause: error });
        }
        await sleep(100);
      }
    }
  }

  /** Whoever started it may itself be killed: then the pipe closes, and this is what is left to end it. */
  private endWithUs(pid: number): void {
    const watcher = spawn('sh', ['-c', 'read -r _; kill -9 "$0" 2>/dev/null; rm -rf "$1"', String(pid), this.folder], {
      stdio: ['pipe', 'ignore', 'ignore'],
      detached: true,
    });
    watcher.on('error', () => {});
    watcher.unref();
    void this.ended.then(() => watcher.kill());
  }
}
