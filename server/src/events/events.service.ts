// events.service.ts — the only writer of event and event_session. Owns: an event's time is that of its sessions.
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { AuditService, type StaffActor } from '../audit';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { newId, shortToken } from '../common/ids';
import { Transactor, type Tx } from '../common/transactor';
import { affectedBy } from '../database/rows';
import { EventSession } from './event-session.entity';
import { Event } from './event.entity';
import type { EventPatchRequest, EventRequest, EventSessionRequest } from './events.dto';
import { assertTimes, doorMinutesOf, doorOf, DOOR_MINUTES, spanOf } from './events.rule';

@Injectable()
export class EventsService {
  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly transactor: Transactor,
  ) {}

  /** Answers the new event's id. */
  async create({ title, kind, place, description, cover }: EventRequest, staff: StaffActor): Promise<string> {
    const createdAt = this.clock.now();
    const id = newId(createdAt);
    await this.transactor.run(async (tx) => {
      await tx.getRepository(Event).insert({
        id,
        title,
        kind,
        place,
        description,
        cover,
        startsAt: null,
        endsAt: null,
        listedAt: createdAt,
        cancelledAt: null,
        cancelReason: null,
        createdBy: staff.staffId,
        createdAt,
      });
      await this.audit.note(tx, staff, { action: 'event.created', objectKind: 'event', objectId: id, details: { title } });
    });
    return id;
  }

  /** Refuses: EVENT_NOT_FOUND, EVENT_CANCELLED. */
  async change(eventId: string, patch: EventPatchRequest, staff: StaffActor): Promise<void> {
    const changes = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined)) as EventPatchRequest;
    await this.transactor.run(async (tx) => {
      await this.hold(tx, eventId);
      if (Object.keys(changes).length === 0) return;
      await tx.getRepository(Event).update({ id: eventId }, changes);
      const details = { title: await this.titleOf(tx, eventId), fields: Object.keys(changes) };
      await this.audit.note(tx, staff, { action: 'event.changed', objectKind: 'event', objectId: eventId, details });
    });
  }

  /** Calls the event off. What people have already done there stays theirs. Refuses: EVENT_NOT_FOUND, EVENT_CANCELLED. */
  async cancel(eventId: string, reason: string, staff: StaffActor): Promise<void> {
    const cancelledAt = this.clock.now();
    await this.transactor.run(async (tx) => {
      await this.hold(tx, eventId);
      await tx.getRepository(Event).update({ id: eventId }, { cancelledAt, cancelReason: reason });
      const details = { title: await this.titleOf(tx, eventId) };
      await this.audit.note(tx, staff, { action: 'event.cancelled', objectKind: 'event', objectId: eventId, reason, details });
    });
  }

  /** Answers the new session's id. Refuses: EVENT_NOT_FOUND, EVENT_CANCELLED, TIME_RANGE_INVALID. */
  async addSession(eventId: string, request: EventSessionRequest, staff: StaffActor): Promise<string> {
    const { title, startsAt, endsAt, opensBeforeMinutes = DOOR_MINUTES, closesAfterMinutes = DOOR_MINUTES } = request;
    const times = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
    assertTimes(times);
    const id = newId(this.clock.now());
    await this.transactor.run(async (tx) => {
      await this.hold(tx, eventId);
      await tx.getRepository(EventSession).insert({
        id,
        eventId,
        title,
        ...times,
        ...doorOf(times, opensBeforeMinutes, closesAfterMinutes),
        sessionKey: shortToken(),
        checkIns: 0,
        annulments: 0,
      });
      await this.settleSpan(tx, eventId);
      await this.noteSession(tx, staff, 'session.added', { id, eventId, title });
    });
    return id;
  }

  /** Answers the id of the session's event. Refuses: SESSION_NOT_FOUND, EVENT_CANCELLED, TIME_RANGE_INVALID. */
  async changeSession(sessionId: string, request: EventSessionRequest, staff: StaffActor): Promise<string> {
    const { title, startsAt, endsAt } = request;
    const times = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
    assertTimes(times);
    return this.transactor.run(async (tx) => {
      const session = await this.sessionHeld(tx, sessionId);
      const { eventId } = session;
      const before = doorMinutesOf(session);
      const { opensBeforeMinutes = before.opensBeforeMinutes, closesAfterMinutes = before.closesAfterMinutes } = request;
      const door = doorOf(times, opensBeforeMinutes, closesAfterMinutes);
      await tx.getRepository(EventSession).update({ id: sessionId }, { title, ...times, ...door });
      await this.settleSpan(tx, eventId);
      await this.noteSession(tx, staff, 'session.changed', { id: sessionId, eventId, title });
      return eventId;
    });
  }

  /** Refuses: SESSION_NOT_FOUND, EVENT_CANCELLED, SESSION_HAS_CHECK_INS, also where all of them were taken back. */
  async deleteSession(sessionId: string, staff: StaffActor): Promise<void> {
    await this.transactor.run(async (tx) => {
      const { eventId, title } = await this.sessionHeld(tx, sessionId);
      // The count is asked in the DELETE itself: a check-in that arrives meanwhile wins or finds no session.
      const gone = await tx.getRepository(EventSession).delete({ id: sessionId, checkIns: 0, annulments: 0 });
      if (gone.affected !== 1) throw new DomainError('SESSION_HAS_CHECK_INS', { sessionId });
      await this.settleSpan(tx, eventId);
      await this.noteSession(tx, staff, 'session.removed', { id: sessionId, eventId, title });
    });
  }

  /**
   * Counts a check-in that was made (1) or annulled (−1), in its transaction. It is the last row that the
   * transaction takes: everyone at the door shares it, so it is held for as short as can be.
   * Refuses: SESSION_NOT_FOUND for a session that was deleted meanwhile.
   */
  async countCheckIn(tx: Tx, sessionId: string, by: 1 | -1): Promise<void> {
    const counted = await affectedBy(tx, 'UPDATE event_session SET check_ins = check_ins + ? WHERE id = ? AND check_ins + ? >= 0', [by, sessionId, by]);
    if (counted !== 1) throw new DomainError('SESSION_NOT_FOUND', { sessionId });
  }

  /** Counts a check-in that was taken back, in its transaction and last, as `countCheckIn`. */
  async countAnnulment(tx: Tx, sessionId: string): Promise<void> {
    await this.countCheckIn(tx, sessionId, -1);
    await tx.getRepository(EventSession).update({ id: sessionId }, { annulments: () => 'annulments + 1' });
  }

  private async titleOf(tx: Tx, eventId: string): Promise<string> {
    return (await tx.getRepository(Event).findOneByOrFail({ id: eventId })).title;
  }

  private async noteSession(
    tx: Tx,
    staff: StaffActor,
    action: 'session.added' | 'session.changed' | 'session.removed',
    { id, eventId, title }: Pick<EventSession, 'id' | 'eventId' | 'title'>,
  ): Promise<void> {
    const details = { title, eventId, eventTitle: await this.titleOf(tx, eventId) };
    await this.audit.note(tx, staff, { action, objectKind: 'session', objectId: id, details });
  }

  /** Takes the event's row, so that two changes of its sessions cannot each compute the span without the other's. */
  private async hold(tx: Tx, eventId: string): Promise<void> {
    const events = tx.getRepository(Event);
    const held = await events.update({ id: eventId, cancelledAt: IsNull() }, { title: () => 'title' });
    if (held.affected === 1) return;
    throw new DomainError((await events.existsBy({ id: eventId })) ? 'EVENT_CANCELLED' : 'EVENT_NOT_FOUND', { eventId });
  }

  /** Read once to know the event, and again once the event is held: it may have been changed or removed meanwhile. */
  private async sessionHeld(tx: Tx, sessionId: string): Promise<EventSession> {
    const { eventId } = await this.sessionIn(tx, sessionId);
    await this.hold(tx, eventId);
    return this.sessionIn(tx, sessionId);
  }

  private async sessionIn(tx: Tx, sessionId: string): Promise<EventSession> {
    const session = await tx.getRepository(EventSession).findOneBy({ id: sessionId });
    if (!session) throw new DomainError('SESSION_NOT_FOUND', { sessionId });
    return session;
  }

  private async settleSpan(tx: Tx, eventId: string): Promise<void> {
    const events = tx.getRepository(Event);
    const { createdAt } = await events.findOneByOrFail({ id: eventId });
    const span = spanOf(await tx.getRepository(EventSession).findBy({ eventId }));
    const [startsAt, endsAt] = [span?.startsAt ?? null, span?.endsAt ?? null];
    await events.update({ id: eventId }, { startsAt, endsAt, listedAt: startsAt ?? createdAt });
  }
}
