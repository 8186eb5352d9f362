import type { EventDetailView, EventSummaryView, Page } from '../../platform/api-types';
import { send } from '../../platform/request';

export type EventsWhen = 'upcoming' | 'past';

export const listEvents = (when: EventsWhen, cursor?: string): Promise<Page<EventSummaryView>> =>
  send({ method: 'GET', path: '/events', query: { when, cursor }, as: 'anyone' });

/** With a session the sessions say whether I am checked in. */
export const getEvent = (eventId: string): Promise<EventDetailView> =>
  send({ method: 'GET', path: `/events/${eventId}`, as: 'known-or-anyone' });
