// stage.ts — where the journeys of one run keep the demonstration's data between them. Jest calls this before its run.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Names the folder to every journey of the run. It is there once the first one has made it. */
export const STAGE = 'JOURNEY_STAGE';

export default function setUp(): void {
  const folder = mkdtempSync(path.join(tmpdir(), 'tongxing-stage-'));
  process.env[STAGE] = path.join(folder, 'data');
  // Also where the run is stopped half-way, for which Jest calls no teardown.
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
}
