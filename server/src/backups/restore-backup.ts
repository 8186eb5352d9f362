// restore-backup.ts — puts a backup back. Everything that can be wrong with it is found before anything is touched.
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { HEADS_FILE } from '../audit';
import type { KeyRing } from '../common/crypto/key-ring';
import { openDataSource } from '../database/data-source';
import { databaseAddress, detectEngine } from '../database/engine';
import { migrate } from '../database/migrate';
import { checkedBackup, type CheckedBackup } from './checked-backup';
import { copyNew, giveToOwnerOfFolder, syncFolder } from './files';
import type { Manifest } from './manifest';
import { reach, type OnRows } from './mysql-dump';
import { BackupRefused, diskRefusal } from './refusals';
import { restoreMysql } from './restore-mysql';
import { asideName, lookAtSqlite, placeSqlite, stageSqlite } from './restore-sqlite';
import { takeBackup } from './take-backup';

export interface RestoreWish {
  readonly path: string;
  readonly databaseUrl: string;
  readonly dataDir: string;
  /** Where what a MySQL database held is kept before it is replaced. */
  readonly backupDir: string;
  /** Null where no key is at hand. */
  readonly keys: KeyRing | null;
  readonly replace: boolean;
  readonly now: Date;
  /** Hears of the backup once it is found to be whole. */
  readonly onChecked?: (manifest: Manifest) => void;
  /** Hears where what stood there before is kept, as soon as it is: what comes after may fail. */
  readonly onFormer?: (former: string) => void;
  readonly onRows?: OnRows;
}

export interface Restored {
  readonly manifest: Manifest;
  /** Where what stood there before is now: a file of SQLite, or a backup; null where there was nothing. */
  readonly former: string | null;
  /** Where the audit log's heads of before are now. */
  readonly formerHeads: string | null;
  /** Migrations that this program had and the backup had not. */
  readonly migrated: readonly string[];
}

/**
 * Restores a backup into the database that the address names, and the audit log's heads beside it, and migrates it to
 * what this program needs. Refuses whatever checkedBackup refuses, then ENGINE_WRONG, DATABASE_UNREACHABLE,
 * DATABASE_IN_USE, DATABASE_NOT_EMPTY and FOREIGN_TABLES, and leaves everything as it was.
 */
export async function restoreBackup(wish: RestoreWish): Promise<Restored> {
  const backup = await checkedBackup(wish.path, wish.keys);
  await refuseOtherEngine(backup.manifest, wish.databaseUrl);
  wish.onChecked?.(backup.manifest);
  const { former, formerHeads } = await putBack(backup, wish).catch((error: unknown) => {
    throw diskRefusal(error, wish.dataDir);
  });
  return { manifest: backup.manifest, former, formerHeads, migrated: await migrated(wish.databaseUrl) };
}

/** Rows of MariaDB go into MySQL and the other way round; a SQLite file is a SQLite file. */
async function refuseOtherEngine({ engine }: Manifest, databaseUrl: string): Promise<void> {
  const address = databaseAddress(databaseUrl);
  if ((engine === 'sqlite') === (address.kind === 'sqlite')) return;
  let target = 'sqlite';
  if (address.kind === 'mysql') {
    (await reach(address)).destroy();
    target = await detectEngine(address);
  }
  throw new BackupRefused('ENGINE_WRONG', { backup: engine, target });
}

async function putBack(backup: CheckedBackup, wish: RestoreWish): Promise<Pick<Restored, 'former' | 'formerHeads'>> {
  const { databaseUrl, dataDir, replace, now, onRows } = wish;
  const address = databaseAddress(databaseUrl);
  if (address.kind === 'sqlite') {
    lookAtSqlite(address.file, replace);
    const staged = await stageSqlite(address.file, backup);
    // The heads before the rows: killed in between, the old database still has every row that these speak of.
    const formerHeads = await placeHeads(backup, dataDir, now);
    const former = await placeSqlite(staged, address.file, now);
    if (former) wish.onFormer?.(former);
    return { formerHeads, former };
  }
  let formerHeads: string | null = null;
  const finish = async (): Promise<void> => {
    formerHeads = await placeHeads(backup, dataDir, now);
  };
  const former = await restoreMysql(backup, { databaseUrl, address, replace, onRows, finish, keepFormer: () => keptFormer(wish) });
  return { former, formerHeads };
}

async function keptFormer({ databaseUrl, dataDir, backupDir: folder, keys, now, onFormer }: RestoreWish): Promise<string> {
  const { path } = await takeBackup({ databaseUrl, dataDir, folder, kind: 'before-restore', keys: keys!, now });
  onFormer?.(path);
  return path;
}

/** A head of a later moment would make rows look cut off that this backup never had, so they are set aside with the rows. */
async function placeHeads({ path, manifest }: CheckedBackup, dataDir: string, now: Date): Promise<string | null> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const heads = join(dataDir, HEADS_FILE);
  const fresh = `${heads}.restoring`;
  await rm(fresh, { force: true });
  const isKept = manifest.files.some(({ name }) => name === HEADS_FILE);
  if (isKept) {
    await copyNew(join(path, HEADS_FILE), fresh);
    await giveToOwnerOfFolder(fresh);
  }
  const aside = existsSync(heads) ? asideName(heads, now) : null;
  if (aside) await rename(heads, aside);
  if (isKept) await rename(fresh, heads);
  await syncFolder(dataDir);
  return aside;
}

async function migrated(databaseUrl: string): Promise<string[]> {
  const dataSource = await openDataSource(databaseUrl);
  try {
    return await migrate(dataSource);
  } finally {
    await dataSource.destroy();
  }
}
