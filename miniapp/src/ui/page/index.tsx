import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { HeadBar } from '../head-bar';
import { useOnline } from '../../platform/network';
import { useLargeText } from '../../platform/text-size';
import { Notice } from '../notice';
import { ToastHost } from '../toast';
import { UI } from '../ui.copy';
import './index.scss';

interface PageProps {
  children: ReactNode;
  /** The main action, kept within reach of the thumb. */
  foot?: ReactNode;
  className?: string;
}

/** The sheet of warm paper that every page is: text size, the line about the network, toasts. */
export function Page({ children, foot, className = '' }: PageProps) {
  const large = useLargeText();
  const online = useOnline();
  return (
    <View className={`tx-page ${large ? 'tx-page--large' : ''} ${foot ? 'tx-page--footed' : ''} ${className}`}>
      {process.env.TARO_ENV === 'h5' ? <HeadBar /> : null}
      {online ? null : <Notice id="offline-notice">{UI.offline}</Notice>}
      {children}
      {foot ? <View className="tx-page__foot">{foot}</View> : null}
      <ToastHost />
    </View>
  );
}
