// manifest.ts — what a backup says of itself: whose, when, of which schema, and the SHA-256 of each of its files.
import type { KeyRing } from '../common/crypto/key-ring';
import type { Engine } from '../database/engine';
import { checkValueOf, isCheckValueOf } from './backup-key';
import { BACKUP_KINDS, type BackupKind } from './backups.rule';

export const MANIFEST_FILE = 'manifest.json';
export const FORMAT = 1;
const TOOL = 'tongxing-backup';

export interface BackupFile {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

export interface Manifest {
  readonly tool: typeof TOOL;
  readonly format: number;
  readonly kind: BackupKind;
  readonly engine: Engine;
  /** The database's own version, for whoever has to look into it by hand. */
  readonly engineVersion: string;
  readonly takenAt: string;
  /** Migrations that the database had seen, in their order; the last one is what people call its version. */
  readonly schema: { readonly last: string; readonly migrations: readonly string[] };
  /** Rows of each table. */
  readonly tables: Readonly<Record<string, number>>;
  readonly files: readonly BackupFile[];
  /** Which key is needed, by its fingerprint. The key itself is never in a backup. */
  readonly key: { readonly fingerprint: string };
  /** Over everything above, under that key. */
  readonly check: string;
}

export type Unsigned = Omit<Manifest, 'tool' | 'format' | 'check'>;

export function signed(said: Unsigned, keys: KeyRing): Manifest {
  const whole = { tool: TOOL, format: FORMAT, ...said } as const;
  return { ...whole, check: checkValueOf(JSON.stringify(whole), keys) };
}

export function isSignedBy({ check, ...said }: Manifest, keys: KeyRing): boolean {
  return isCheckValueOf(JSON.stringify(said), check, keys);
}

/** The manifest in a text, or null where it is none of ours or half of one. A newer format is ours, whatever else it says. */
export function manifestIn(text: string): Manifest | null {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return null;
  }
  const manifest = said as Partial<Manifest> | null;
  if (manifest?.tool !== TOOL || !Number.isInteger(manifest.format)) return null;
  return manifest.format! > FORMAT || isComplete(manifest) ? (manifest as Manifest) : null;
}

function isComplete({ kind, engine, takenAt, schema, tables, files, key, check }: Partial<Manifest>): boolean {
  return (
    BACKUP_KINDS.some((known) => known === kind) &&
    ['sqlite', 'mysql', 'mariadb'].some((known) => known === engine) &&
    typeof takenAt === 'string' &&
    !Number.isNaN(Date.parse(takenAt)) &&
    Array.isArray(schema?.migrations) &&
    typeof tables === 'object' &&
    tables !== null &&
    Array.isArray(files) &&
    // A file's name leads nowhere but into the backup's own folder.
    files.every(({ name, sha256 }) => /^[\w-]+(\.[\w-]+)+$/.test(name) && typeof sha256 === 'string') &&
    typeof key?.fingerprint === 'string' &&
    typeof check === 'string'
  );
}
