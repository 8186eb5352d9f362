import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { forgetRunning, noteOnceItAnswers, noteRunning, runningOn } from './running';

let folder: string;
let server: Server;
let app: string;
let url: string;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'tongxing-running-'));
  app = 'tongxing';
  server = createServer((_request, response) => response.end(JSON.stringify({ status: 'ok', app })));
  await new Promise<void>((resolve) => server.listen(0, resolve));
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
});

afterEach(() => {
  server.close();
  server.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

it('finds the server that runs on a folder, until it is forgotten', async () => {
  expect(await runningOn(folder)).toBeNull();
  noteRunning(folder, { url, pid: process.pid });
  expect(await runningOn(folder)).toEqual({ url, pid: process.pid });
  forgetRunning(folder);
  expect(await runningOn(folder)).toBeNull();
  expect(readdirSync(folder)).toEqual([]);
});

it('believes no note of a process that is gone, though another 同行 answers at its address', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  noteRunning(folder, { url, pid });
  expect(await runningOn(folder)).toBeNull();
});

it('believes no note where somebody else or nobody answers', async () => {
  noteRunning(folder, { url, pid: process.pid });
  app = 'another';
  expect(await runningOn(folder)).toBeNull();
  noteRunning(folder, { url: 'http://localhost:1', pid: process.pid });
  expect(await runningOn(folder)).toBeNull();
});

it('believes no note that was cut short', async () => {
  writeFileSync(path.join(folder, 'running.json'), '{"url":"http');
  expect(await runningOn(folder)).toBeNull();
});

it('notes a server that takes its time once it answers, and none that was gone before', async () => {
  app = 'not yet';
  const noting = noteOnceItAnswers(folder, { url, pid: process.pid }, () => false);
  await new Promise((resolve) => setTimeout(resolve, 700));
  expect(readdirSync(folder)).toEqual([]);
  app = 'tongxing';
  expect(await noting).toBe(true);
  expect(await runningOn(folder)).toEqual({ url, pid: process.pid });
  forgetRunning(folder);
  expect(await noteOnceItAnswers(folder, { url, pid: process.pid }, () => true)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});
