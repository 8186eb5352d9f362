// npm start: builds what is stale, then runs the WeChat simulator and the server with demo data. Ctrl-C stops all of it.
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { BuildError, buildIfStale } from './kit/builds';
import { freePort } from './kit/free-port';
import { inRoot } from './kit/root';
import { lastLines, stopRunning } from './kit/run';
import { ServerFailed, ServerProcess } from './kit/server-process';
import { startSimulator, type Simulator } from './wechat-simulator';

const say = (line: string): void => console.log(line);

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
    '  运行日志 Log            .data/server.log',
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

async function serve(asked: Promise<'asked'>): Promise<number> {
  const port = await freePort(Number(process.env['PORT'] ?? 3000));
  const simulatorPort = await freePort(port === 3001 ? 3002 : 3001);
  const publicUrl = process.env['PUBLIC_URL'] ?? `http://localhost:${port}`;
  const simulator = await startSimulator({ port: simulatorPort, publicUrl });
  say('正在启动服务端…  Starting the server (the first time it also makes the demo data)');
  const server = new ServerProcess({
    port,
    logFile: inRoot('.data', 'server.log'),
    env: {
      DEMO: process.env['DEMO'] ?? 'on',
      DATA_DIR: process.env['DATA_DIR'] ?? inRoot('.data'),
      PUBLIC_URL: publicUrl,
      WX_API_BASE: process.env['WX_API_BASE'] ?? simulator.url,
    },
  });
  try {
    const first = await Promise.race([server.ready().then(() => 'ready' as const), asked]);
    if (first === 'ready') {
      say(welcome(server, simulator));
      const end = await Promise.race([server.ended, asked]);
      if (end !== 'asked') {
        const how = end.signal ?? `exit ${end.code}`;
        throw new ServerFailed(`服务端自己停了 / the server stopped by itself (${how})`, server.tail());
      }
    }
    say('\n正在停止…  Stopping');
    return (await server.stop()) ? 0 : 1;
  } finally {
    await server.stop();
    await simulator.close();
  }
}

/** Everything but what would bring it back: whoever begins anew by mistake still has the backups, and the key that opens them. */
function removeData(): void {
  const names = existsSync(inRoot('.data')) ? readdirSync(inRoot('.data')) : [];
  for (const name of names.filter((one) => one !== 'backups' && one !== 'app-key')) rmSync(inRoot('.data', name), { recursive: true, force: true });
}

async function main(): Promise<number> {
  const asked = stopAsked();
  if (process.argv.includes('--fresh')) {
    removeData();
    say('演示数据已清空，会重新生成；备份和密钥还留着。  Demo data removed, backups and their key kept.');
  }
  const building = build().then(() => 'built' as const);
  if ((await Promise.race([building, asked])) === 'asked') {
    stopRunning();
    return 130;
  }
  return serve(asked);
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    if (error instanceof BuildError) console.error(`\n构建失败：${error.build}  Build failed\n${lastLines(error.output, 40)}`);
    else if (error instanceof ServerFailed) console.error(`\n${error.message}\n${error.tail}`);
    else console.error(error);
    process.exit(1);
  },
);
