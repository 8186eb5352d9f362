import { Text, View } from '@tarojs/components';
import { businessDay, formatTime, greetingOf } from '@tongxing/shared';
import { monthName } from '../../features/cards/cards.copy';
import { EventCard } from '../../features/events/event-card';
import { HOME } from '../../features/home/home.copy';
import { previewOf } from '../../features/messages/messages.copy';
import type { HomeMemberView, HomeView } from '../../platform/api-types';
import { now } from '../../platform/clock';
import { openPage, openTab } from '../../platform/navigate';
import { Avatar } from '../../ui/avatar';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Branch, Flower } from '../../ui/flower';
import { Chevron } from '../../ui/row';
import { Tap } from '../../ui/tap';
import { PetalList } from './petal-list';

interface MemberHomeProps {
  home: HomeView;
  member: HomeMemberView;
}

/** What the member's part has become, and the one thing to do now. */
export function MemberHome({ home, member }: MemberHomeProps) {
  const { me, tier } = member;
  const act = primaryAct(home, member);
  return (
    <>
      <View className="home__head">
        <View className="home__words">
          <Text className="home__greeting">{HOME.greeting(greetingOf(now()), me.nickname)}</Text>
          {me.tierName ? <Text className="home__tier">{me.tierName}</Text> : null}
        </View>
        <Tap label={me.nickname} onTap={() => void openTab('me')}>
          <Avatar face={me.avatarKey} filled={tier.ratio} />
        </Tap>
      </View>

      <View className="home__flower">
        <Flower petals={member.monthPetals} large className="home__blossom" />
        <Tap className="home__towards" id="tier-link" onTap={() => void openPage('tiers/tier')}>
          <Text className="home__sentence" id="tier-sentence">
            {tier.sentence ?? (tier.current ? HOME.tierTop(tier.current.name) : HOME.visitorPart)}
          </Text>
          <Chevron />
        </Tap>
      </View>

      <View className="home__figures">
        <Figure id="figure-points" value={member.balance} label={HOME.points} onTap={() => void openPage('points/home')} />
        <Figure id="figure-growth" value={member.growth} label={HOME.growth} onTap={() => void openPage('points/home')} />
        <Figure id="figure-badges" value={member.badgesEarned} label={HOME.badges} onTap={() => void openPage('badges/wall')} />
      </View>

      {member.openSessions.length > 1 ? (
        <OpenDoors sessions={member.openSessions} />
      ) : (
        <View className="home__act">
          {act.line ? <Text className="home__act-line">{act.line}</Text> : null}
          <Button id="home-primary" onTap={act.go}>
            {act.label}
          </Button>
        </View>
      )}

      {home.latestMessage ? (
        <Card title={HOME.latest} id="home-latest" onTap={() => void openTab('inbox')}>
          <Text className="home__message-title">{home.latestMessage.title}</Text>
          <Text className="home__message-body">{previewOf(home.latestMessage.body)}</Text>
        </Card>
      ) : null}

      <Card title={HOME.monthPetals} id="home-petals">
        <PetalList petals={member.monthPetals} />
      </Card>

      {home.nextEvent ? <EventCard event={home.nextEvent} alone /> : null}

      <Card title={HOME.year}>
        <Branch months={member.branch} className="home__branch" />
        <Text className="home__year-line">{HOME.yearLine}</Text>
      </Card>
    </>
  );
}

/** Several doors are open at once: the member says which, for the digits of another event would only be refused. */
function OpenDoors({ sessions }: { sessions: HomeMemberView['openSessions'] }) {
  return (
    <Card title={HOME.doors} id="home-doors">
      {sessions.map(({ sessionId, eventId, eventTitle, startsAt, endsAt }, index) => (
        <View key={sessionId} className="home__door">
          <View className="home__door-words">
            <Text className="home__door-title">{eventTitle}</Text>
            <Text className="home__door-time">
              {formatTime(startsAt)}–{formatTime(endsAt)}
            </Text>
          </View>
          <Button
            id={`door-${sessionId}`}
            className="home__door-button"
            look={index === 0 ? 'primary' : 'quiet'}
            label={HOME.checkInTo(eventTitle)}
            onTap={() => void openPage('check-ins/enter', { eventId })}
          >
            {HOME.checkIn}
          </Button>
        </View>
      ))}
    </Card>
  );
}

interface FigureProps {
  id: string;
  value: number;
  label: string;
  onTap: () => void;
}

function Figure({ id, value, label, onTap }: FigureProps) {
  return (
    <Tap id={id} className="home__figure" label={`${label} ${value}`} onTap={onTap}>
      <Text className="home__figure-value">{value}</Text>
      <Text className="home__figure-label">{label}</Text>
    </Tap>
  );
}

/** Session today → check in; else a card not looked at; else the next event; else look around. */
function primaryAct({ nextEvent }: HomeView, { todaySession: today, newCard }: HomeMemberView) {
  if (today && !today.checkedIn) {
    return {
      label: HOME.checkIn,
      line: HOME.checkInFor(today.eventTitle, formatTime(today.startsAt)),
      go: () => void openPage('check-ins/enter', { eventId: today.eventId }),
    };
  }
  const thanks = today?.checkedIn ? HOME.checkedInFor(today.eventTitle) : null;
  if (newCard) {
    const { month } = newCard;
    return { label: HOME.seeMonth, line: thanks ?? HOME.cardCame(monthName(month)), go: () => void openPage('cards/card', { month }) };
  }
  const isTodays = nextEvent && today && nextEvent.id === today.eventId && businessDay(nextEvent.startsAt) === businessDay(now());
  if (nextEvent && !isTodays) {
    return { label: HOME.lookAt, line: thanks, go: () => void openPage('events/detail', { id: nextEvent.id }) };
  }
  return { label: HOME.lookAround, line: thanks, go: () => void openTab('events') };
}
