// begin-run.ts — Jest's global set-up: one maker of databases for all workers of a run. end-run.ts removes what they made.
import { newDatabaseMaker } from './database-maker';

export default function beginRun(): void {
  process.env['TEST_DATABASE_MAKER'] ??= newDatabaseMaker();
}
