// scratch.ts — a new folder for what is thrown away afterwards.
import { existsSync, mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const MEMORY = '/dev/shm';
/** A database server lays out its logs at once; a container's share of memory is often far below this. */
const NEEDED_BYTES = 1_000_000_000;

/** In memory where that was asked for and there is room, else where temporary files lie. */
export function scratchFolder(name: string, where: 'disk' | 'memory' = 'disk'): string {
  const isInMemory = where === 'memory' && existsSync(MEMORY) && freeBytes(MEMORY) > NEEDED_BYTES;
  return mkdtempSync(path.join(isInMemory ? MEMORY : tmpdir(), `tongxing-${name}-`));
}

function freeBytes(folder: string): number {
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize;
}
