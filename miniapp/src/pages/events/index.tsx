import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import { EventCard } from '../../features/events/event-card';
import { listEvents, type EventsWhen } from '../../features/events/events.api';
import { EVENTS } from '../../features/events/events.copy';
import { usePages } from '../../platform/use-pages';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { Empty, ListEnd, StateView } from '../../ui/state-view';
import { Tap } from '../../ui/tap';
import './index.scss';

const TABS: EventsWhen[] = ['upcoming', 'past'];

export default function EventsPage() {
  const [when, setWhen] = useState<EventsWhen>('upcoming');
  const events = usePages((cursor) => listEvents(when, cursor), when);
  return (
    <Page>
      <View className="when">
        {TABS.map((tab) => (
          <Tap key={tab} id={`events-${tab}`} chosen={tab === when} className={`when__tab ${tab === when ? 'is-on' : ''}`} onTap={() => setWhen(tab)}>
            <Text>{EVENTS[tab]}</Text>
          </Tap>
        ))}
      </View>
      <StateView of={events}>
        {(items) =>
          items.length === 0 ? (
            <Empty
              action={
                when === 'upcoming' ? (
                  <Button look="quiet" onTap={() => setWhen('past')}>
                    {EVENTS.seePast}
                  </Button>
                ) : null
              }
            >
              {when === 'upcoming' ? EVENTS.emptyUpcoming : EVENTS.emptyPast}
            </Empty>
          ) : (
            <>
              {items.map((event) => (
                <EventCard key={event.id} event={event} />
              ))}
              <ListEnd of={events} />
            </>
          )
        }
      </StateView>
    </Page>
  );
}
