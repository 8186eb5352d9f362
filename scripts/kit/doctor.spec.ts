import { spawn } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { inRoot } from './root';

/** Not in this process's way: it answers the doctor meanwhile. */
function doctor(args: readonly string[], env: NodeJS.ProcessEnv): Promise<{ code: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [inRoot('scripts', 'doctor.mjs'), ...args], { cwd: inRoot(), env: { ...process.env, ...env } });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (said += chunk.toString('utf8')));
    child.once('close', (code) => resolve({ code, said }));
  });
}

it.each([
  ['同行 itself', { status: 'ok', app: 'tongxing' }, '同行自己的服务端在用'],
  ['another program', { status: 'ok' }, '被别的程序占用'],
])('looks at the port that is set, and says that %s holds it', async (_who, answer, words) => {
  const server: Server = createServer((_request, response) => response.end(JSON.stringify(answer)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  try {
    const { said } = await doctor([], { PORT: String(port) });
    expect(said).toMatch(new RegExp(`port ${port} .*${words}`));
    expect(said).not.toContain('port 3000');
  } finally {
    server.close();
    server.closeAllConnections();
  }
}, 30_000);

it('takes no arguments', async () => {
  expect(await doctor(['--foo'], {})).toEqual({ code: 255, said: expect.stringContaining('用法：npm run doctor') });
});
