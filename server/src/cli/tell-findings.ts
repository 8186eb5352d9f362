import type { INestApplicationContext } from '@nestjs/common';
import { VerifyService } from '../verify/verify.service';
import { VERIFY_COPY } from './verify.copy';

const MOST = 250;

/** Tells of every invariant and answers the number of violations, as an exit code. */
export async function tellFindings(tools: INestApplicationContext): Promise<number> {
  let [violations, broken, invariants] = [0, 0, 0];
  for await (const finding of tools.get(VerifyService, { strict: false }).findings()) {
    console.log(VERIFY_COPY.line(finding));
    invariants += 1;
    violations += finding.violations;
    if (finding.violations > 0) broken += 1;
  }
  console.log(violations === 0 ? VERIFY_COPY.allRight(invariants) : VERIFY_COPY.wrong(violations, broken, invariants));
  return Math.min(violations, MOST);
}
