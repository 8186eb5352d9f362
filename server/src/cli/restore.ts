// Puts a backup back, and holds the database against every invariant afterwards; the exit code is that of verify.
import 'reflect-metadata';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import type { Abstract, INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditHeads, SealingService } from '../audit';
import { keptBackups, MANIFEST_FILE, restoreBackup } from '../backups';
import { Clock, ManualClock } from '../common/clock';
import { KeyRing } from '../common/crypto/key-ring';
import { Transactor } from '../common/transactor';
import { appKeyFrom, backupDirFrom, databaseUrlFrom, dataDirFrom } from '../config/env';
import { heard, inWords, whereCalled } from './backup-tools';
import { leaveWith, NOT_RUN, withJournal } from './journal-tools';
import { RESTORE_COPY } from './restore.copy';
import { tellFindings } from './tell-findings';

interface Wish {
  readonly backup: string | null;
  readonly replace: boolean;
}

function wish(): Wish | null {
  try {
    const { values, positionals } = parseArgs({ options: { replace: { type: 'boolean', default: false } }, allowPositionals: true });
    const [backup = null, ...more] = positionals;
    return more.length === 0 ? { backup, replace: values.replace } : null;
  } catch {
    return null;
  }
}

/** A folder as the caller writes it, or the name of one where backups are put. */
function pathOf(backup: string): string {
  const path = resolve(whereCalled(), backup);
  return existsSync(path) ? path : resolve(backupDirFrom(process.env), backup);
}

/** Where somebody names the folder that backups lie in: which there are, and how each is named. */
async function toldInstead(backup: string, replace: boolean): Promise<boolean> {
  const folder = pathOf(backup);
  if (existsSync(join(folder, MANIFEST_FILE)) || !(await isFolder(folder))) return false;
  const kept = await keptBackups(folder);
  if (kept.length === 0) return false;
  console.error(RESTORE_COPY.folderOfBackups(folder));
  for (const one of kept) console.error(`${RESTORE_COPY.listed(one)}\n${RESTORE_COPY.command(join(folder, one.name), replace)}`);
  return true;
}

const isFolder = (path: string): Promise<boolean> => stat(path).then((found) => found.isDirectory(), () => false);

async function restore(backup: string, replace: boolean): Promise<number> {
  if (await toldInstead(backup, replace)) return NOT_RUN;
  const found = appKeyFrom(process.env);
  const began = performance.now();
  const { manifest, formerHeads, migrated } = await restoreBackup({
    path: pathOf(backup),
    databaseUrl: databaseUrlFrom(process.env),
    dataDir: dataDirFrom(process.env),
    backupDir: backupDirFrom(process.env),
    keys: found && new KeyRing(found.key),
    replace,
    now: new Date(),
    onChecked: (manifest) => console.log(RESTORE_COPY.checked(manifest)),
    onFormer: (former) => console.log(RESTORE_COPY.former(former)),
    onRows: heard(RESTORE_COPY.progress),
  });
  if (manifest.engine !== 'sqlite') console.log(RESTORE_COPY.mysqlChecked);
  if (formerHeads) console.log(RESTORE_COPY.formerHeads(formerHeads));
  if (migrated.length > 0) console.log(RESTORE_COPY.migrated(migrated));
  console.log(RESTORE_COPY.done(((performance.now() - began) / 1000).toFixed(1)));
  // At the moment of the backup: a promise that waited then is not overdue for having lain in a backup.
  const violations = await withJournal(async (tools) => {
    if (await keptHead(tools)) console.log(RESTORE_COPY.headKept);
    return tellFindings(tools);
  }, new ManualClock(manifest.takenAt));
  console.log(violations === 0 ? RESTORE_COPY.right : RESTORE_COPY.wrong);
  return violations;
}

/**
 * A backup's rows are those of its signed manifest, so their head may be kept anew where the backup came without, or the
 * last minute before it was sealed after its heads were copied. Heads that came with it are held against the rows as ever.
 */
function keptHead(tools: INestApplicationContext): Promise<boolean> {
  const of = <T>(token: Abstract<T>): T => tools.get(token, { strict: false });
  return new SealingService(of(Clock), of(DataSource), of(AuditHeads), of(Transactor)).keepHead();
}

async function list(): Promise<number> {
  const folder = backupDirFrom(process.env);
  const kept = await keptBackups(folder);
  console.log(kept.length === 0 ? RESTORE_COPY.none(folder) : RESTORE_COPY.list(folder));
  for (const one of kept) console.log(RESTORE_COPY.listed(one));
  return 0;
}

const wished = wish();
if (wished?.backup) {
  const { backup, replace } = wished;
  leaveWith(() => inWords(() => restore(backup, replace)));
} else if (wished) {
  console.log(RESTORE_COPY.usage);
  leaveWith(list);
} else {
  console.error(RESTORE_COPY.usage);
  process.exitCode = NOT_RUN;
}
