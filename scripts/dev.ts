// npm run dev: as npm start, but every part rebuilds itself when a file is saved. Admin pages by Vite on 5173.
import { spawn, type ChildProcess } from 'node:child_process';
import { binaryOf, BuildError, buildIfStale, forgetBuild } from './kit/builds';
import { freePort } from './kit/free-port';
import { inRoot } from './kit/root';
import { lastLines } from './kit/run';
import { forgetRunning, noteOnceItAnswers, runningOn } from './kit/running';
import { NOT_RUN, runServerCommand } from './kit/server-command';
import { dataDir, publicUrl, serverSettings, SettingError, wishedPort } from './kit/settings';
import { DEV_COPY, START_COPY } from './start.copy';
import { startSimulator } from './wechat-simulator';

const children: ChildProcess[] = [];

function watch(name: string, folder: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): ChildProcess {
  const child = spawn(process.execPath, args, { cwd: inRoot(folder), env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  children.push(child);
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      for (const line of text.split('\n')) if (line.trim() !== '') console.log(`${name.padEnd(7)}│ ${line}`);
    });
  }
  child.once('exit', (code) => code !== null && code !== 0 && console.error(`${name} ended with exit code ${code}.`));
  return child;
}

/** Settles at Ctrl-C or at a polite kill. */
const stopAsked = (): Promise<null> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve(null));
  });

const endOf = (child: ChildProcess): Promise<string> => new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? `exit ${code}`)));

const isGone = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null;

/** Says where another runs on this data already. */
async function runsAlready(): Promise<boolean> {
  const running = await runningOn(dataDir());
  if (running) console.log(START_COPY.running(running));
  return running !== null;
}

async function serve(): Promise<number> {
  const port = await freePort(wishedPort());
  const asked = stopAsked();
  const simulator = await startSimulator({ port: await freePort(3001, [port]), publicUrl: publicUrl(port) });
  for (const name of ['shared', 'server', 'h5'] as const) forgetBuild(name);
  watch('shared', 'shared', [binaryOf('shared', 'typescript', 'tsc'), '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput']);
  watch('tsc', 'server', [binaryOf('server', 'typescript', 'tsc'), '-p', 'tsconfig.build.json', '--watch', '--preserveWatchOutput']);
  const settings = serverSettings({ port, simulatorUrl: simulator.url });
  let isStopping = false;
  const server = watch('server', '.', ['--watch-path=server/dist', '--watch-preserve-output', 'server/dist/main.js'], settings);
  watch('h5', 'miniapp', [binaryOf('miniapp', '@tarojs/cli', 'taro'), 'build', '--type', 'h5', '--watch'], { NODE_ENV: 'development' });
  watch('admin', 'server/admin', [binaryOf('server/admin', 'vite', 'vite')], { ADMIN_API: `http://localhost:${port}` });
  console.log(`server  http://localhost:${port}/   admin  http://localhost:5173/admin/   simulator  ${simulator.url}/`);
  // The watcher's own id: it lives through every restart of the server, and takes it along when it is stopped.
  void noteOnceItAnswers(dataDir(), { url: `http://localhost:${port}`, pid: server.pid ?? 0 }, () => isStopping || isGone(server));
  try {
    const ended = await Promise.race([endOf(server), asked]);
    if (ended !== null) console.error(DEV_COPY.gone('server', ended));
    return ended === null ? 0 : 1;
  } finally {
    isStopping = true;
    for (const child of children) child.kill('SIGTERM');
    forgetRunning(dataDir());
    await simulator.close();
  }
}

async function main(): Promise<number> {
  if (process.argv.length > 2) {
    console.error(DEV_COPY.usage);
    return NOT_RUN;
  }
  wishedPort();
  if (await runsAlready()) return 0;
  // One whole build first, so that the watchers start from something that runs.
  await buildIfStale('shared', console.log);
  await buildIfStale('server', console.log);
  // A build takes minutes, in which another may have started; and whoever keeps no note has the database open.
  if (await runsAlready()) return 0;
  const claimed = await runServerCommand('claim-data', []);
  return claimed === 0 ? serve() : claimed;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof BuildError) console.error(`${error.message}\n${lastLines(error.output, 40)}`);
    else console.error(error instanceof SettingError ? error.message : error);
    for (const child of children) child.kill('SIGTERM');
    process.exit(error instanceof SettingError ? NOT_RUN : 1);
  },
);
