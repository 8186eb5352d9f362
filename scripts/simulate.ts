// npm run simulate [-- --runs 2000] [--seed N] [--engine sqlite|mysql]: random lives in a plain model and in the real
// journal; npm test lives a hundred of them. A failure prints its seed and the shortest history that fails.
import { parseArgs } from 'node:util';
import { buildIfStale } from './kit/builds';
import { runJest } from './kit/jest';
import { testMysqlServer } from './kit/mysql';
import { stopRunning } from './kit/run';

const LIVES = '2000';

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { runs: { type: 'string', default: LIVES }, seed: { type: 'string' }, engine: { type: 'string' } } });
  const { runs, seed, engine } = values;
  if (!/^[1-9]\d*$/.test(runs) || (engine !== undefined && engine !== 'sqlite' && engine !== 'mysql')) {
    console.error('npm run simulate [-- --runs <number>] [--seed <number>] [--engine sqlite|mysql]');
    return 2;
  }
  await buildIfStale('shared', console.log);
  const mysql = engine === 'sqlite' ? null : await testMysqlServer();
  if (engine === 'mysql' && !mysql) throw new Error('No MySQL or MariaDB answers.');
  const engines = [...(engine === 'mysql' ? [] : ['sqlite']), ...(mysql ? ['mysql'] : [])];
  let failed = 0;
  for (const one of engines) {
    const name = one === 'mysql' ? (mysql?.version ?? one) : 'SQLite';
    console.log(`${runs} lives on ${name}…`);
    const began = Date.now();
    const counted = await runJest('server', ['--maxWorkers=1', '--testPathPatterns=test/simulation/'], {
      TEST_ENGINE: one,
      SIMULATION_RUNS: runs,
      ...(seed === undefined ? {} : { SIMULATION_SEED: seed }),
      ...(mysql ? { TEST_MYSQL_URL: mysql.url } : {}),
    });
    failed += counted.failed;
    const seconds = Math.round((Date.now() - began) / 1000);
    console.log(counted.failed === 0 ? `  as the model says (${seconds} s)` : counted.output);
  }
  return failed === 0 ? 0 : 1;
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stopRunning();
    process.exit(130);
  });
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
