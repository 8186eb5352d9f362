// files.ts — files of a backup: readable by their owner alone, hashed while they are written, on the disk before anyone counts on them.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, chown, open, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

export const OWNER_ONLY = 0o600;
/** The fastest: rows shrink to a sixth all the same. */
const GZIP_LEVEL = 1;

export interface Written {
  readonly bytes: number;
  readonly sha256: string;
}

interface WriteOptions {
  readonly gzip?: boolean;
}

/** Writes a new file; refuses one that is there already. The hash is of what lies on the disk. */
export async function writeNew(path: string, chunks: AsyncIterable<string | Buffer>, { gzip = false }: WriteOptions = {}): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  const file = await open(path, 'wx', OWNER_ONLY);
  try {
    for await (const chunk of gzip ? packed(chunks) : chunks) {
      const buffer = Buffer.from(chunk);
      hash.update(buffer);
      bytes += buffer.length;
      // One chunk at a time: what makes them is never further ahead than the disk.
      await file.appendFile(buffer);
    }
    await file.sync();
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  return { bytes, sha256: hash.digest('hex') };
}

function packed(chunks: AsyncIterable<string | Buffer>): AsyncIterable<Buffer> {
  const gzip = createGzip({ level: GZIP_LEVEL });
  // What fails in the making fails whoever reads from it, through the stream itself.
  pipeline(Readable.from(chunks), gzip).catch(() => undefined);
  return gzip;
}

export function copyNew(from: string, to: string): Promise<Written> {
  return writeNew(to, createReadStream(from));
}

export async function hashOf(path: string): Promise<Written> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}

/** For a file that somebody else wrote. */
export async function settle(path: string): Promise<Written> {
  await chmod(path, OWNER_ONLY);
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  return hashOf(path);
}

const NOT_FOR_FOLDERS = new Set<unknown>(['EISDIR', 'EPERM', 'EACCES', 'EINVAL', 'ENOTSUP', 'EBADF']);

/** Makes new names in a folder survive a power cut, where the system can promise that. */
export async function syncFolder(path: string): Promise<void> {
  try {
    const folder = await open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    // Windows and some memory sticks know no such thing; the files themselves are on the disk.
    if (!NOT_FOR_FOLDERS.has((error as NodeJS.ErrnoException).code)) throw error;
  }
}

/**
 * Gives what an administrator has made to whoever owns the folder that it is in: a database restored by root would
 * otherwise be one that the server may not open.
 */
export async function giveToOwnerOfFolder(path: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(dirname(path));
  await chown(path, uid, gid);
}
