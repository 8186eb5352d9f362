import { View } from '@tarojs/components';
import { useEffect } from 'react';
import { getHome } from '../../features/home/home.api';
import { follow } from '../../platform/follow';
import { takeArrival } from '../../platform/launch';
import { showUnread } from '../../platform/navigate';
import { usePageShown } from '../../platform/page';
import { useLoaded } from '../../platform/use-loaded';
import { Page } from '../../ui/page';
import { StateView } from '../../ui/state-view';
import { MemberHome } from './member-home';
import { VisitorHome } from './visitor-home';
import './index.scss';

export default function HomePage() {
  const home = useLoaded(getHome);
  usePageShown(() => void follow(takeArrival()));
  useEffect(() => {
    if (home.data) showUnread(home.data.member?.unreadMessages ?? 0);
  }, [home.data]);
  return (
    <Page className="home">
      <StateView of={home}>
        {(view) => (
          <View>{view.member ? <MemberHome home={view} member={view.member} /> : <VisitorHome home={view} />}</View>
        )}
      </StateView>
    </Page>
  );
}
