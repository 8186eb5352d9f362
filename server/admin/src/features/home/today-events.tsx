import { formatTime } from '@tongxing/shared';
import { Link } from 'react-router';
import type { TodayEventView } from '../../api/types';
import { LinkButton } from '../../ui/link-button';
import { Card } from '../../ui/page';
import { Invitation } from '../../ui/states';
import { HOME } from './home.copy';

interface Props {
  events: readonly TodayEventView[];
  mayRun: boolean;
  mayWrite: boolean;
}

export function TodayEvents({ events, mayRun, mayWrite }: Props) {
  if (events.length === 0) {
    return (
      <Card>
        <Invitation
          title={HOME.noEventsTitle}
          line={HOME.noEventsLine}
          action={
            mayWrite ? (
              <LinkButton to="/events/new" type="primary">
                {HOME.newEvent}
              </LinkButton>
            ) : (
              <Link to="/events" className="text-link">
                {HOME.seeEvents}
              </Link>
            )
          }
        />
      </Card>
    );
  }
  const next = firstNotOver(events);
  return (
    <Card title={HOME.todayTitle} className="today">
      <ul className="plain-list">
        {events.map((event) => (
          <li key={event.sessionId} className="today-event">
            <div className="today-time">{formatTime(event.startsAt)}</div>
            <div className="today-words">
              <Link to={`/events/${event.eventId}`}>{event.title}</Link>
              <p className="quiet">
                {event.sessionTitle} · {formatTime(event.startsAt)}–{formatTime(event.endsAt)}
              </p>
            </div>
            <div className="today-count">
              {event.checkIns > 0 ? (
                <>
                  <strong>{event.checkIns}</strong>
                  <span className="quiet">{HOME.checkedIn}</span>
                </>
              ) : (
                <span className="quiet">{HOME.notYet}</span>
              )}
            </div>
            {mayRun && (
              <LinkButton
                to={`/sessions/${event.sessionId}/screen`}
                type={event === next ? 'primary' : 'default'}
                size="large"
                className="today-open"
              >
                {HOME.openScreen}
              </LinkButton>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** The one session whose screen is the thing to do now: running, or the next to begin. */
function firstNotOver(events: readonly TodayEventView[]): TodayEventView | undefined {
  const now = Date.now();
  return events.find(({ endsAt }) => Date.parse(endsAt) > now) ?? events.at(-1);
}
