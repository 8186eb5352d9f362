// attendance.service.ts — the only writer of check_in. Owns: one person is in at one session once, and is credited once.
import { Injectable } from '@nestjs/common';
import { businessDay } from '@tongxing/shared';
import { Clock } from '../common/clock';
import { newId } from '../common/ids';
import { Outbox } from '../common/outbox';
import { beforeCommit, type Tx } from '../common/transactor';
import { insertAll } from '../database/rows';
import { EventsService, type SessionAtEvent } from '../events';
import { JournalService } from '../journal';
import { MembersQuery } from '../members';
import { sourceKeyOf } from './check-in-source.rule';
import { CheckIn } from './check-in.entity';
import { CheckInsQuery, type Standing } from './check-ins.query';
import type { CheckInMethod, CheckInResultView } from './check-ins.dto';
import { ScansService, type MemberAttempt } from './scans.service';

/** Told to the screens that show the session's count. */
export const CHECK_IN_MADE = 'check-in.made';

/** What was shown at the door, and found good. */
export interface Shown {
  readonly session: SessionAtEvent;
  readonly codeEpoch: number;
  readonly method: CheckInMethod;
}

/** A check-in that is about to be written: who came, where and when, and who says so. */
export interface Arrival {
  readonly memberId: string;
  readonly session: SessionAtEvent;
  readonly checkedInAt: Date;
  readonly method: CheckInMethod;
  /** Null where no code was used. */
  readonly codeEpoch: number | null;
  readonly recordedBy: string;
  /** Why, where staff record it by hand. */
  readonly reason?: string;
}

@Injectable()
export class AttendanceService {
  constructor(
    private readonly clock: Clock,
    private readonly events: EventsService,
    private readonly journal: JournalService,
    private readonly members: MembersQuery,
    private readonly outbox: Outbox,
    private readonly query: CheckInsQuery,
    private readonly scans: ScansService,
  ) {}

  /**
   * Writes that the member is in, with everything it brings, or answers with the check-in that stands already.
   * Locks in one order: the member's account, then rows of this person, and the session's row last, because the
   * whole hall shares it. The account is what makes ten taps of one person stand in line: the check-in that stands
   * is looked for only once it is held. The unique key on (session, attendee) would refuse the second row even so.
   * Refuses: MEMBERSHIP_REQUIRED, MEMBER_SUSPENDED or MEMBER_NOT_ACTIVE for who was in good standing at the front
   * door of the server and is not any more; SESSION_NOT_FOUND for a session that was deleted meanwhile.
   */
  async enter(tx: Tx, attempt: MemberAttempt, { session, codeEpoch, method }: Shown): Promise<CheckInResultView> {
    const { memberId } = attempt.caller;
    await this.journal.lock(tx, memberId);
    const [, standing] = await Promise.all([this.members.assertActive(memberId, tx), this.query.standing(memberId, session.id, tx)]);
    if (standing) return this.again(tx, attempt, standing);
    const arrival = { memberId, session, checkedInAt: this.clock.now(), method, codeEpoch, recordedBy: `member:${memberId}` };
    const { result } = await this.write(tx, arrival);
    await this.scans.note(tx, attempt, 'checked_in');
    return result;
  }

  /**
   * Writes a check-in with everything it brings. The caller holds the member's account, and has seen that no check-in of
   * theirs stands at this session. Refuses: SESSION_NOT_FOUND for a session that was deleted meanwhile.
   */
  async write(tx: Tx, arrival: Arrival): Promise<{ result: CheckInResultView; entryId: string }> {
    const { memberId, session, checkedInAt, method, codeEpoch, recordedBy, reason } = arrival;
    const id = newId(this.clock.now());
    const { id: sessionId, eventId, event } = session;
    const { entry, steps } = await this.journal.record(tx, {
      memberId,
      kind: 'checked_in',
      sourceKey: sourceKeyOf(id),
      occurredAt: checkedInAt,
      quantity: 1,
      details: { title: event.title, eventId, eventKind: event.kind, sessionId, sessionTitle: session.title },
      recordedBy,
      ...(reason === undefined ? {} : { reason }),
    });
    const checkIn = {
      id,
      ...{ sessionId, eventId, memberId, checkedInAt, method, codeEpoch },
      attendeeKey: memberId,
      day: businessDay(checkedInAt),
      entryId: entry.id,
      status: 'standing' as const,
    };
    await insertAll(tx, CheckIn, [checkIn]);
    await this.outbox.add(tx, { topic: CHECK_IN_MADE, dedupeKey: `${CHECK_IN_MADE}:${id}`, payload: { sessionId } });
    // After everything else, also after the answer was kept: the whole hall waits for this row until the commit.
    beforeCommit(tx, () => this.events.countCheckIn(tx, sessionId, 1));
    const result = await (steps ? this.query.resultIn(tx, checkIn, entry, steps) : this.query.resultOf(checkIn, tx));
    return { result, entryId: entry.id };
  }

  /** The answer for a member who is in at one of these sessions already, or null. Takes the account first, as `enter`. */
  async alreadyIn(tx: Tx, attempt: MemberAttempt, sessionIds: readonly string[]): Promise<CheckInResultView | null> {
    await this.journal.lock(tx, attempt.caller.memberId);
    for (const sessionId of sessionIds) {
      const standing = await this.query.standing(attempt.caller.memberId, sessionId, tx);
      if (standing) return this.again(tx, attempt, standing);
    }
    return null;
  }

  private async again(tx: Tx, attempt: MemberAttempt, checkIn: Standing): Promise<CheckInResultView> {
    await this.scans.note(tx, { ...attempt, sessionId: checkIn.sessionId }, 'already_in');
    return { ...(await this.query.resultOf(checkIn, tx)), alreadyIn: true };
  }
}
