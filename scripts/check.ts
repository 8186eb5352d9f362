// npm run check: types, lint and boundaries; what to run before a commit.
import { performance } from 'node:perf_hooks';
import { QUICK_STEPS } from './kit/gate';
import { reportAll, reportStep } from './kit/report';
import { runSteps } from './kit/steps';

const began = performance.now();
runSteps(QUICK_STEPS, 2, reportStep).then(
  (results) => process.exit(reportAll(results, (performance.now() - began) / 1000)),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
