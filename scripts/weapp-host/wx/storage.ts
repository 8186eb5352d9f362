// wx.setStorage and its sisters, with WeChat's sizes.
import type { Guest } from '../guest';
import { asyncCall, WxFailure, type WxPart } from './call';

const ITEM_LIMIT = 1024 * 1024;
const TOTAL_LIMIT = 10 * 1024 * 1024;

/** What the phone keeps for this mini-program: JSON texts by key. Hand it to a second launch to come back as the same phone. */
export type PhoneStorage = Map<string, string>;

export function storagePart(guest: Guest, storage: PhoneStorage): WxPart {
  const total = () => [...storage].reduce((sum, [key, text]) => sum + key.length + text.length, 0);
  const set = (key: string, value: unknown) => {
    if (typeof key !== 'string' || key === '') throw new WxFailure('parameter error: key must be a non-empty string');
    const text = JSON.stringify({ value });
    if (text.length > ITEM_LIMIT) throw new WxFailure('entry size limit reached');
    if (total() + text.length > TOTAL_LIMIT) throw new WxFailure('exceed storage max size 10Mb');
    storage.set(key, text);
  };
  const get = (key: string): unknown => {
    const text = storage.get(key);
    return text === undefined ? '' : (guest.copy(JSON.parse(text) as { value: unknown }).value ?? '');
  };
  const info = () => ({
    keys: [...storage.keys()],
    currentSize: Math.ceil(total() / 1024),
    limitSize: TOTAL_LIMIT / 1024,
  });
  return {
    setStorageSync: set,
    getStorageSync: get,
    removeStorageSync: (key: string) => void storage.delete(key),
    clearStorageSync: () => storage.clear(),
    getStorageInfoSync: () => guest.copy(info()),
    setStorage: asyncCall<{ key: string; data: unknown }>(guest, 'setStorage', ({ key, data }) => set(key, data)),
    getStorage: asyncCall<{ key: string }>(guest, 'getStorage', ({ key }) => {
      if (!storage.has(key)) throw new WxFailure('data not found');
      return { data: get(key) };
    }),
    removeStorage: asyncCall<{ key: string }>(guest, 'removeStorage', ({ key }) => void storage.delete(key)),
    clearStorage: asyncCall(guest, 'clearStorage', () => storage.clear()),
    getStorageInfo: asyncCall(guest, 'getStorageInfo', info),
  };
}
