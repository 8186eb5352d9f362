// Two servers on one folder of data would each think it their own: the second one is told where the first runs.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { noteRunning } from './kit/running';

jest.setTimeout(60_000);

let folder: string;
let first: Server;
let url: string;
let started: ChildProcess[];

beforeEach(async () => {
  started = [];
  folder = mkdtempSync(path.join(tmpdir(), 'tongxing-dev-'));
  first = createServer((_request, response) => response.end(JSON.stringify({ status: 'ok', app: 'tongxing' })));
  await new Promise<void>((resolve) => first.listen(0, resolve));
  url = `http://localhost:${(first.address() as AddressInfo).port}`;
});

afterEach(() => {
  // One that did start takes along all that it started.
  for (const { pid, exitCode } of started) if (pid !== undefined && exitCode === null) process.kill(-pid, 'SIGKILL');
  first.close();
  first.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

function run(script: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, ['--import', 'tsx', path.join(__dirname, script), ...args], {
    cwd: __dirname,
    env: { ...process.env, DATA_DIR: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, output })));
}

it.each(['dev.ts', 'start.ts'])('%s starts nothing beside one that runs on the same data, builds nothing, and says where it is', async (script) => {
  noteRunning(folder, { url, pid: process.pid });
  const { code, output } = await run(script, []);
  expect({ code, output }).toEqual({ code: 0, output: expect.stringContaining(`已经在运行：${url}`) });
  expect(output).not.toContain('正在构建');
});

it.each([
  ['words that it does not know', ['--fresh'], {}, '用法：npm run dev'],
  ['a port that is none', [], { PORT: '3000x' }, 'PORT: '],
])('dev.ts refuses %s', async (_what, args, env, said) => {
  expect(await run('dev.ts', args, env)).toMatchObject({ code: 255, output: expect.stringContaining(said) });
});
