import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { EventList } from '../features/events/event-list';
import { useEvents, type When } from '../features/events/events.api';
import { EVENTS } from '../features/events/events.copy';
import { useMay } from '../features/staff/session';
import { LinkButton } from '../ui/link-button';
import { LoadMore, rowsOf } from '../ui/load-more';
import { Card, Page } from '../ui/page';
import { Invitation, Loaded } from '../ui/states';
import '../features/events/events.css';

export function EventsPage() {
  const [search, setSearch] = useSearchParams();
  const when: When = search.get('when') === 'past' ? 'past' : 'upcoming';
  const events = useEvents(when);
  const mayWrite = useMay()('events.write');
  const create = mayWrite && (
    <LinkButton id="new-event" type="primary" to="/events/new">
      {EVENTS.newEvent}
    </LinkButton>
  );
  return (
    <Page title={EVENTS.title} line={EVENTS.line} actions={create}>
      <Segmented<When>
        aria-label={EVENTS.whenLabel}
        className="event-when"
        value={when}
        onChange={(chosen) => setSearch(chosen === 'past' ? { when: chosen } : {}, { replace: true })}
        options={[
          { value: 'upcoming', label: EVENTS.upcoming },
          { value: 'past', label: EVENTS.past },
        ]}
      />
      <Loaded query={events}>
        {(data) => {
          const items = rowsOf(data);
          if (items.length > 0) return <EventList events={items} foot={<LoadMore query={events} />} />;
          return (
            <Card>
              {when === 'upcoming' ? (
                <Invitation title={EVENTS.emptyUpcomingTitle} line={EVENTS.emptyUpcoming} />
              ) : (
                <Invitation title={EVENTS.emptyPastTitle} line={EVENTS.emptyPast} />
              )}
            </Card>
          );
        }}
      </Loaded>
    </Page>
  );
}
