// take-backup.ts — makes a whole backup, or none: everything is written under a hidden name and gets its own at the end.
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HEADS_FILE } from '../audit';
import type { KeyRing } from '../common/crypto/key-ring';
import { databaseAddress } from '../database/engine';
import { fingerprintOf, opens, type WrappedKey } from './backup-key';
import { backupName, draftName, isDraftName, type BackupKind } from './backups.rule';
import { copyNew, giveToOwnerOfFolder, settle, syncFolder, writeNew } from './files';
import { forgetOlder } from './kept-backups';
import { MANIFEST_FILE, signed, type BackupFile, type Manifest, type Unsigned } from './manifest';
import { dumpMysql, type OnRows } from './mysql-dump';
import { BackupRefused, diskRefusal } from './refusals';
import { snapshotSqlite } from './sqlite-snapshot';

export const SQLITE_FILE = 'database.sqlite';
/** Whoever writes a draft for longer than this has died. */
const DRAFT_DIES_MS = 12 * 3_600_000;

export interface BackupWish {
  readonly databaseUrl: string;
  /** Where the heads of the audit log are kept. */
  readonly dataDir: string;
  /** Where the backup is put, in a folder of its own. */
  readonly folder: string;
  readonly kind: BackupKind;
  readonly keys: KeyRing;
  readonly now: Date;
  /** How many of this kind are left, this one among them; none goes where it is left out. */
  readonly keep?: number;
  readonly onRows?: OnRows;
}

export interface TakenBackup {
  readonly name: string;
  readonly path: string;
  readonly manifest: Manifest;
  /** Older ones that went for it. */
  readonly forgotten: readonly string[];
  /** False where there are acts of staff and the file with the heads of their chain was not found. */
  readonly hasHeads: boolean;
}

type Content = Pick<Unsigned, 'engine' | 'engineVersion' | 'tables' | 'files'> & {
  readonly migrations: readonly string[];
  readonly wrappedKey: WrappedKey | null;
};

/**
 * Takes a backup while the server runs. Refuses: NO_DATABASE, DATABASE_UNREACHABLE, DATABASE_DAMAGED, HALF_RESTORED,
 * FOLDER_NOT_WRITABLE, DISK_FULL; KEY_NOT_OF_DATA where the key at hand is not the one that the members' fields are
 * sealed under, because the backup would name the wrong key. What a restore replaces is kept under whatever key.
 */
export async function takeBackup(wish: BackupWish): Promise<TakenBackup> {
  const { folder, kind, keys, now, keep } = wish;
  const draft = join(folder, draftName(kind, now, randomBytes(4).toString('hex')));
  try {
    const isNew = (await mkdir(folder, { recursive: true, mode: 0o700 })) !== undefined;
    if (isNew) await giveToOwnerOfFolder(folder);
    await forgetDrafts(folder, now);
    await mkdir(draft, { mode: 0o700 });
    const manifest = await fill(draft, wish);
    const name = await giveName(draft, folder, backupName(kind, now));
    const forgotten = keep === undefined ? [] : await forgetOlder(folder, { kind, fingerprint: fingerprintOf(keys) }, keep);
    const hasHeads = manifest.files.some((file) => file.name === HEADS_FILE) || !manifest.tables['audit_entry'];
    return { name, path: join(folder, name), manifest, forgotten, hasHeads };
  } catch (error) {
    await rm(draft, { recursive: true, force: true }).catch(() => undefined);
    throw diskRefusal(error, folder);
  }
}

async function fill(draft: string, wish: BackupWish): Promise<Manifest> {
  const { kind, keys, now, dataDir } = wish;
  // The heads first: each of them is of rows that are in the database when it is copied.
  const heads = await copyHeads(dataDir, draft);
  const { migrations, wrappedKey, ...content } = await copyDatabase(draft, wish);
  if (kind !== 'before-restore' && !opens(keys, wrappedKey)) throw new BackupRefused('KEY_NOT_OF_DATA', { fingerprint: fingerprintOf(keys) });
  const manifest = signed(
    {
      kind,
      ...content,
      takenAt: now.toISOString(),
      schema: { last: lastOf(migrations), migrations },
      files: [...content.files, ...heads],
      key: { fingerprint: fingerprintOf(keys) },
    },
    keys,
  );
  await writeNew(join(draft, MANIFEST_FILE), inOneGo(`${JSON.stringify(manifest, null, 2)}\n`));
  await syncFolder(draft);
  return manifest;
}

async function copyHeads(dataDir: string, draft: string): Promise<BackupFile[]> {
  const kept = join(dataDir, HEADS_FILE);
  return existsSync(kept) ? [{ name: HEADS_FILE, ...(await copyNew(kept, join(draft, HEADS_FILE))) }] : [];
}

async function copyDatabase(draft: string, { databaseUrl, onRows }: BackupWish): Promise<Content> {
  const address = databaseAddress(databaseUrl);
  if (address.kind === 'mysql') {
    const { version: engineVersion, ...dump } = await dumpMysql(address, draft, onRows);
    return { ...dump, engineVersion };
  }
  if (!existsSync(address.file)) throw new BackupRefused('NO_DATABASE', { where: address.file });
  const file = join(draft, SQLITE_FILE);
  const { version: engineVersion, ...snapshot } = await snapshotSqlite(address.file, file);
  if (snapshot.migrations.length === 0) throw new BackupRefused('NO_DATABASE', { where: address.file });
  return { engine: 'sqlite', engineVersion, ...snapshot, files: [{ name: SQLITE_FILE, ...(await settle(file)) }] };
}

/** Names end in the time of their migration. */
function lastOf(migrations: readonly string[]): string {
  const timeOf = (name: string): number => Number(/\d{13}$/.exec(name)?.[0] ?? 0);
  return [...migrations].sort((a, b) => timeOf(a) - timeOf(b)).at(-1)!;
}

/** The move that makes it a backup. A second one of the same second gets a number. */
async function giveName(draft: string, folder: string, wished: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wished : `${wished}-${number}`;
    if (existsSync(join(folder, name))) continue;
    await rename(draft, join(folder, name));
    await syncFolder(folder);
    return name;
  }
}

/** What a killed backup left behind; one that is being written now is younger. */
async function forgetDrafts(folder: string, now: Date): Promise<void> {
  for (const name of (await readdir(folder)).filter(isDraftName)) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && now.getTime() - found.mtimeMs > DRAFT_DIES_MS) await rm(path, { recursive: true, force: true });
  }
}

async function* inOneGo(text: string): AsyncGenerator<string> {
  yield text;
}
