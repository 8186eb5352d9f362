import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { KeyRing } from './key-ring';

/** The place a ciphertext belongs to. It opens there and nowhere else. */
export interface FieldPlace {
  table: string;
  column: string;
  rowId: string;
}

const VERSION = 'v1';
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts what must not be read from a stolen database: phone, real name, birthday and the like. Each person has
 * a data key of their own, kept wrapped in their row; when it is dropped, everything under it is gone for good.
 */
@Injectable()
export class FieldCipher {
  constructor(private readonly keys: KeyRing) {}

  newDataKey(): Buffer {
    return randomBytes(32);
  }

  /** Seals a data key for storage in its owner's row. */
  wrapKey(dataKey: Buffer, ownerId: string): string {
    return seal(this.keys.wrap, dataKey, `data-key\0${ownerId}`);
  }

  /** Refuses (throws) a key that was wrapped for another owner or under another APP_KEY. */
  unwrapKey(wrapped: string, ownerId: string): Buffer {
    return open(this.keys.wrap, wrapped, `data-key\0${ownerId}`);
  }

  encrypt(dataKey: Buffer, plain: string, place: FieldPlace): string {
    return seal(dataKey, Buffer.from(plain, 'utf8'), boundTo(place));
  }

  /** Refuses (throws) a ciphertext that was moved from another row or column, altered, or made with another key. */
  decrypt(dataKey: Buffer, sealed: string, place: FieldPlace): string {
    return open(dataKey, sealed, boundTo(place)).toString('utf8');
  }

  /**
   * What an encrypted value is found by: the same value under the same purpose is always the same 64 hex digits.
   * Callers bring the value into one form first (digits only, trimmed).
   */
  blindIndex(purpose: string, value: string): string {
    return createHmac('sha256', this.keys.index).update(`${purpose}\0${value}`).digest('hex');
  }
}

function boundTo({ table, column, rowId }: FieldPlace): string {
  return `field\0${table}\0${column}\0${rowId}`;
}

function seal(key: Buffer, plain: Buffer, belongsTo: string): string {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(belongsTo));
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return `${VERSION}.${Buffer.concat([iv, body, cipher.getAuthTag()]).toString('base64url')}`;
}

function open(key: Buffer, sealed: string, belongsTo: string): Buffer {
  const [version, text] = sealed.split('.');
  const bytes = Buffer.from(text ?? '', 'base64url');
  if (version !== VERSION || bytes.length < IV_BYTES + TAG_BYTES) throw new Error('Not a sealed field.');
  const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(Buffer.from(belongsTo))
    .setAuthTag(bytes.subarray(-TAG_BYTES));
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
}
