// gate.ts — every check of the project as a step, once: npm test runs all of them, npm run check the quick ones.
import { binaryOf, BuildError, buildIfStale, type BuildName } from './builds';
import { runJest, type Counted } from './jest';
import type { MysqlServer } from './mysql';
import { inRoot } from './root';
import { runNode, type RunOptions } from './run';
import type { Step } from './steps';

const passed: Counted = { passed: 1, failed: 0, skipped: 0, output: '' };

async function program(args: readonly string[], options: RunOptions): Promise<Counted> {
  const { code, output } = await runNode(args, options);
  return code === 0 ? { ...passed, output } : { passed: 0, failed: 1, skipped: 0, output };
}

const script = (file: string, ...args: string[]): Promise<Counted> =>
  program([...process.execArgv, inRoot('scripts', file), ...args], { cwd: inRoot() });

const build = (name: BuildName, needs: string[] = ['build:shared']): Step => ({
  name: `build:${name}`,
  needs: name === 'shared' ? [] : needs,
  run: async () => {
    try {
      await buildIfStale(name);
      return passed;
    } catch (error) {
      if (error instanceof BuildError) return { passed: 0, failed: 1, skipped: 0, output: error.output };
      throw error;
    }
  },
});

const types = (name: string, folder: string): Step => ({
  name: `types:${name}`,
  needs: ['build:shared'],
  run: () => program([binaryOf(folder, 'typescript', 'tsc'), '-p', 'tsconfig.json', '--noEmit'], { cwd: inRoot(folder) }),
});

/** Types, lint, boundaries: what a person wants to know before every commit. */
export const QUICK_STEPS: readonly Step[] = [
  build('shared'),
  types('shared', 'shared'),
  types('server', 'server'),
  types('admin', 'server/admin'),
  types('miniapp', 'miniapp'),
  types('scripts', 'scripts'),
  { name: 'lint', run: () => program([binaryOf('.', 'eslint', 'eslint'), '.', '--max-warnings', '0'], { cwd: inRoot() }) },
  { name: 'boundaries', run: () => script('check-boundaries.ts') },
];

const ONE_WORKER = ['--maxWorkers=1'];
const TWO_WORKERS = ['--maxWorkers=2'];
const JOURNEYS = 'journey\\.spec\\.ts$';
const STORMS = 'storm\\.spec\\.ts$';
const DRILLS = 'drill\\.spec\\.ts$';
/** What opens no database is the same on every engine: once is enough. */
const PURE = '\\.(rule|copy)\\.spec\\.ts$|/test/wechat/';

function serverSpecs(mysql: MysqlServer | null): Step[] {
  const specs = (engine: 'sqlite' | 'mysql', env: Record<string, string>, ...args: string[]): Step => ({
    name: `server:${engine}`,
    needs: ['build:shared'],
    run: () => runJest('server', [...ONE_WORKER, ...args], { TEST_ENGINE: engine, ...env }),
  });
  return [specs('sqlite', {}), ...(mysql ? [specs('mysql', { TEST_MYSQL_URL: mysql.url }, `--testPathIgnorePatterns=${PURE}`)] : [])];
}

/** Backup and restore by the very commands, on a lived-in organisation. The last of what is not alone: a core would stand idle beside it. */
const drill = (mysql: MysqlServer | null): Step => ({
  name: 'drill',
  needs: ['build:server'],
  run: () => runJest('scripts', [...TWO_WORKERS, `--testPathPatterns=${DRILLS}`], mysql ? { TEST_MYSQL_URL: mysql.url } : {}),
});

export function allSteps(mysql: MysqlServer | null): Step[] {
  const everyBuild = ['build:server', 'build:admin', 'build:h5', 'build:weapp'];
  const [buildShared, ...quick] = QUICK_STEPS;
  return [
    buildShared!,
    // The longest first: everything else fits beside it.
    ...serverSpecs(mysql).reverse(),
    ...quick,
    build('server'),
    build('h5'),
    build('admin'),
    build('weapp'),
    { name: 'api', needs: ['build:server'], run: () => script('api.ts', '--check') },
    { name: 'shared', run: () => runJest('shared', ONE_WORKER) },
    { name: 'admin', needs: ['build:shared'], run: () => runJest('server/admin', ONE_WORKER) },
    { name: 'miniapp', needs: ['build:shared'], run: () => runJest('miniapp', ONE_WORKER) },
    { name: 'scripts', needs: ['build:shared'], run: () => runJest('scripts', [...ONE_WORKER, `--testPathIgnorePatterns=${JOURNEYS}|${STORMS}|${DRILLS}`]) },
    drill(mysql),
    { name: 'templates', needs: ['build:weapp'], run: () => script('check-templates.ts') },
    { name: 'size', needs: ['build:weapp'], run: () => script('check-package-size.ts') },
    // Journeys wait for real pages: beside a compiler they would time out for no fault of theirs. Two of them wait well together.
    { name: 'journeys', needs: everyBuild, alone: true, run: () => runJest('scripts', [...TWO_WORKERS, `--testPathPatterns=${JOURNEYS}`]) },
    // Storms drive a server and its database to their limits: beside anything else they would measure that.
    { name: 'storms', needs: ['build:server'], alone: true, run: () => runJest('scripts', [...ONE_WORKER, `--testPathPatterns=${STORMS}`]) },
  ];
}

