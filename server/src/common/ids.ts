import { randomBytes, randomFillSync, randomInt } from 'node:crypto';
import { encodeTime, monotonicFactory } from 'ulid';

/** Random bytes are fetched by the thousand: one call for each of the sixteen characters costs more than an INSERT. */
const bytes = new Uint8Array(4096);
let used = bytes.length;
function randomShare(): number {
  if (used === bytes.length) {
    randomFillSync(bytes);
    used = 0;
  }
  return bytes[used++]! / 256;
}

const nextUlid = monotonicFactory(randomShare);
const BASE62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/**
 * A ULID of 26 characters: it exists before its row does, and ids made in one process sort in the order they
 * were made, also within a millisecond. Neighbouring ids are guessable, so an id is never a secret.
 */
export function newId(now: Date): string {
  return nextUlid(now.getTime());
}

/** No id made at this moment or later sorts before it: what is older is found by the primary key alone. */
export function firstIdAt(moment: Date): string {
  return encodeTime(moment.getTime()) + '0'.repeat(16);
}

/** A secret nobody can guess: 32 bytes are 43 characters of base64url. */
export function newToken(bytes = 32): string {
  return randomBytes(bytes).toString('base64url');
}

/** A token short enough for a 小程序码 scene or a link; ten characters carry 59 bits. */
export function shortToken(length = 10): string {
  return Array.from({ length }, () => BASE62.charAt(randomInt(BASE62.length))).join('');
}
