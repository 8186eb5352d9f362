// end-run.ts — Jest's global teardown: removes the databases that the specs of this run kept for each other.
import { dropAllKept } from './kept-databases';

export default async function endRun(): Promise<void> {
  if (process.env['TEST_ENGINE'] === 'mysql') await dropAllKept();
}
