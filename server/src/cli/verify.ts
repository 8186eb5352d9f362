// Holds the database against every invariant: one line each; the exit code is the number of violations, 250 at most.
import 'reflect-metadata';
import { VerifyService } from '../verify/verify.service';
import { runWithJournal } from './journal-tools';
import { VERIFY_COPY } from './verify.copy';

const MOST = 250;

runWithJournal(async (tools) => {
  let [violations, broken, invariants] = [0, 0, 0];
  for await (const finding of tools.get(VerifyService, { strict: false }).findings()) {
    console.log(VERIFY_COPY.line(finding));
    invariants += 1;
    violations += finding.violations;
    if (finding.violations > 0) broken += 1;
  }
  console.log(violations === 0 ? VERIFY_COPY.allRight(invariants) : VERIFY_COPY.wrong(violations, broken, invariants));
  return Math.min(violations, MOST);
});
