import { useDidShow, useLaunch, usePageNotFound, useUnhandledRejection } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { noteLaunch } from './platform/launch';
import { openTab } from './platform/navigate';
import { watchNetwork } from './platform/network';
import { showToast } from './ui/toast';
import { UI } from './ui/ui.copy';
import './app.scss';

type Options = Parameters<typeof noteLaunch>[0];

export default function App({ children }: PropsWithChildren) {
  useLaunch((options) => {
    watchNetwork();
    noteLaunch(options as Options);
  });
  // A warm start by another code calls only this one.
  useDidShow((options?: unknown) => {
    if (options) noteLaunch(options as Options);
  });
  // In a browser a page comes over the network when it is first opened; without one the person stays where they are.
  useUnhandledRejection(({ reason }) => {
    const name = (reason as { name?: string; code?: string } | null) ?? {};
    if (process.env.TARO_ENV !== 'h5' || (name.name !== 'ChunkLoadError' && name.code !== 'CSS_CHUNK_LOAD_FAILED')) return;
    window.history.back();
    showToast({ text: UI.pageNotLoaded });
  });
  usePageNotFound(() => void openTab('home'));
  return children;
}
