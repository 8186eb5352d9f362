// checked-backup.ts — reads a backup and holds it against its own manifest, before anything else is touched.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { KeyRing } from '../common/crypto/key-ring';
import { migrationName, migrations } from '../database/migrations';
import { fingerprintOf } from './backup-key';
import { isDraftName } from './backups.rule';
import { hashOf } from './files';
import { FORMAT, isSignedBy, MANIFEST_FILE, manifestIn, type Manifest } from './manifest';
import { BackupRefused } from './refusals';

export interface CheckedBackup {
  readonly path: string;
  readonly manifest: Manifest;
}

/**
 * The backup at `path`, with every file as it was written. Refuses: BACKUP_NOT_FOUND, BACKUP_UNFINISHED,
 * BACKUP_DAMAGED with the file, BACKUP_FORMAT_NEWER, KEY_NEEDED and KEY_WRONG with fingerprints, SCHEMA_NEWER.
 */
export async function checkedBackup(path: string, keys: KeyRing | null): Promise<CheckedBackup> {
  if (!existsSync(path)) throw new BackupRefused('BACKUP_NOT_FOUND', { path });
  if (isDraftName(basename(path))) throw new BackupRefused('BACKUP_UNFINISHED', { path });
  if (!existsSync(join(path, MANIFEST_FILE))) throw new BackupRefused('BACKUP_NOT_FOUND', { path });
  const manifest = manifestIn(await readFile(join(path, MANIFEST_FILE), 'utf8'));
  if (!manifest) throw new BackupRefused('BACKUP_DAMAGED', { file: MANIFEST_FILE });
  if (manifest.format > FORMAT) throw new BackupRefused('BACKUP_FORMAT_NEWER');
  refuseOtherKey(manifest, keys);
  if (!isSignedBy(manifest, keys!)) throw new BackupRefused('BACKUP_DAMAGED', { file: MANIFEST_FILE });
  for (const { name, sha256 } of manifest.files) {
    const file = join(path, name);
    if (!existsSync(file) || (await hashOf(file)).sha256 !== sha256) throw new BackupRefused('BACKUP_DAMAGED', { file: name });
  }
  const known = new Set(migrations.map(migrationName));
  if (manifest.schema.migrations.some((name) => !known.has(name))) throw new BackupRefused('SCHEMA_NEWER', { last: manifest.schema.last });
  return { path, manifest };
}

function refuseOtherKey({ key: { fingerprint: needed } }: Manifest, keys: KeyRing | null): void {
  if (!keys) throw new BackupRefused('KEY_NEEDED', { needed });
  const given = fingerprintOf(keys);
  if (given !== needed) throw new BackupRefused('KEY_WRONG', { needed, given });
}
