// npm test [-- --only <step> …]: the whole gate. The last line is 'N passed, N failed'; exit 1 when anything failed.
import os from 'node:os';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import { allSteps } from './kit/gate';
import { testMysqlServer } from './kit/mysql';
import { mariadbVersion } from './kit/own-mariadb';
import { reportAll, reportStep } from './kit/report';
import { stopRunning } from './kit/run';
import { chosenSteps, runSteps } from './kit/steps';

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } });
  const mysql = await testMysqlServer();
  console.log(
    mysql
      ? `Database specs run on SQLite and on ${mysql.version} (MySQL protocol).`
      : 'No MySQL or MariaDB answers at 127.0.0.1:3306 and TEST_MYSQL_URL is not set: database specs run on SQLite alone.',
  );
  if (mariadbVersion() === null) console.log('There is no mariadbd to start and to kill: storms run on SQLite alone.');
  const steps = chosenSteps(allSteps(mysql), values.only);
  const slots = Math.max(2, Math.min(4, os.availableParallelism()));
  const began = performance.now();
  const results = await runSteps(steps, slots, reportStep);
  return reportAll(results, (performance.now() - began) / 1000);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    stopRunning();
    console.log('Stopped before the end: nothing is known.');
    process.exit(130);
  });
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    console.log('0 passed, 1 failed');
    process.exit(1);
  },
);
