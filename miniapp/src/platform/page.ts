// A page's and the app's life, under names of ours: the one door to Taro's hooks.
import {
  getCurrentInstance,
  useDidHide,
  useDidShow,
  useLaunch,
  usePageNotFound,
  useRouter,
  useUnhandledRejection,
  useUnload,
} from '@tarojs/taro';
import type { LaunchQuery } from './launch';

/** What the page was opened with, as it is written in its address. */
export const usePageParams = (): LaunchQuery => useRouter().params;

/** Each time the page comes in sight, the first time included. */
export const usePageShown = (callback: () => void): void => useDidShow(callback);
export const usePageHidden = (callback: () => void): void => useDidHide(callback);
/** The page is gone for good. */
export const usePageLeft = (callback: () => void): void => useUnload(callback);

/** What the page says of itself in its config. */
export function describePage(): { isTab: boolean; title: string } {
  const { page, router } = getCurrentInstance();
  return {
    isTab: (router?.path ?? '').replace(/^\//, '').startsWith('pages/'),
    title: (page?.config as { navigationBarTitleText?: string } | undefined)?.navigationBarTitleText ?? '',
  };
}

export interface Entrance {
  path?: string;
  query?: LaunchQuery;
}

interface AppLife {
  launched: (entrance: Entrance) => void;
  /** Also the only call on a warm start by another code. */
  shown: (entrance: Entrance) => void;
  notFound: () => void;
  /** A browser fetches a page when it is first opened; this one could not be. */
  pageNotFetched: () => void;
}

export function useAppLife({ launched, shown, notFound, pageNotFetched }: AppLife): void {
  useLaunch((options) => launched(options as Entrance));
  useDidShow((options?: unknown) => shown((options ?? {}) as Entrance));
  usePageNotFound(notFound);
  useUnhandledRejection(({ reason }) => {
    if (process.env.TARO_ENV !== 'h5') return;
    const { name, code } = ((reason as unknown) ?? {}) as { name?: string; code?: string };
    if (name === 'ChunkLoadError' || code === 'CSS_CHUNK_LOAD_FAILED') pageNotFetched();
  });
}
