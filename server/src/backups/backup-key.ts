// backup-key.ts — which key a backup belongs to, without the key: whoever finds the backup learns nothing that opens it.
import { createHmac, timingSafeEqual } from 'node:crypto';
import type { KeyRing } from '../common/crypto/key-ring';
import { FieldCipher } from '../common/crypto/field-cipher';

const keyed = (keys: KeyRing, use: string, text: string): string => createHmac('sha256', keys.backup).update(`${use}\0${text}`).digest('hex');

/** Twelve digits that tell one key from another and nothing else about it: '7F3A-91C2-0B4D'. */
export function fingerprintOf(keys: KeyRing): string {
  const digits = keyed(keys, 'fingerprint', '').slice(0, 12).toUpperCase();
  return digits.match(/.{4}/g)!.join('-');
}

/** The keyed check value of a text: only whoever holds the key can make one that fits. */
export function checkValueOf(text: string, keys: KeyRing): string {
  return keyed(keys, 'manifest', text);
}

export function isCheckValueOf(text: string, value: string, keys: KeyRing): boolean {
  const [given, right] = [Buffer.from(value), Buffer.from(checkValueOf(text, keys))];
  return given.length === right.length && timingSafeEqual(given, right);
}

/** A member's data key as it stands in the database, wrapped under some application key. */
export interface WrappedKey {
  readonly memberId: string;
  readonly wrappedKey: string;
}

/** Whether this is the key that the database's personal fields are sealed under; a database without any takes every key. */
export function opens(keys: KeyRing, sample: WrappedKey | null): boolean {
  if (sample === null) return true;
  try {
    new FieldCipher(keys).unwrapKey(sample.wrappedKey, sample.memberId);
    return true;
  } catch {
    return false;
  }
}
