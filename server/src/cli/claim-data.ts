// For npm start, before its server begins: nobody else has the database open. With --clear it is removed, to be made anew.
import 'reflect-metadata';
import { parseArgs } from 'node:util';
import { beginAnew, refuseInUse } from './begin-anew';
import { CLAIM_COPY } from './claim-data.copy';
import { leaveWith, NOT_RUN } from './journal-tools';

function wish(): { clear: boolean } | null {
  try {
    return parseArgs({ options: { clear: { type: 'boolean', default: false } } }).values;
  } catch {
    return null;
  }
}

async function claim(clear: boolean): Promise<number> {
  if (clear) for (const line of await beginAnew(process.env, new Date())) console.log(line);
  else refuseInUse(process.env);
  return 0;
}

const wished = wish();
if (wished) {
  leaveWith(() => claim(wished.clear));
} else {
  console.error(CLAIM_COPY.usage);
  process.exitCode = NOT_RUN;
}
