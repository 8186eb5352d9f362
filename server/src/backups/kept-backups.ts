// kept-backups.ts — the backups in a folder: which there are, and which of them may go.
import { readFile, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { draftName, isBackupName, toForget, type KeptBackup } from './backups.rule';
import { MANIFEST_FILE, manifestIn, type Manifest } from './manifest';

export interface FoundBackup {
  readonly name: string;
  readonly manifest: Manifest;
}

/** Whole backups of this tool, the newest first. Whether their files are as they were is another question. */
export async function keptBackups(folder: string): Promise<FoundBackup[]> {
  const names = await readdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const found: FoundBackup[] = [];
  for (const name of names.filter(isBackupName)) {
    const text = await readFile(join(folder, name, MANIFEST_FILE), 'utf8').catch(() => '');
    const manifest = manifestIn(text);
    if (manifest) found.push({ name, manifest });
  }
  return found.sort((a, b) => b.manifest.takenAt.localeCompare(a.manifest.takenAt));
}

/** Deletes older backups until `keep` are left, and says which went. Anything that this tool did not make stays. */
export async function forgetOlder(folder: string, of: Pick<KeptBackup, 'kind' | 'fingerprint'>, keep: number): Promise<string[]> {
  const kept = (await keptBackups(folder)).map(({ name, manifest: { kind, takenAt, key } }) => ({ name, kind, takenAt, fingerprint: key.fingerprint }));
  const names = toForget(kept, of, keep);
  for (const name of names) {
    // Under the name of a draft first: one that is half deleted is nobody's backup.
    const path = join(folder, draftName(of.kind, new Date(0), name));
    await rename(join(folder, name), path);
    await rm(path, { recursive: true, force: true });
  }
  return names;
}
