// server-process.ts — the built server as a child: started, waited for, stopped, and quoted when it fails.
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from './root';
import { lastLines } from './run';

const READY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 15_000;
const KEPT_CHARACTERS = 20_000;

export interface ServerOptions {
  /** 0 takes any that is free; `url` knows it once the server is ready. */
  port: number;
  env: NodeJS.ProcessEnv;
  /** Instead of the built server. */
  program?: string;
  /** Where everything it says goes, straight from its hands; left out, only the tail is kept, in memory. */
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

/** Processor time that a process has taken so far; null where the system does not keep it in /proc. */
export function cpuSecondsOf(pid: number | string | undefined): number | null {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return null;
  // The fields after the command's name, which may hold blanks; times are in hundredths of a second.
  const fields = readFileSync(file, 'utf8').split(') ').at(-1)!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

export class ServerProcess {
  /** Settles when the process is gone, whoever ended it. */
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  private readonly child: ChildProcess;
  private readonly wishedPort: number;
  private readonly logFile: string | undefined;
  /** Told by the child itself, over a line that nobody else has. */
  private listening: number | null = null;
  private said = '';
  private isGone = false;

  constructor({ port, env, program = inRoot('server', 'dist', 'main.js'), logFile }: ServerOptions) {
    this.wishedPort = port;
    this.logFile = logFile;
    if (logFile !== undefined) mkdirSync(path.dirname(logFile), { recursive: true });
    const log = logFile === undefined ? 'pipe' : openSync(logFile, 'w');
    this.child = spawn(process.execPath, [program], {
      cwd: inRoot(),
      env: { ...process.env, ...env, PORT: String(port) },
      stdio: ['ignore', log, log, 'ipc'],
    });
    this.child.on('message', (told) => {
      if (typeof told === 'object' && 'listening' in told) this.listening = Number(told.listening);
    });
    if (typeof log === 'number') closeSync(log);
    for (const stream of [this.child.stdout, this.child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        this.said = (this.said + chunk.toString('utf8')).slice(-KEPT_CHARACTERS);
      });
    }
    this.ended = new Promise((resolve) => {
      this.child.once('close', (code, signal) => {
        this.isGone = true;
        resolve({ code, signal });
      });
      this.child.once('error', (error) => {
        this.said += `\n${error.message}`;
        this.isGone = true;
        resolve({ code: 1, signal: null });
      });
    });
  }

  get url(): string {
    return `http://localhost:${this.listening ?? this.wishedPort}`;
  }

  /** As cpuSecondsOf. */
  cpuSeconds(): number | null {
    return cpuSecondsOf(this.child.pid);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  tail(lines = 30): string {
    const logged = this.logFile === undefined ? '' : readFileSync(this.logFile, 'utf8').slice(-KEPT_CHARACTERS);
    return lastLines(logged + this.said, lines);
  }

  /**
   * Waits until it listens and /readyz answers 200. Nobody is asked before: at the wished port there may be another's
   * server, of which this one is about to die. Refuses with ServerFailed when the process ends first or takes too long.
   */
  async ready(withinMs = READY_WITHIN_MS): Promise<void> {
    const until = Date.now() + withinMs;
    while (Date.now() < until) {
      if (this.isGone) throw new ServerFailed('服务端没有启动成功 / the server ended before it was ready', this.tail());
      if (this.listening !== null) {
        const answered = await fetch(`${this.url}/readyz`, { signal: AbortSignal.timeout(2000) }).catch(() => null);
        if (answered?.ok) return;
      }
      await sleep(150);
    }
    throw new ServerFailed(`服务端 ${withinMs / 1000} 秒内没有就绪 / the server was not ready in time`, this.tail());
  }

  /** Ends it without a word, as a power cut would; resolves when it is gone. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
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
