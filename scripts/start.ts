// npm start: builds what is stale, then runs the WeChat simulator and the server with demo data. Ctrl-C stops all of it.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { BuildError, buildIfStale } from './kit/builds';
import { freePort } from './kit/free-port';
import { forgetRunning, noteRunning, runningOn } from './kit/running';
import { lastLines, stopRunning } from './kit/run';
import { NOT_RUN, runServerCommand } from './kit/server-command';
import { ServerFailed, ServerProcess } from './kit/server-process';
import { dataDir, isDemo, publicUrl, serverSettings, SettingError, wishedPort } from './kit/settings';
import { START_COPY } from './start.copy';
import { startSimulator, type Simulator } from './wechat-simulator';

/** A port may be lost between the look and the taking; somebody who takes three is no coincidence. */
const TRIES = 3;

const say = (line: string): void => console.log(line);
const logFile = (): string => path.join(dataDir(), 'server.log');

async function build(): Promise<void> {
  await buildIfStale('shared', say);
  // The H5 build takes as long as the other two together.
  await Promise.all([buildIfStale('h5', say), buildIfStale('server', say).then(() => buildIfStale('admin', say))]);
}

function welcome(server: ServerProcess, simulator: Simulator): string {
  return [
    '',
    '  同行 Tongxing 已经启动。按 Ctrl-C 停止。  Running; Ctrl-C stops it.',
    '',
    `  会员端  Member pages   ${server.url}/`,
    `  管理端  Staff pages    ${server.url}/admin`,
    `  微信模拟器 Simulator    ${simulator.url.replace('127.0.0.1', 'localhost')}/`,
    '',
    '  演示账号 Demo staff     demo / tongxing-demo',
    `  接口文档 API docs       ${server.url}/api/docs`,
    `  运行日志 Log            ${path.relative('', logFile()).startsWith('..') ? logFile() : path.relative('', logFile())}`,
    '',
  ].join('\n');
}

/** Resolves at Ctrl-C or at a polite kill; the second one ends this process at once. */
function stopAsked(): Promise<'asked'> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(130));
        resolve('asked');
      });
    }
  });
}

/** The simulator at a port of its own: never the one that the server is about to take. */
async function simulate(serverPort: number, membersUrl: string): Promise<Simulator> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await startSimulator({ port: await freePort(3001, [serverPort]), publicUrl: membersUrl });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || attempt === TRIES) throw error;
    }
  }
}

async function serve(asked: Promise<'asked'>): Promise<number> {
  const wished = wishedPort();
  const port = await freePort(wished);
  if (port !== wished) say(START_COPY.otherPort(wished, port));
  const simulator = await simulate(port, publicUrl(port));
  say('正在启动服务端…  Starting the server (the first time it also makes the demo data)');
  const server = new ServerProcess({
    port,
    logFile: logFile(),
    env: serverSettings({ port, simulatorUrl: simulator.url }),
  });
  try {
    const first = await Promise.race([server.ready().then(() => 'ready' as const), asked]);
    if (first === 'ready') {
      noteRunning(dataDir(), server);
      say(welcome(server, simulator));
      const end = await Promise.race([server.ended, asked]);
      if (end !== 'asked') {
        const how = end.signal ?? `exit ${end.code}`;
        throw new ServerFailed(`服务端自己停了 / the server stopped by itself (${how})`, server.tail());
      }
    }
    say('\n正在停止…  Stopping');
    return (await server.stop()) ? 0 : 1;
  } catch (error) {
    if (error instanceof ServerFailed && error.tail.includes('EADDRINUSE')) throw new ServerFailed(START_COPY.portLost(port), '');
    throw error;
  } finally {
    await server.stop();
    forgetRunning(dataDir());
    await simulator.close();
  }
}

/** Null where the words make no sense. */
function wish(): { fresh: boolean } | null {
  try {
    return parseArgs({ options: { fresh: { type: 'boolean', default: false } } }).values;
  } catch {
    return null;
  }
}

/** What is to be said instead of starting, where there is a reason not to; looked for before anything is built or removed. */
async function reasonNotTo(fresh: boolean): Promise<number | null> {
  const running = await runningOn(dataDir());
  if (running && !fresh) {
    say(START_COPY.running(running));
    return 0;
  }
  if (!running && (!fresh || isDemo())) return null;
  console.error(running ? START_COPY.runningNotCleared(running) : START_COPY.notDemo);
  return NOT_RUN;
}

async function main(): Promise<number> {
  const wished = wish();
  if (!wished) {
    console.error(START_COPY.usage);
    return NOT_RUN;
  }
  const { fresh } = wished;
  wishedPort();
  const reason = await reasonNotTo(fresh);
  if (reason !== null) return reason;
  const asked = stopAsked();
  const building = build().then(() => 'built' as const);
  if ((await Promise.race([building, asked])) === 'asked') {
    stopRunning();
    return 130;
  }
  // A build takes minutes, in which another may have started; then this one is told where.
  const meanwhile = await reasonNotTo(fresh);
  if (meanwhile !== null) return meanwhile;
  const claimed = await runServerCommand('claim-data', fresh ? ['--clear'] : []);
  return claimed === 0 ? serve(asked) : claimed;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof BuildError) console.error(`\n构建失败：${error.build}  Build failed\n${lastLines(error.output, 40)}`);
    else if (error instanceof ServerFailed) console.error(`\n${error.message}\n${error.tail}`);
    else console.error(error instanceof SettingError ? error.message : error);
    process.exit(error instanceof SettingError ? NOT_RUN : 1);
  },
);
