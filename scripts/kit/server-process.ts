// server-process.ts — the built server as a child: started, waited for, stopped, and quoted when it fails.
import { spawn, type ChildProcess } from 'node:child_process';
import { createWriteStream, mkdirSync, type WriteStream } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from './root';
import { lastLines } from './run';

const READY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 15_000;
const KEPT_CHARACTERS = 20_000;

export interface ServerOptions {
  port: number;
  env: NodeJS.ProcessEnv;
  /** Where everything it says is kept; left out, only the tail is kept, in memory. */
  logFile?: string;
}

export class ServerFailed extends Error {
  constructor(
    reason: string,
    readonly tail: string,
  ) {
    super(reason);
  }
}

export class ServerProcess {
  readonly url: string;
  /** Settles when the process is gone, whoever ended it. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  private readonly child: ChildProcess;
  private readonly log: WriteStream | null;
  private said = '';
  private isGone = false;

  constructor({ port, env, logFile }: ServerOptions) {
    this.url = `http://localhost:${port}`;
    if (logFile !== undefined) mkdirSync(path.dirname(logFile), { recursive: true });
    this.log = logFile === undefined ? null : createWriteStream(logFile);
    this.child = spawn(process.execPath, [inRoot('server', 'dist', 'main.js')], {
      cwd: inRoot(),
      env: { ...process.env, ...env, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.child.stdout!, this.child.stderr!]) {
      stream.on('data', (chunk: Buffer) => {
        this.log?.write(chunk);
        this.said = (this.said + chunk.toString('utf8')).slice(-KEPT_CHARACTERS);
      });
    }
    this.ended = new Promise((resolve) => {
      this.child.once('close', (code, signal) => {
        this.isGone = true;
        this.log?.end();
        resolve({ code, signal });
      });
      this.child.once('error', (error) => {
        this.said += `\n${error.message}`;
        this.isGone = true;
        resolve({ code: 1, signal: null });
      });
    });
  }

  tail(lines = 30): string {
    return lastLines(this.said, lines);
  }

  /** Waits until /readyz answers 200. Refuses with ServerFailed when the process ends first or takes too long. */
  async ready(withinMs = READY_WITHIN_MS): Promise<void> {
    const until = Date.now() + withinMs;
    while (Date.now() < until) {
      if (this.isGone) throw new ServerFailed('服务端没有启动成功 / the server ended before it was ready', this.tail());
      const answered = await fetch(`${this.url}/readyz`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
      if (answered?.ok) return;
      await sleep(150);
    }
    throw new ServerFailed(`服务端 ${withinMs / 1000} 秒内没有就绪 / the server was not ready in time`, this.tail());
  }

  /** Asks it to stop, and makes it when it does not. Says whether it went by itself. */
  async stop(): Promise<boolean> {
    if (this.isGone) return true;
    this.child.kill('SIGTERM');
    const timer = setTimeout(() => this.child.kill('SIGKILL'), STOP_WITHIN_MS);
    const { signal } = await this.ended;
    clearTimeout(timer);
    return signal !== 'SIGKILL';
  }
}
