import { EVENT_STATE_NAMES, type EventState } from '@tongxing/shared';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { AdminEventSummaryView } from '../../api/types';
import { Scene } from '../../ui/flower';
import { timeOf } from './event-time';
import { EVENTS } from './events.copy';

const TONES: Record<EventState, string> = { upcoming: 'sky', ongoing: 'leaf', past: 'grey', cancelled: 'grey' };

export const StateTag = ({ state }: { state: EventState }) => (
  <span className={`chip ${TONES[state]}`}>{EVENT_STATE_NAMES[state]}</span>
);

export function EventList({ events, foot }: { events: readonly AdminEventSummaryView[]; foot: ReactNode }) {
  return (
    <>
      <ul className="event-list">
        {events.map((event) => (
          <li key={event.id}>
            <Link to={`/events/${event.id}`} className="event-item card">
              <Scene scene={event.cover} width={176} className={event.state === 'cancelled' ? 'event-scene off' : 'event-scene'} />
              <div className="event-words">
                <h2>{event.title}</h2>
                <p>{timeOf(event) ?? <span className="quiet">{EVENTS.noTime}</span>}</p>
                <p className="quiet">
                  {event.kindName} · {event.place}
                </p>
              </div>
              <StateTag state={event.state} />
            </Link>
          </li>
        ))}
      </ul>
      {foot}
    </>
  );
}
