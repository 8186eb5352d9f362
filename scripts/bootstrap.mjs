// node scripts/bootstrap.mjs <command> [arguments]
// The one door behind every npm script. Plain Node without any dependency, because on a fresh machine
// there is nothing else yet: it checks Node, brings pnpm, installs what the lockfile says, then hands over.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PNPM_VERSION = '10.34.9';
const COMMANDS = [
  ...['start', 'test', 'dev', 'check', 'doctor', 'api', 'new-noun', 'bench', 'simulate', 'storms'],
  ...['verify', 'backup', 'restore', 'rebuild', 'cards', 'close-days'],
];
const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Nest 12 is published as ES modules only; these are the versions whose require() can load them. */
export function isNodeNewEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 23;
}

/** A native module without a reachable prebuild compiles against Node's headers; use those beside the running Node. */
function environment() {
  const prefix = path.dirname(path.dirname(process.execPath));
  const hasHeaders = existsSync(path.join(prefix, 'include', 'node', 'node.h'));
  const nodedir = process.env.npm_config_nodedir ?? (hasHeaders ? prefix : undefined);
  return nodedir === undefined ? process.env : { ...process.env, npm_config_nodedir: nodedir };
}

/** Everything that decides what node_modules holds. */
function installStamp() {
  const hash = createHash('sha256');
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'];
  for (const folder of ['shared', 'server', 'server/admin', 'miniapp', 'scripts']) files.push(`${folder}/package.json`);
  for (const file of files) hash.update(`${file}\0`).update(readFileSync(path.join(root, file))).update('\0');
  return hash.update(`${PNPM_VERSION} ${process.platform} ${process.arch} ${process.versions.modules}`).digest('hex');
}

function pnpmCommand() {
  const shell = process.platform === 'win32';
  const candidates = [
    ['pnpm'],
    ['npx', '-y', `pnpm@${PNPM_VERSION}`],
    ['corepack', `pnpm@${PNPM_VERSION}`],
  ];
  for (const [command, ...args] of candidates) {
    const asked = spawnSync(command, [...args, '--version'], { cwd: root, encoding: 'utf8', shell });
    if (asked.status === 0 && asked.stdout.trim().endsWith(PNPM_VERSION)) return [command, ...args];
  }
  return null;
}

function install() {
  const stampFile = path.join(root, 'node_modules', '.tongxing-installed');
  const stamp = installStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  console.log('正在安装依赖…(第一次约 1–4 分钟)  Installing dependencies (1–4 minutes the first time)');
  const pnpm = pnpmCommand();
  if (pnpm === null) {
    fail(`没有找到 pnpm ${PNPM_VERSION},npx 也取不到它。请检查网络或 npm 源。\nNeither pnpm, npx nor corepack could bring pnpm ${PNPM_VERSION}: is the npm registry reachable?`);
  }
  const [command, ...args] = pnpm;
  // --prod=false: NODE_ENV=production in the caller's shell must not leave the builders out.
  const done = spawnSync(command, [...args, 'install', '--frozen-lockfile', '--prefer-offline', '--prod=false'], {
    cwd: root,
    stdio: 'inherit',
    env: environment(),
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) {
    fail('安装没有完成。运行 npm run doctor 看看这台机器缺什么。\nThe installation did not finish. `npm run doctor` names what this machine lacks.');
  }
  mkdirSync(path.dirname(stampFile), { recursive: true });
  writeFileSync(stampFile, stamp);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Runs the command and leaves with its exit code. Ctrl-C reaches the child too; it decides when all is stopped. */
function handOver(args, options) {
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'inherit', ...options });
  process.on('SIGINT', () => {});
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  child.on('error', (error) => fail(error.message));
  child.on('exit', (code, signal) => process.exit(signal === null ? (code ?? 1) : 1));
}

function main([command, ...args]) {
  if (!isNodeNewEnough(process.versions.node)) {
    fail(`需要 Node 20.19 或更新（22 需 22.12 起），现在是 ${process.versions.node}。\nNode >= 20.19 is needed (22 from 22.12); this is ${process.versions.node}.`);
  }
  if (!COMMANDS.includes(command)) fail(`Which command? One of: ${COMMANDS.join(', ')}`);
  // The doctor is asked when an installation fails, so it needs none.
  if (command === 'doctor') return handOver([path.join(root, 'scripts', 'doctor.mjs'), ...args]);
  install();
  const tsx = createRequire(path.join(root, 'scripts', 'package.json')).resolve('tsx');
  return handOver(['--import', pathToFileURL(tsx).href, path.join(root, 'scripts', `${command}.ts`), ...args], {
    env: environment(),
  });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) main(process.argv.slice(2));
