// npm run doctor: what this machine has and lacks for 同行, one line each. Plain Node: it must run when nothing is installed.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statfsSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isNodeNewEnough } from './bootstrap.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

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
  const folder = process.env.BACKUP_DIR || path.join(process.env.DATA_DIR || path.join(root, '.data'), 'backups');
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^tongxing-(daily-)?\d{8}-\d{6}/.test(name)) : [];
  const timeOf = (name) => /\d{8}-\d{6}/.exec(name)[0];
  return names.sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1))[0] ?? null;
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
    { level: 'nice', name: 'port 3000', found: (await canConnect(3000)) ? null : 'free', advice: '被占用，npm start 会用下一个 / taken, npm start takes the next' },
    { level: 'nice', name: 'port 3001', found: (await canConnect(3001)) ? null : 'free', advice: '被占用，模拟器会用下一个 / taken, the simulator takes the next' },
    { level: 'nice', name: 'backup', found: newestBackup(), advice: '还没有备份 / none yet: npm run backup' },
    { level: 'nice', name: 'installed', found: existsSync(path.join(root, 'node_modules', '.tongxing-installed')) ? 'yes' : null, advice: '第一次 npm start 会装 / the first npm start does it' },
  ];
}

const items = await examine();
for (const { level, name, found, advice } of items) {
  const sign = found !== null ? '✓' : level === 'need' ? '✗' : '·';
  console.log(`${sign} ${name.padEnd(20)} ${found ?? advice}`);
}
const missing = items.filter(({ level, found }) => level === 'need' && found === null);
console.log(missing.length === 0 ? '\n可以开始了 / ready: npm start' : `\n还缺 / missing: ${missing.map(({ name }) => name).join(', ')}`);
process.exitCode = missing.length === 0 ? 0 : 1;
