// Takes a backup of the database that the server uses, while it runs.
import 'reflect-metadata';
import { performance } from 'node:perf_hooks';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BackupRefused, takeBackup } from '../backups';
import { KeyRing } from '../common/crypto/key-ring';
import { appKeyFrom, backupDirFrom, databaseUrlFrom, dataDirFrom } from '../config/env';
import { BACKUP_COPY } from './backup.copy';
import { heard, inWords, whereCalled } from './backup-tools';
import { leaveWith, NOT_RUN } from './journal-tools';

interface Wish {
  readonly to: string | null;
  readonly keep: number | undefined;
}

/** What is wished, or what is wrong with the words. */
function wish(): Wish | string {
  try {
    const { values } = parseArgs({ options: { to: { type: 'string' }, keep: { type: 'string' } } });
    const { to = null, keep } = values;
    if (to?.trim() === '') return BACKUP_COPY.toNothing;
    if (keep !== undefined && !/^[1-9]\d{0,3}$/.test(keep)) return BACKUP_COPY.keepWrong(keep);
    return { to, keep: keep === undefined ? undefined : Number(keep) };
  } catch {
    return BACKUP_COPY.unknown;
  }
}

async function backUp({ to, keep }: Wish): Promise<number> {
  const found = appKeyFrom(process.env);
  if (!found) throw new BackupRefused('KEY_MISSING');
  const began = performance.now();
  const taken = await takeBackup({
    databaseUrl: databaseUrlFrom(process.env),
    dataDir: dataDirFrom(process.env),
    folder: to === null ? backupDirFrom(process.env) : resolve(whereCalled(), to),
    kind: 'asked',
    keys: new KeyRing(found.key),
    now: new Date(),
    keep,
    onRows: heard(BACKUP_COPY.progress),
  });
  console.log(BACKUP_COPY.done(taken, ((performance.now() - began) / 1000).toFixed(1)));
  if (!taken.hasHeads) console.log(BACKUP_COPY.noHeads);
  if (taken.forgotten.length > 0) console.log(BACKUP_COPY.forgotten(taken.forgotten));
  console.log(BACKUP_COPY.key(taken.manifest.key.fingerprint, found.from));
  return 0;
}

const wished = wish();
if (typeof wished !== 'string') {
  leaveWith(() => inWords(() => backUp(wished)));
} else {
  console.error(`${wished}\n${BACKUP_COPY.usage}`);
  process.exitCode = NOT_RUN;
}
