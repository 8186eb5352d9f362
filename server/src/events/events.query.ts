// events.query.ts — the only reader of events for screens, and for the nouns to the right.
import { Injectable } from '@nestjs/common';
import { addDays, dayStart, EVENT_KIND_NAMES, eventStateAt } from '@tongxing/shared';
import { DataSource, In, MoreThanOrEqual, type EntityManager, type SelectQueryBuilder } from 'typeorm';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { pageOf, seek, type Page } from '../common/paging';
import { readTogether } from '../database/rows';
import { EventSession } from './event-session.entity';
import { Event } from './event.entity';
import type {
  AdminEventSummaryView,
  AdminEventView,
  AdminSessionView,
  EventList,
  EventListQuery,
  EventSummaryView,
} from './events.dto';
import { isDoorOpen } from './events.rule';

/** An event whose sessions give it a time: what members see. */
export type TimedEvent = Event & { startsAt: Date; endsAt: Date };

/** A session together with the event that it belongs to. */
export type SessionAtEvent = Readonly<Omit<EventSession, 'event'>> & { readonly event: Readonly<Event> };

const AT_EVENT = 'FROM event_session session JOIN event event ON event.id = session.event_id WHERE session.id = ?';

@Injectable()
export class EventsQuery {
  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
  ) {}

  /** What members may come to or have come to. An event without a session is not ready to be shown. */
  async list({ when = 'upcoming', ...page }: EventListQuery): Promise<Page<EventSummaryView>> {
    const query = this.listed(when).andWhere('event.endsAt IS NOT NULL');
    const rows = (await seek(query, keysetBy(when), page).getMany()) as TimedEvent[];
    return pageOf(rows, page, ({ listedAt, id }) => ({ key: listedAt, id }), (event) => this.summaryOf(event));
  }

  /** The same for staff, who also see what is still being planned. */
  async adminList({ when = 'upcoming', ...page }: EventListQuery): Promise<Page<AdminEventSummaryView>> {
    const rows = await seek(this.listed(when), keysetBy(when), page).getMany();
    return pageOf(rows, page, ({ listedAt, id }) => ({ key: listedAt, id }), (event) => this.adminSummaryOf(event));
  }

  /** Refuses: EVENT_NOT_FOUND. */
  async adminDetail(eventId: string): Promise<AdminEventView> {
    const event = await this.dataSource.getRepository(Event).findOneBy({ id: eventId });
    if (!event) throw new DomainError('EVENT_NOT_FOUND', { eventId });
    const now = this.clock.now();
    const sessions = await this.sessionsOf(eventId);
    return {
      ...this.adminSummaryOf(event),
      description: event.description,
      sessions: sessions.map((session) => toAdminSessionView(session, now)),
      cancelledAt: event.cancelledAt?.toISOString() ?? null,
      cancelReason: event.cancelReason,
    };
  }

  /** The event that comes next, or is under way; null when none is planned. */
  async next(): Promise<EventSummaryView | null> {
    const event = await this.listed('upcoming')
      .andWhere('event.endsAt IS NOT NULL AND event.cancelledAt IS NULL')
      .orderBy('event.listedAt', 'ASC')
      .addOrderBy('event.id', 'ASC')
      .limit(1)
      .getOne();
    return event ? this.summaryOf(event as TimedEvent) : null;
  }

  /** An event as members see it, with its sessions. Refuses: EVENT_NOT_FOUND, also for one that has no session yet. */
  async withSessions(eventId: string): Promise<{ event: TimedEvent; sessions: EventSession[] }> {
    const event = await this.dataSource.getRepository(Event).findOneBy({ id: eventId });
    if (!event?.startsAt) throw new DomainError('EVENT_NOT_FOUND', { eventId });
    return { event: event as TimedEvent, sessions: await this.sessionsOf(eventId) };
  }

  /** Refuses: SESSION_NOT_FOUND. */
  async session(sessionId: string, manager: EntityManager = this.dataSource.manager): Promise<SessionAtEvent> {
    const [found] = await readTogether<{ session: EventSession; event: Event }>(manager, { session: { table: EventSession }, event: { table: Event } }, AT_EVENT, [sessionId]);
    if (!found) throw new DomainError('SESSION_NOT_FOUND', { sessionId });
    return { ...found.session, event: found.event };
  }

  /** The session that a venue code names, or null. */
  async sessionByKey(sessionKey: string, manager?: EntityManager): Promise<SessionAtEvent | null> {
    const session = await this.withEvents(manager).where('session.sessionKey = :sessionKey', { sessionKey }).getOne();
    return session as SessionAtEvent | null;
  }

  /** Every session of an event, earliest first; none for an event that does not exist. */
  async sessionsAt(eventId: string, manager?: EntityManager): Promise<SessionAtEvent[]> {
    const query = this.withEvents(manager).where('session.eventId = :eventId', { eventId });
    return (await query.orderBy('session.startsAt', 'ASC').addOrderBy('session.id', 'ASC').getMany()) as SessionAtEvent[];
  }

  /** The sessions that any part of falls on this business day, of events that were not called off. */
  async sessionsOn(day: string): Promise<SessionAtEvent[]> {
    const [from, to] = [dayStart(day), dayStart(addDays(day, 1))];
    const query = this.withEvents()
      // The door closes at the end of the session or later, and its index bounds the search.
      .where('session.closesAt >= :from', { from })
      .andWhere('session.endsAt > :from AND session.startsAt < :to', { to })
      .andWhere('event.cancelledAt IS NULL');
    return (await query.orderBy('session.startsAt', 'ASC').addOrderBy('session.id', 'ASC').getMany()) as SessionAtEvent[];
  }

  /** Of these sessions, those whose doors were shut before the given moment, and those that are no more. */
  async shutBefore(sessionIds: readonly string[], moment: Date, manager: EntityManager): Promise<string[]> {
    if (sessionIds.length === 0) return [];
    const open = await manager
      .getRepository(EventSession)
      .find({ select: { id: true }, where: { id: In([...sessionIds]), closesAt: MoreThanOrEqual(moment) } });
    return sessionIds.filter((sessionId) => !open.some(({ id }) => id === sessionId));
  }

  /** Titles for a list that names events. */
  async titles(eventIds: readonly string[]): Promise<Map<string, string>> {
    if (eventIds.length === 0) return new Map();
    const events = await this.dataSource.getRepository(Event).findBy({ id: In([...new Set(eventIds)]) });
    return new Map(events.map(({ id, title }) => [id, title]));
  }

  summaryOf(event: TimedEvent): EventSummaryView {
    const { startsAt, endsAt } = event;
    return { ...this.adminSummaryOf(event), startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  }

  private adminSummaryOf(event: Event): AdminEventSummaryView {
    const { id, title, kind, place, startsAt, endsAt, cover, cancelledAt } = event;
    const now = this.clock.now();
    // What has no time yet lies ahead.
    const state = eventStateAt({ startsAt: startsAt ?? FAR_AHEAD, endsAt: endsAt ?? FAR_AHEAD, cancelled: cancelledAt !== null }, now);
    return {
      id,
      title,
      kind,
      kindName: EVENT_KIND_NAMES[kind],
      place,
      startsAt: startsAt?.toISOString() ?? null,
      endsAt: endsAt?.toISOString() ?? null,
      state,
      cover,
    };
  }

  private listed(when: EventList): SelectQueryBuilder<Event> {
    const query = this.dataSource.getRepository(Event).createQueryBuilder('event');
    const now = this.clock.now();
    return when === 'past'
      ? query.where('event.endsAt < :now', { now })
      : query.where('(event.endsAt >= :now OR event.endsAt IS NULL)', { now });
  }

  private sessionsOf(eventId: string): Promise<EventSession[]> {
    return this.dataSource.getRepository(EventSession).find({ where: { eventId }, order: { startsAt: 'ASC', id: 'ASC' } });
  }

  private withEvents(manager: EntityManager = this.dataSource.manager): SelectQueryBuilder<EventSession> {
    return manager
      .getRepository(EventSession)
      .createQueryBuilder('session')
      .innerJoinAndMapOne('session.event', Event, 'event', 'event.id = session.eventId');
  }
}

const FAR_AHEAD = new Date('9999-12-31T00:00:00Z');

const keysetBy = (when: EventList) => ({
  key: 'event.listedAt',
  id: 'event.id',
  direction: when === 'past' ? ('DESC' as const) : ('ASC' as const),
});

function toAdminSessionView(session: EventSession, now: Date): AdminSessionView {
  const { id, title, startsAt, endsAt, opensAt, closesAt, checkIns, annulments } = session;
  return {
    id,
    title,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    open: isDoorOpen(session, now),
    checkIns,
    annulments,
  };
}
