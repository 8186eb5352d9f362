import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { read, write } from './storage';

/** From this size on in WeChat's own settings (16 is its middle) a person has asked for larger text. */
const LARGE_FROM = 19;

let large: boolean | null = null;
const listeners = new Set<(isLarge: boolean) => void>();

function isLarge(): boolean {
  large ??= read<boolean>('text-size') ?? systemAsksForLarge();
  return large;
}

function systemAsksForLarge(): boolean {
  if (process.env.TARO_ENV !== 'weapp') return false;
  try {
    return (Taro.getAppBaseInfo() as { fontSizeSetting?: number }).fontSizeSetting! >= LARGE_FROM;
  } catch {
    return false;
  }
}

export function setLargeText(next: boolean): void {
  large = next;
  write('text-size', next);
  listeners.forEach((listener) => listener(next));
}

export function useLargeText(): boolean {
  const [value, setValue] = useState(isLarge);
  useEffect(() => {
    listeners.add(setValue);
    return () => void listeners.delete(setValue);
  }, []);
  return value;
}
