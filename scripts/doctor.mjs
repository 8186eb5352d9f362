// npm run doctor: what this machine has and lacks for 同行, one line each. Plain Node: it must run when nothing is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statfsSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { isNodeNewEnough } from './bootstrap.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const USAGE = '用法：npm run doctor   说出这台机器缺什么；按设好的 PORT 和 DATA_DIR 看。不带别的参数。';
/** Could not even begin, as of every command. */
const NOT_RUN = 255;

/** As the server reads its settings: what is empty is not set. */
const set = (name) => process.env[name]?.trim() || undefined;
const dataDir = path.resolve(root, set('DATA_DIR') ?? '.data');

function versionOf(command, args = ['--version']) {
  const asked = spawnSync(command, args, { encoding: 'utf8', timeout: 10_000 });
  return asked.status === 0 ? `${asked.stdout}${asked.stderr}`.trim().split('\n')[0] : null;
}

function firstOf(commands) {
  for (const command of commands) {
    const version = versionOf(command);
    if (version !== null) return version;
  }
  return null;
}

function canConnect(port) {
  return new Promise((resolve) => {
    const socket = net.connect({ port, host: '127.0.0.1' });
    const end = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1500, () => end(false)).once('connect', () => end(true)).once('error', () => end(false));
  });
}

/** The newest whole backup by the time in its name: tongxing-daily-20261122-023000. */
function newestBackup() {
  const folder = path.resolve(root, set('BACKUP_DIR') ?? path.join(dataDir, 'backups'));
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^tongxing-(daily-)?\d{8}-\d{6}/.test(name)) : [];
  const timeOf = (name) => /\d{8}-\d{6}/.exec(name)[0];
  return names.sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1))[0] ?? null;
}

async function textAt(url) {
  try {
    return await (await fetch(url, { signal: AbortSignal.timeout(2000) })).text();
  } catch {
    return '';
  }
}

const isServer = async (url) => /"app":"tongxing"/.test(await textAt(`${url}/healthz`));
const isSimulator = async (url) => /<title>微信模拟器 · 同行</.test(await textAt(`${url}/`));

/** Where npm start noted that the server runs on this data; kit/running.ts writes it. Null where nothing answers there. */
async function runningAt() {
  try {
    const { url } = JSON.parse(readFileSync(path.join(dataDir, 'running.json'), 'utf8'));
    return (await isServer(url)) ? url : null;
  } catch {
    return null;
  }
}

/** Whether a port is free, held by 同行 itself, or by somebody else, who is not found as anything good. */
async function portItem(port, whoElse) {
  const name = `port ${port}`;
  const at = `http://127.0.0.1:${port}`;
  if (!(await canConnect(port))) return { level: 'nice', name, found: 'free' };
  if (await isServer(at)) return { level: 'nice', name, found: `同行自己的服务端在用 / held by 同行 itself: http://localhost:${port}` };
  if (await isSimulator(at)) return { level: 'nice', name, found: `同行自己的微信模拟器在用 / held by 同行’s own simulator: http://localhost:${port}` };
  return { level: 'nice', name, found: null, advice: `被别的程序占用，${whoElse}会用下一个 / taken by another program; the next is used` };
}

/** Null where PORT is no port: npm start refuses it too. */
function wishedPort() {
  const port = set('PORT') ?? '3000';
  return /^\d{1,5}$/.test(port) && Number(port) >= 1 && Number(port) <= 65_535 ? Number(port) : null;
}

async function portItems() {
  const port = wishedPort();
  const simulator = port === 3001 ? 3002 : 3001;
  const running = await runningAt();
  return [
    port === null ? { level: 'need', name: 'PORT', found: null, advice: `应是 1 到 65535 之间的整数，现在是 ${set('PORT')} / not a port` } : await portItem(port, 'npm start '),
    await portItem(simulator, '模拟器'),
    ...(running ? [{ level: 'nice', name: 'running', found: `${running}（${dataDir}）` }] : []),
  ];
}

/** need: without it npm start fails; test: without it part of npm test is left out or fails; nice: all works without it. */
async function examine() {
  const node = process.versions.node;
  const headers = path.join(path.dirname(path.dirname(process.execPath)), 'include', 'node', 'node.h');
  const free = statfsSync(root);
  const freeMegabytes = Math.round((free.bavail * free.bsize) / 1_048_576);
  const compiler = '只在没有预编译的 better-sqlite3 时需要 / only where better-sqlite3 has no prebuilt binary';
  return [
    { level: 'need', name: 'Node', found: isNodeNewEnough(node) ? node : null, advice: `>= 20.19 (现在 / now ${node})` },
    { level: 'need', name: 'npx', found: versionOf('npx'), advice: '随 Node 附带 / comes with Node' },
    { level: 'need', name: 'disk', found: freeMegabytes > 1500 ? `${freeMegabytes} MB free` : null, advice: '约 1.5 GB / about 1.5 GB' },
    { level: 'nice', name: 'Node headers', found: existsSync(headers) ? headers : null, advice: compiler },
    { level: 'nice', name: 'python3', found: versionOf('python3'), advice: `${compiler}: apt install python3` },
    { level: 'nice', name: 'make', found: versionOf('make'), advice: `${compiler}: apt install make` },
    { level: 'nice', name: 'g++', found: versionOf('g++'), advice: `${compiler}: apt install g++` },
    { level: 'test', name: 'Chromium', found: firstOf(['chromium', 'chromium-browser', 'google-chrome']), advice: 'apt install chromium fonts-noto-cjk' },
    { level: 'test', name: 'MariaDB/MySQL :3306', found: (await canConnect(3306)) ? 'answers' : null, advice: '没有时测试只用 SQLite / tests run on SQLite alone: apt install mariadb-server' },
    { level: 'test', name: 'mariadbd', found: firstOf(['mariadbd', '/usr/sbin/mariadbd']), advice: '没有时风暴只在 SQLite 上跑 / storms run on SQLite alone: apt install mariadb-server' },
    ...(await portItems()),
    { level: 'nice', name: 'backup', found: newestBackup(), advice: '还没有备份 / none yet: npm run backup' },
    { level: 'nice', name: 'installed', found: existsSync(path.join(root, 'node_modules', '.tongxing-installed')) ? 'yes' : null, advice: '第一次 npm start 会装 / the first npm start does it' },
  ];
}

async function tell() {
  const items = await examine();
  for (const { level, name, found, advice } of items) {
    const sign = found !== null ? '✓' : level === 'need' ? '✗' : '·';
    console.log(`${sign} ${name.padEnd(20)} ${found ?? advice}`);
  }
  const missing = items.filter(({ level, found }) => level === 'need' && found === null);
  console.log(missing.length === 0 ? '\n可以开始了 / ready: npm start' : `\n还缺 / missing: ${missing.map(({ name }) => name).join(', ')}`);
  process.exitCode = missing.length === 0 ? 0 : 1;
}

function takesNothing() {
  try {
    parseArgs({ options: {} });
    return true;
  } catch {
    return false;
  }
}

if (takesNothing()) {
  await tell();
} else {
  console.error(USAGE);
  process.exitCode = NOT_RUN;
}
