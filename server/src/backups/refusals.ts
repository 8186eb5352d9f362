// refusals.ts — why a backup is not taken or not put back; each leaves everything as it was.
export const BACKUP_REFUSALS = [
  // Of taking one.
  'NO_DATABASE',
  'DATABASE_DAMAGED',
  'FOLDER_NOT_WRITABLE',
  'DISK_FULL',
  'KEY_MISSING',
  'KEY_NOT_OF_DATA',
  // Of putting one back.
  'BACKUP_NOT_FOUND',
  'BACKUP_UNFINISHED',
  'BACKUP_DAMAGED',
  'BACKUP_FORMAT_NEWER',
  'SCHEMA_NEWER',
  'KEY_NEEDED',
  'KEY_WRONG',
  'ENGINE_WRONG',
  'DATABASE_IN_USE',
  'DATABASE_NOT_EMPTY',
  'FOREIGN_TABLES',
  // Of both.
  'DATABASE_UNREACHABLE',
  'HALF_RESTORED',
] as const;

export type BackupRefusal = (typeof BACKUP_REFUSALS)[number];
export type RefusalDetails = Readonly<Record<string, string>>;

/** Something that the person at the keyboard can mend; anything else that is thrown is a bug. */
export class BackupRefused extends Error {
  constructor(
    readonly code: BackupRefusal,
    readonly details: RefusalDetails = {},
  ) {
    super(code);
    this.name = 'BackupRefused';
  }
}

const NO_PLACE = new Set<unknown>(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EEXIST', 'ENAMETOOLONG']);
const NO_ROOM = new Set<unknown>(['ENOSPC', 'EDQUOT', 'SQLITE_FULL']);
const BROKEN = new Set<unknown>(['SQLITE_CORRUPT', 'SQLITE_NOTADB']);

/** What went wrong with a disk, as a refusal; any other error as it is. */
export function diskRefusal(error: unknown, folder: string): unknown {
  const { code } = error as { code?: unknown };
  if (NO_ROOM.has(code)) return new BackupRefused('DISK_FULL', { folder });
  if (NO_PLACE.has(code)) return new BackupRefused('FOLDER_NOT_WRITABLE', { folder });
  if (BROKEN.has(code) || (typeof code === 'string' && code.startsWith('SQLITE_CORRUPT'))) return new BackupRefused('DATABASE_DAMAGED');
  return error;
}
