// Starts the WeChat simulator as its own process, as a deployment would meet it: over HTTP and nothing else.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const MAIN = join(__dirname, '../../scripts/wechat-simulator/main.ts');

/** The app that the simulator knows. */
export const SIMULATED_APP = { appid: 'wx0000000000000001', secret: '0123456789abcdef0123456789abcdef' } as const;

export interface LoggedCall {
  method: string;
  path: string;
  query: Record<string, string>;
  body: unknown;
  fault: string | null;
  status: number;
  answer: unknown;
}

export interface WechatSimulator {
  url: string;
  stop(): Promise<void>;
  /** POSTs to /__sim/…, for example control('/__sim/fault', {path, kind: 'timeout'}). */
  control<T = unknown>(path: string, body?: object): Promise<T>;
  loginCode(openid: string): Promise<string>;
  /** The calls that reached WeChat, oldest first, without secrets; of one path when named. */
  calls(path?: string): Promise<LoggedCall[]>;
}

/** The process ends with this one, however this one ends. */
export async function startWechatSimulator({ publicUrl }: { publicUrl?: string } = {}): Promise<WechatSimulator> {
  const options = ['--port', '0', '--until-stdin-closes', ...(publicUrl ? ['--public-url', publicUrl] : [])];
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...options], {
    cwd: __dirname,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const line = await Promise.race([
    once(createInterface(child.stdout), 'line').then(([text]) => String(text)),
    ended.then(() => {
      throw new Error('the WeChat simulator ended before it listened');
    }),
  ]);
  const { port } = JSON.parse(line) as { port: number };
  const url = `http://127.0.0.1:${port}`;

  async function control<T>(path: string, body: object = {}): Promise<T> {
    const response = await fetch(`${url}${path}`, { method: 'POST', body: JSON.stringify(body) });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return (await response.json()) as T;
  }

  return {
    url,
    control,
    async stop() {
      child.stdin.end();
      await ended;
    },
    async loginCode(openid) {
      return (await control<{ code: string }>('/__sim/logincode', { openid })).code;
    },
    async calls(path) {
      const { entries } = (await (await fetch(`${url}/__sim/log`)).json()) as { entries: LoggedCall[] };
      return path ? entries.filter((entry) => entry.path === path) : entries;
    },
  };
}
