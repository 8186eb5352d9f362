import Taro from '@tarojs/taro';

// One place knows the names of what the phone keeps, so that two features cannot share one by accident.
const PREFIX = 'tongxing:';

export type StorageKey =
  | 'session'
  | 'persona'
  | 'join-code'
  | 'check-in-ticket'
  | 'text-size'
  | `draft:${string}`
  | `idempotency:${string}`;

/** A full or forbidden storage must never stop a person: reading gives null, writing says false. */
export function read<T>(key: StorageKey): T | null {
  try {
    const kept: unknown = Taro.getStorageSync(PREFIX + key);
    return kept === '' || kept === undefined || kept === null ? null : (kept as T);
  } catch {
    return null;
  }
}

export function write(key: StorageKey, value: unknown): boolean {
  try {
    Taro.setStorageSync(PREFIX + key, value);
    return true;
  } catch {
    return false;
  }
}

export function forget(key: StorageKey): void {
  try {
    Taro.removeStorageSync(PREFIX + key);
  } catch {
    // What cannot be removed was not kept.
  }
}
