import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

it('prints its port, and ends with the parent that holds its input', async () => {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', join(__dirname, 'main.ts'), '--port', '0', '--until-stdin-closes'],
    { cwd: __dirname, stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const { port } = JSON.parse(line.toString()) as { port: number };
  expect(await (await fetch(`http://127.0.0.1:${port}/__sim/health`)).json()).toEqual({ ok: true });
  child.stdin.end();
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(0);
}, 30_000);
