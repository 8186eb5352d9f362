// npm run dev: as npm start, but every part rebuilds itself when a file is saved. Admin pages by Vite on 5173.
import { spawn, type ChildProcess } from 'node:child_process';
import { binaryOf, buildIfStale, forgetBuild } from './kit/builds';
import { freePort } from './kit/free-port';
import { inRoot } from './kit/root';
import { startSimulator } from './wechat-simulator';

const children: ChildProcess[] = [];

function watch(name: string, folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const child = spawn(process.execPath, args, { cwd: inRoot(folder), env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n')) if (line.trim() !== '') console.log(`${name.padEnd(7)}│ ${line}`);
    });
  }
  child.once('exit', (code) => code !== null && code !== 0 && console.error(`${name} ended with exit code ${code}.`));
}

async function main(): Promise<void> {
  const port = await freePort(Number(process.env['PORT'] ?? 3000));
  const simulator = await startSimulator({ port: await freePort(3001, [port]), publicUrl: `http://localhost:${port}` });
  // One whole build first, so that the watchers start from something that runs.
  await buildIfStale('shared', console.log);
  await buildIfStale('server', console.log);
  for (const name of ['shared', 'server', 'h5'] as const) forgetBuild(name);

  watch('shared', 'shared', [binaryOf('shared', 'typescript', 'tsc'), '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput']);
  watch('tsc', 'server', [binaryOf('server', 'typescript', 'tsc'), '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput']);
  watch('server', '.', ['--watch-path=server/dist', '--watch-preserve-output', 'server/dist/main.js'], {
    PORT: String(port),
    DEMO: 'on',
    DATA_DIR: inRoot('.data'),
    PUBLIC_URL: `http://localhost:${port}`,
    WX_API_BASE: simulator.url,
  });
  watch('h5', 'miniapp', [binaryOf('miniapp', '@tarojs/cli', 'taro'), 'build', '--type', 'h5', '--watch'], { NODE_ENV: 'development' });
  watch('admin', 'server/admin', [binaryOf('server/admin', 'vite', 'vite')], { ADMIN_API: `http://localhost:${port}` });
  console.log(`server  http://localhost:${port}/   admin  http://localhost:5173/admin/   simulator  ${simulator.url}/`);

  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      for (const child of children) child.kill('SIGTERM');
      void simulator.close().then(() => process.exit(0));
    });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  for (const child of children) child.kill('SIGTERM');
  process.exit(1);
});
