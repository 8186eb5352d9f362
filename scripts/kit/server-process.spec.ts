import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ServerFailed, ServerProcess } from './server-process';

/** As short as a server can be that says where it listens. */
const PROGRAM = `
const server = require('node:http').createServer((request, response) => response.end('of the child'));
server.listen(Number(process.env.PORT), () => process.send({ listening: server.address().port }));
`;

const folder = mkdtempSync(path.join(tmpdir(), 'tongxing-server-'));
const program = path.join(folder, 'server.cjs');
beforeAll(() => writeFileSync(program, PROGRAM));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('takes any free port and knows which', async () => {
  const servers = [0, 0].map((port) => new ServerProcess({ port, env: {}, program }));
  try {
    for (const server of servers) await server.ready(10_000);
    const said = servers.map(async ({ url }) => (await fetch(url)).text());
    expect(await Promise.all(said)).toEqual(['of the child', 'of the child']);
    expect(servers[0]!.url).not.toBe(servers[1]!.url);
  } finally {
    for (const server of servers) await server.stop();
  }
});

it('does not take another’s server for its own where two wished for the same port', async () => {
  const other: Server = createServer((_request, response) => response.end('of another'));
  await new Promise<void>((resolve) => other.listen(0, resolve));
  const server = new ServerProcess({ port: (other.address() as AddressInfo).port, env: {}, program });
  try {
    await expect(server.ready(10_000)).rejects.toThrow(ServerFailed);
  } finally {
    await server.stop();
    other.close();
  }
});
