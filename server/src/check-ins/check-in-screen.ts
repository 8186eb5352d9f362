import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { EventsQuery, isDoorOpen, type SessionAtEvent } from '../events';
import { CheckInsQuery } from './check-ins.query';
import type { CheckInScreenView } from './check-ins.dto';
import { VenueCodes } from './venue-codes';

/** What stands on the screen at the door. */
@Injectable()
export class CheckInScreen {
  constructor(
    private readonly clock: Clock,
    private readonly codes: VenueCodes,
    private readonly events: EventsQuery,
    private readonly query: CheckInsQuery,
  ) {}

  /** A session that may have a screen, also before its door opens. Refuses: SESSION_NOT_FOUND, EVENT_CANCELLED. */
  async session(sessionId: string): Promise<SessionAtEvent> {
    const session = await this.events.session(sessionId);
    if (session.event.cancelledAt !== null) throw new DomainError('EVENT_CANCELLED');
    return session;
  }

  /** Refuses: SESSION_NOT_FOUND, EVENT_CANCELLED. */
  async view(sessionId: string): Promise<CheckInScreenView> {
    const session = await this.session(sessionId);
    const { event, startsAt, endsAt, opensAt, closesAt } = session;
    return {
      ...(await this.query.count(sessionId)),
      eventId: event.id,
      eventTitle: event.title,
      sessionId,
      sessionTitle: session.title,
      place: event.place,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      opensAt: opensAt.toISOString(),
      closesAt: closesAt.toISOString(),
      open: isDoorOpen(session, this.clock.now()),
      code: this.codes.current(session),
    };
  }
}
