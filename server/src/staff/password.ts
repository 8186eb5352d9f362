import { randomInt } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// No 0/O, 1/l/I: a first password is read from a screen and typed by hand.
const LETTERS = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';

// argon2id (the library's default) with 19 MiB and two passes, the first choice of OWASP's cheat sheet.
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), COST);
}

let nobody: Promise<string> | undefined;

/** Takes as long for a login that does not exist (no hash) as for one that does. */
export async function isPassword(password: string, passwordHash: string | null): Promise<boolean> {
  nobody ??= hashPassword('nobody has this password');
  const right = await verify(passwordHash ?? (await nobody), password.normalize('NFKC'));
  return right && passwordHash !== null;
}

/** Four groups of four, 92 bits. */
export function randomPassword(): string {
  const group = (): string => Array.from({ length: 4 }, () => LETTERS.charAt(randomInt(LETTERS.length))).join('');
  return Array.from({ length: 4 }, group).join('-');
}
