import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';

let online = true;
const listeners = new Set<(isOnline: boolean) => void>();

function tell(isOnline: boolean): void {
  if (isOnline === online) return;
  online = isOnline;
  listeners.forEach((listener) => listener(isOnline));
}

/** Called once by the app. A browser's own events are truer than Taro's guess from the connection type. */
export function watchNetwork(): void {
  if (process.env.TARO_ENV === 'h5') {
    online = navigator.onLine;
    window.addEventListener('online', () => tell(true));
    window.addEventListener('offline', () => tell(false));
    return;
  }
  Taro.onNetworkStatusChange(({ isConnected }) => tell(isConnected));
  Taro.getNetworkType({ success: ({ networkType }) => tell(networkType !== 'none') });
}

export const isOnline = (): boolean => online;

export function useOnline(): boolean {
  const [value, setValue] = useState(online);
  useEffect(() => {
    setValue(online);
    listeners.add(setValue);
    return () => void listeners.delete(setValue);
  }, []);
  return value;
}
