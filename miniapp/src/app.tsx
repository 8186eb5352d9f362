import type { PropsWithChildren } from 'react';
import { noteLaunch } from './platform/launch';
import { openTab } from './platform/navigate';
import { watchNetwork } from './platform/network';
import { useAppLife } from './platform/page';
import { mindTabBar } from './platform/tab-bar';
import { showToast } from './ui/toast';
import { UI } from './ui/ui.copy';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useAppLife({
    launched: (entrance) => {
      watchNetwork();
      mindTabBar();
      noteLaunch(entrance);
    },
    shown: noteLaunch,
    notFound: () => void openTab('home'),
    pageNotFetched: () => showToast({ text: UI.pageNotLoaded }),
  });
  return children;
}
