// Stand-in for Taro's calls. Storage is real enough to reload from; everything else is a jest mock to be told what to do.
import { useEffect } from 'react';

const stored = new Map<string, unknown>();

const Taro = {
  request: jest.fn(),
  login: jest.fn(async () => ({ code: 'wx-code' })),
  scanCode: jest.fn(),
  getStorageSync: (key: string): unknown => (stored.has(key) ? JSON.parse(JSON.stringify(stored.get(key))) : ''),
  setStorageSync: (key: string, value: unknown): void => void stored.set(key, value),
  removeStorageSync: (key: string): void => void stored.delete(key),
  navigateTo: jest.fn(async () => undefined),
  redirectTo: jest.fn(async () => undefined),
  navigateBack: jest.fn(async () => undefined),
  switchTab: jest.fn(async () => undefined),
  reLaunch: jest.fn(async () => undefined),
  getCurrentPages: jest.fn(() => [{}]),
  getAppBaseInfo: jest.fn(() => ({ fontSizeSetting: 16 })),
  onNetworkStatusChange: jest.fn(),
  getNetworkType: jest.fn(),
  makePhoneCall: jest.fn(async () => undefined),
  stopPullDownRefresh: jest.fn(),
  setTabBarBadge: jest.fn(async () => undefined),
  removeTabBarBadge: jest.fn(async () => undefined),
};

export default Taro;
export const forgetEverything = (): void => stored.clear();

/** A page is shown once when it opens; `show()` shows it again. */
const onShow = new Set<() => void>();
export const show = (): void => onShow.forEach((callback) => callback());
export const useDidShow = (callback: () => void): void =>
  useEffect(() => {
    onShow.add(callback);
    return () => void onShow.delete(callback);
  });
export const useDidHide = jest.fn();
export const useUnload = jest.fn();
export const useLaunch = jest.fn();
export const usePageNotFound = jest.fn();
export const useUnhandledRejection = jest.fn();
export const usePullDownRefresh = jest.fn();
export const useReachBottom = jest.fn();
export const useRouter = jest.fn(() => ({ params: {}, path: '' }));
export const getCurrentInstance = jest.fn(() => ({ page: null, router: null }));
