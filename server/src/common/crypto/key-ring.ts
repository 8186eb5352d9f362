import { hkdfSync } from 'node:crypto';

const KEY_BYTES = 32;

/**
 * The four keys that APP_KEY splits into: `wrap` seals the data keys of people, `index` makes blind indexes,
 * `sign` makes the keys that venue codes are signed with, `backup` seals what a backup says of itself.
 * One leaking through its use tells nothing about the others.
 */
export class KeyRing {
  readonly wrap: Buffer;
  readonly index: Buffer;
  readonly sign: Buffer;
  readonly backup: Buffer;

  /** Takes APP_KEY as written in the environment; refuses anything but 32 bytes of base64url. */
  constructor(appKey: string) {
    const root = Buffer.from(appKey, 'base64url');
    if (root.length !== KEY_BYTES || root.toString('base64url') !== appKey.replace(/=+$/, '')) {
      throw new Error('APP_KEY must be 32 random bytes in base64url (43 characters).');
    }
    const split = (use: string) => Buffer.from(hkdfSync('sha256', root, 'tongxing', `tongxing/${use}/1`, KEY_BYTES));
    this.wrap = split('wrap');
    this.index = split('index');
    this.sign = split('sign');
    this.backup = split('backup');
  }
}
