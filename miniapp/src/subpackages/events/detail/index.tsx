import { Image, Text, View } from '@tarojs/components';
import { businessDay, formatDay, formatEventTime, formatTime, illustrationSvg, svgDataUri, weekdayOf } from '@tongxing/shared';
import { getEvent } from '../../../features/events/events.api';
import { EVENTS, stateName } from '../../../features/events/events.copy';
import type { EventDetailView, EventSessionView } from '../../../platform/api-types';
import { now } from '../../../platform/clock';
import { openPage, openTab } from '../../../platform/navigate';
import { usePageParams } from '../../../platform/page';
import { useLoaded } from '../../../platform/use-loaded';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Notice } from '../../../ui/notice';
import { Page } from '../../../ui/page';
import { StateView } from '../../../ui/state-view';
import './index.scss';

export default function EventDetailPage() {
  const { id = '' } = usePageParams();
  const event = useLoaded(() => getEvent(id), id);
  const canCheckIn =
    event.data !== null && event.data.state !== 'cancelled' && event.data.sessions.some(({ open, checkedIn }) => open && checkedIn !== true);
  return (
    <Page
      className="event"
      foot={
        canCheckIn ? (
          <Button id="check-in-button" onTap={() => void openPage('check-ins/enter', { eventId: id })}>
            {EVENTS.checkIn}
          </Button>
        ) : null
      }
    >
      <StateView of={event} action={<Button look="text" onTap={() => void openTab('events')}>{EVENTS.others}</Button>}>
        {(view) => <Detail event={view} />}
      </StateView>
    </Page>
  );
}

function Detail({ event }: { event: EventDetailView }) {
  return (
    <>
      <Image className="event__cover" src={svgDataUri(illustrationSvg(event.cover, { size: 640 }))} mode="aspectFill" />
      <View className="event__marks">
        <Text className="event__mark">{event.kindName}</Text>
        {event.state === 'upcoming' ? null : <Text className={`event__mark event__mark--${event.state}`}>{stateName(event.state)}</Text>}
      </View>
      <Text className="event__title">{event.title}</Text>
      {event.state === 'cancelled' ? <Notice look="refusal">{EVENTS.cancelled}</Notice> : null}
      {event.state === 'past' ? <Notice>{EVENTS.over}</Notice> : null}
      <Card>
        <View className="event__fact">
          <Text className="event__fact-name">{EVENTS.when}</Text>
          <Text className="event__fact-value">{formatEventTime(event.startsAt, event.endsAt, businessDay(now()))}</Text>
        </View>
        <View className="event__fact">
          <Text className="event__fact-name">{EVENTS.where}</Text>
          <Text className="event__fact-value" userSelect>
            {event.place}
          </Text>
        </View>
      </Card>
      {event.description ? (
        <Card title={EVENTS.about}>
          <Text className="event__description">{event.description}</Text>
        </Card>
      ) : null}
      {event.sessions.length > 0 ? (
        <Card title={EVENTS.sessions}>
          {event.sessions.map((session) => (
            <SessionLine key={session.id} session={session} />
          ))}
        </Card>
      ) : null}
    </>
  );
}

function SessionLine({ session }: { session: EventSessionView }) {
  const day = businessDay(session.startsAt);
  const state = stateOf(session);
  return (
    <View className="session" id={`session-${session.id}`}>
      <View className="session__words">
        <Text className="session__title">{session.title}</Text>
        <Text className="session__time">
          {formatDay(day, businessDay(now()))} {weekdayOf(day)} {formatTime(session.startsAt)}–{formatTime(session.endsAt)}
        </Text>
      </View>
      <Text className={`session__state ${state.good ? 'is-good' : ''}`}>{state.text}</Text>
    </View>
  );
}

function stateOf(session: EventSessionView): { text: string; good: boolean } {
  if (session.checkedIn) return { text: EVENTS.checkedIn, good: true };
  if (session.open) return { text: EVENTS.open, good: true };
  const before = Date.parse(session.opensAt) > now().getTime();
  if (!before) return { text: EVENTS.closed, good: false };
  const isToday = businessDay(session.opensAt) === businessDay(now());
  const day = isToday ? '' : `${formatDay(businessDay(session.opensAt), businessDay(now()))} `;
  return { text: EVENTS.opensAt(`${day}${formatTime(session.opensAt)}`), good: false };
}
