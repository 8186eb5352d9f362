// builds.ts — what is built from what. A build runs only when the content of its inputs has changed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { inRoot } from './root';
import { runNode, type Ran } from './run';

export const BUILD_NAMES = ['shared', 'server', 'admin', 'h5', 'weapp'] as const;
export type BuildName = (typeof BUILD_NAMES)[number];

interface Build {
  title: string;
  /** About how long on two cores, for a person who waits. */
  seconds: number;
  folder: string;
  inputs: readonly string[];
  /** The folder that the build fills anew, and a file in it that proves it was filled. */
  output: string;
  proof: string;
  program: [packageName: string, binary: string, ...args: string[]];
  env?: Record<string, string>;
}

const SHARED_INPUTS = ['shared/src', 'shared/package.json', 'shared/tsconfig.build.json'];
const MINIAPP_INPUTS = ['miniapp/src', 'miniapp/config', 'miniapp/types', 'miniapp/babel.config.js', 'miniapp/project.config.json', 'miniapp/package.json', 'miniapp/tsconfig.json', ...SHARED_INPUTS];

const BUILDS: Record<BuildName, Build> = {
  shared: {
    title: '共享语言 shared',
    seconds: 3,
    folder: 'shared',
    inputs: SHARED_INPUTS,
    output: 'shared/dist',
    proof: 'index.js',
    program: ['typescript', 'tsc', '-p', 'tsconfig.build.json'],
  },
  server: {
    title: '服务端 server',
    seconds: 10,
    folder: 'server',
    inputs: ['server/src', 'server/package.json', 'server/tsconfig.json', 'server/tsconfig.build.json', ...SHARED_INPUTS],
    output: 'server/dist',
    proof: 'main.js',
    program: ['typescript', 'tsc', '-p', 'tsconfig.build.json'],
  },
  admin: {
    title: '工作人员端 admin',
    seconds: 8,
    folder: 'server/admin',
    inputs: ['server/admin/src', 'server/admin/public', 'server/admin/index.html', 'server/admin/vite.config.ts', 'server/admin/package.json', ...SHARED_INPUTS],
    output: 'server/admin/dist',
    proof: 'index.html',
    program: ['vite', 'vite', 'build'],
    env: { NODE_ENV: 'production' },
  },
  h5: {
    title: '会员端网页 H5',
    seconds: 20,
    folder: 'miniapp',
    inputs: MINIAPP_INPUTS,
    output: 'miniapp/dist/h5',
    proof: 'index.html',
    program: ['@tarojs/cli', 'taro', 'build', '--type', 'h5'],
    env: { NODE_ENV: 'production' },
  },
  weapp: {
    title: '微信小程序 weapp',
    seconds: 12,
    folder: 'miniapp',
    inputs: MINIAPP_INPUTS,
    output: 'miniapp/dist/weapp',
    proof: 'app.json',
    program: ['@tarojs/cli', 'taro', 'build', '--type', 'weapp'],
    env: { NODE_ENV: 'production' },
  },
};

const stampFile = (name: BuildName): string => inRoot('node_modules', '.cache', 'tongxing', `${name}.stamp`);

/** Every file below a path, tests left out, in an order that does not depend on the disk. */
function filesBelow(target: string): string[] {
  if (!existsSync(target)) return [];
  const entries = readdirSync(path.dirname(target), { withFileTypes: true });
  const self = entries.find(({ name }) => name === path.basename(target));
  if (self?.isFile()) return [target];
  return readdirSync(target, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.(e2e-)?spec\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.includes(`${path.sep}node_modules${path.sep}`))
    .sort();
}

function stampOf(build: Build): string {
  const hash = createHash('sha256').update(JSON.stringify([build.program, build.env, process.env['TARO_APP_API_BASE']]));
  for (const input of [...build.inputs, 'tsconfig.base.json', 'pnpm-lock.yaml']) {
    for (const file of filesBelow(inRoot(input))) {
      hash.update(`\0${path.relative(inRoot(), file)}\0`).update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}

/** The script behind a package's command, found as the package itself would find it. */
export function binaryOf(folder: string, packageName: string, binary: string): string {
  const require = createRequire(inRoot(folder, 'package.json'));
  let directory = path.dirname(require.resolve.paths(packageName)![0]!);
  for (const candidate of require.resolve.paths(packageName)!) {
    if (existsSync(path.join(candidate, packageName, 'package.json'))) {
      directory = path.join(candidate, packageName);
      break;
    }
  }
  const { bin } = JSON.parse(readFileSync(path.join(directory, 'package.json'), 'utf8')) as { bin?: string | Record<string, string> };
  const relative = typeof bin === 'string' ? bin : bin?.[binary];
  if (relative === undefined) throw new Error(`${packageName} has no command ${binary}.`);
  return path.join(directory, relative);
}

export function isStale(name: BuildName): boolean {
  const build = BUILDS[name];
  if (!existsSync(inRoot(build.output, build.proof)) || !existsSync(stampFile(name))) return true;
  return readFileSync(stampFile(name), 'utf8') !== stampOf(build);
}

export class BuildError extends Error {
  constructor(
    readonly build: BuildName,
    readonly output: string,
  ) {
    super(`The build of ${build} failed.`);
  }
}

/** Builds what is stale; says beforehand what a person is about to wait for. Refuses with BuildError. */
export async function buildIfStale(name: BuildName, say: (line: string) => void = () => {}): Promise<boolean> {
  if (!isStale(name)) return false;
  const build = BUILDS[name];
  say(`正在构建${build.title}…(约 ${build.seconds} 秒)`);
  const stamp = stampOf(build);
  // A file whose source is gone must not live on in the output: a removed migration would still run.
  rmSync(inRoot(build.output), { recursive: true, force: true });
  rmSync(stampFile(name), { force: true });
  const [packageName, binary, ...args] = build.program;
  const ran: Ran = await runNode([binaryOf(build.folder, packageName, binary), ...args], {
    cwd: inRoot(build.folder),
    env: { ...process.env, ...build.env },
  });
  // Taro ends with 0 after some failures, so the proof is asked for as well.
  if (ran.code !== 0 || !existsSync(inRoot(build.output, build.proof))) throw new BuildError(name, ran.output);
  mkdirSync(path.dirname(stampFile(name)), { recursive: true });
  writeFileSync(stampFile(name), stamp);
  return true;
}

/** For someone else about to write into the output, as a watching compiler does: the next build starts anew. */
export function forgetBuild(name: BuildName): void {
  rmSync(stampFile(name), { force: true });
}
