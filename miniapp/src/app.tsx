import { useDidShow, useLaunch, usePageNotFound } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { noteLaunch } from './platform/launch';
import { openTab } from './platform/navigate';
import { watchNetwork } from './platform/network';
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
  usePageNotFound(() => void openTab('home'));
  return children;
}
