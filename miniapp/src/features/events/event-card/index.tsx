import { Image, Text, View } from '@tarojs/components';
import { businessDay, formatEventTime, illustrationSvg, svgDataUri } from '@tongxing/shared';
import { useMemo } from 'react';
import type { EventSummaryView } from '../../../platform/api-types';
import { now } from '../../../platform/clock';
import { openPage } from '../../../platform/navigate';
import { Tap } from '../../../ui/tap';
import { EVENTS, stateName } from '../events.copy';
import './index.scss';

/** An event as one card: what, when, where. Alone on a page it says whether it is on or to come. */
export function EventCard({ event, alone = false }: { event: EventSummaryView; alone?: boolean }) {
  const cover = useMemo(() => svgDataUri(illustrationSvg(event.cover, { size: 240 })), [event.cover]);
  return (
    <Tap id={`event-${event.id}`} className="event-card" onTap={() => void openPage('events/detail', { id: event.id })}>
      <Image className="event-card__cover" src={cover} mode="aspectFill" />
      <View className="event-card__words">
        {alone ? (
          <Text className="event-card__label">{event.state === 'ongoing' ? EVENTS.now : EVENTS.next}</Text>
        ) : null}
        <Text className="event-card__title">{event.title}</Text>
        <Text className="event-card__line">{formatEventTime(event.startsAt, event.endsAt, businessDay(now()))}</Text>
        <Text className="event-card__line">{event.place}</Text>
        <View className="event-card__marks">
          <Text className="event-card__mark">{event.kindName}</Text>
          {event.state === 'ongoing' || event.state === 'cancelled' ? (
            <Text className={`event-card__mark event-card__mark--${event.state}`}>{stateName(event.state)}</Text>
          ) : null}
        </View>
      </View>
    </Tap>
  );
}
