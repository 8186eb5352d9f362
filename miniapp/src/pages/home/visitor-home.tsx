import { Image, Text, View } from '@tarojs/components';
import { greetingOf, markSvg, svgDataUri } from '@tongxing/shared';
import { EventCard } from '../../features/events/event-card';
import { HOME } from '../../features/home/home.copy';
import { ME } from '../../features/members/members.copy';
import { SignInLink } from '../../features/members/sign-in-link';
import type { HomeView } from '../../platform/api-types';
import { now } from '../../platform/clock';
import { rememberedJoinCode } from '../../platform/launch';
import { openPage, openTab } from '../../platform/navigate';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';

const FLOWER = svgDataUri(markSvg({ size: 320 }));

/** Who we are, and the way in. */
export function VisitorHome({ home }: { home: HomeView }) {
  const { refusal } = home;
  // Joining would be refused to them: they are told where they stand instead.
  const isShut = refusal === 'MEMBER_SUSPENDED' || refusal === 'MEMBER_NOT_ACTIVE';
  return (
    <>
      <View className="home__head">
        <View className="home__words">
          <Text className="home__greeting">{HOME.visitorGreeting(greetingOf(now()))}</Text>
        </View>
      </View>
      <View className="home__flower">
        <Image className="home__mark" src={FLOWER} mode="aspectFit" />
        <Text className="home__organisation">{home.organisation.name}</Text>
        <Text className="home__mission">{home.organisation.mission}</Text>
      </View>
      <View className="home__act">
        {isShut ? (
          <>
            <Notice>{ME.shut[refusal].title}</Notice>
            <Button id="home-primary" onTap={() => void openTab('me')}>
              {ME.seeStanding}
            </Button>
          </>
        ) : (
          <>
            <Button id="home-primary" onTap={() => void openPage('joining/landing', { code: rememberedJoinCode() ?? undefined })}>
              {HOME.join}
            </Button>
            <SignInLink />
          </>
        )}
      </View>
      {home.nextEvent ? <EventCard event={home.nextEvent} alone /> : null}
      {home.latestMessage ? (
        <Card title={HOME.latest}>
          <Text className="home__message-title">{home.latestMessage.title}</Text>
          <Text className="home__message-body">{home.latestMessage.body}</Text>
        </Card>
      ) : null}
    </>
  );
}
