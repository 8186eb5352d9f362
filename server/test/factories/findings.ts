// findings.ts — what verify finds in the database of a journey once its jobs have caught up.
import { SealingService } from '../../src/audit';
import { journalTools } from '../../src/cli/journal-tools';
import { VerifyService } from '../../src/verify/verify.service';
import type { TestApp } from '../create-app';

/** Each invariant that does not hold. In a journey days pass and no job runs by itself, so what waits for one is done first. */
export async function brokenInvariants(test: TestApp, dataDir: string): Promise<unknown[]> {
  await test.drainOutbox();
  await test.app.get(SealingService, { strict: false }).sealWaiting();
  const tools = await journalTools({ dataSource: test.dataSource, clock: test.clock, dataDir });
  const broken: unknown[] = [];
  for await (const finding of tools.get(VerifyService, { strict: false }).findings()) if (finding.violations > 0) broken.push(finding);
  return broken;
}
