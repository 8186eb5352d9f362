// npm run simulate [-- --lives 2000] [--seed N] [--engine sqlite|mysql]: random lives in a plain model and in the real
// journal; npm test lives a hundred of them. A failure prints its seed and the shortest history that fails.
import { randomBytes } from 'node:crypto';
import { buildIfStale } from './kit/builds';
import { runJest } from './kit/jest';
import { testMysqlServer, type MysqlServer } from './kit/mysql';
import { stopRunning } from './kit/run';
import { SIMULATE_USAGE, simulateWish, type SimulateWish } from './kit/simulate-options';
import { dropTestDatabases } from './kit/test-databases';

const STOPPED = 130;
// A process id alone is not enough: another container may have the same one, and the same server of databases.
const MAKER = `simulate${process.pid}x${randomBytes(4).toString('hex')}`;

let isStopping = false;

/** How many of the lives on one engine were not as the model says, and what to read of it. */
async function live(engine: 'sqlite' | 'mysql', { lives, seed }: SimulateWish, mysql: MysqlServer | null): Promise<number> {
  console.log(`${lives} lives on ${engine === 'mysql' ? (mysql?.version ?? engine) : 'SQLite'}…`);
  const began = Date.now();
  const seconds = (): number => Math.round((Date.now() - began) / 1000);
  const env = {
    TEST_ENGINE: engine,
    TEST_DATABASE_MAKER: MAKER,
    SIMULATION_RUNS: lives,
    ...(seed === undefined ? {} : { SIMULATION_SEED: seed }),
    ...(mysql ? { TEST_MYSQL_URL: mysql.url } : {}),
  };
  try {
    const counted = await runJest('server', ['--maxWorkers=1', '--testPathPatterns=test/simulation/'], env, (said) => {
      // More than all were lived where one failed and is being made shorter.
      for (const [, lived] of said.matchAll(/^lived (\d+)$/gm)) console.log(`  已过 ${lived}/${lives} 段，${seconds()} 秒`);
    });
    if (!isStopping) console.log(counted.failed === 0 ? `  as the model says (${seconds()} s)` : counted.output);
    return counted.failed;
  } finally {
    await dropTestDatabases(MAKER, engine === 'mysql' ? mysql?.url : undefined);
  }
}

async function main(): Promise<number> {
  const wish = simulateWish(process.argv.slice(2));
  if (!wish) {
    console.error(SIMULATE_USAGE);
    return 2;
  }
  await buildIfStale('shared', console.log);
  const mysql = wish.engine === 'sqlite' ? null : await testMysqlServer();
  if (wish.engine === 'mysql' && !mysql) {
    console.error('没有连上 MySQL 或 MariaDB（127.0.0.1:3306，或 TEST_MYSQL_URL 指的那一个）。  No MySQL or MariaDB answers.');
    return 2;
  }
  const engines = [...(wish.engine === 'mysql' ? [] : ['sqlite' as const]), ...(mysql ? ['mysql' as const] : [])];
  let failed = 0;
  for (const engine of engines) {
    failed += await live(engine, wish, mysql);
    if (isStopping) return STOPPED;
  }
  return failed === 0 ? 0 : 1;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    process.once(signal, () => process.exit(STOPPED));
    isStopping = true;
    stopRunning();
    console.log('正在停止，清掉用过的数据库…  Stopping');
  });
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(isStopping ? STOPPED : 1);
  },
);
