// check-ins.service.ts — what is shown at the door, and whether it opens.
import { Injectable } from '@nestjs/common';
import type { MemberCaller } from '../common/caller';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { Idempotency } from '../common/idempotency';
import type { Tx } from '../common/transactor';
import { EventsQuery, isDoorOpen } from '../events';
import { AttendanceService, type Shown } from './attendance.service';
import type { CheckInRequest, CheckInResultView } from './check-ins.dto';
import { DigitTriesService, type TakenTries } from './digit-tries.service';
import { assertDoor, openDoors } from './door.rule';
import { ScansService, type MemberAttempt } from './scans.service';
import { TicketsService } from './tickets.service';
import { acceptedEpochs, staleEpochs } from './venue-code.rule';
import { VenueCodes } from './venue-codes';

/** Pauses before a check-in that may be under way is looked for again. */
const LOOK_AGAIN_MS = [100, 300];

@Injectable()
export class CheckInsService {
  constructor(
    private readonly attendance: AttendanceService,
    private readonly clock: Clock,
    private readonly codes: VenueCodes,
    private readonly events: EventsQuery,
    private readonly idempotency: Idempotency,
    private readonly scans: ScansService,
    private readonly tickets: TicketsService,
    private readonly tries: DigitTriesService,
  ) {}

  /**
   * Checks a member in by the ticket of a scan or by the digits on the screen, and answers what it became. Who is
   * in already gets the first check-in's answer.
   * Refuses: REQUEST_INVALID for neither or both; CHECK_IN_TICKET_EXPIRED; CHECK_IN_CODE_INVALID and
   * CHECK_IN_CODE_STALE (saying how many tries are left), CHECK_IN_TRIES_SPENT; EVENT_NOT_FOUND, EVENT_CANCELLED,
   * SESSION_NOT_OPEN; IDEMPOTENCY_KEY_REUSED.
   */
  async checkIn(caller: MemberCaller, key: string, request: CheckInRequest): Promise<CheckInResultView> {
    const { ticket, eventId, digits } = request;
    if (ticket !== undefined && eventId === undefined && digits === undefined) {
      return this.byTicket(caller, key, ticket);
    }
    if (ticket === undefined && eventId !== undefined && digits !== undefined) {
      return this.byDigits(caller, key, eventId, digits);
    }
    throw new DomainError('REQUEST_INVALID', { fields: ['ticket', 'eventId', 'digits'] });
  }

  private byTicket(caller: MemberCaller, key: string, ticket: string): Promise<CheckInResultView> {
    const attempt: MemberAttempt = { step: 'ticket', caller, sessionId: null };
    return this.scans.watch(attempt, () =>
      this.idempotency.once(caller, key, { ticket }, async (tx) => {
        const { sessionId, codeEpoch, issuedAt } = await this.tickets.redeem(tx, caller, ticket);
        attempt.sessionId = sessionId;
        const session = await this.events.session(sessionId, tx);
        // Whoever stood before the screen in time is let in, even if joining took until after the door closed.
        assertDoor(session, issuedAt);
        return this.attendance.enter(tx, attempt, { session, codeEpoch, method: 'venue_code' });
      }),
    );
  }

  /**
   * A try is taken first and for good; a repeat of a request that succeeded gets its answer and the try back. Where
   * no try is left, the last one may have been the right one, and this its repeat.
   */
  private byDigits(caller: MemberCaller, key: string, eventId: string, digits: string): Promise<CheckInResultView> {
    const attempt: MemberAttempt = { step: 'digits', caller, sessionId: null };
    return this.scans.watch(attempt, async () => {
      const open = (await this.events.sessionsAt(eventId)).filter((session) => isDoorOpen(session, this.clock.now()));
      attempt.sessionId = open[0]?.id ?? null;
      const openIds = open.map(({ id }) => id);
      const taken = await this.tries.take(caller.memberId, openIds);
      if (taken === null) return this.afterLastTry(attempt, key, { eventId, digits }, openIds);
      const result = await this.idempotency.once(caller, key, { eventId, digits }, async (tx) => {
        const { session, codeEpoch } = await this.shownBy(tx, eventId, digits, taken);
        attempt.sessionId = session.id;
        return this.attendance.enter(tx, attempt, { session, codeEpoch, method: 'venue_digits' });
      });
      await this.tries.giveBack(caller.memberId, taken.sessionIds);
      return result;
    });
  }

  /**
   * The answer of a check-in that the last try made, or a refusal. That try may still be on its way, so it is looked
   * for more than once; whoever only guesses waits for the refusal. Refuses: CHECK_IN_TRIES_SPENT.
   */
  private async afterLastTry(
    attempt: MemberAttempt,
    key: string,
    request: { eventId: string; digits: string },
    sessionIds: readonly string[],
  ): Promise<CheckInResultView> {
    const look = () =>
      this.idempotency.once(attempt.caller, key, request, async (tx) => {
        const result = await this.attendance.alreadyIn(tx, attempt, sessionIds);
        if (!result) throw new DomainError('CHECK_IN_TRIES_SPENT');
        return result;
      });
    for (const pause of LOOK_AGAIN_MS) {
      const result = await look().catch((error: unknown) => {
        if (error instanceof DomainError && error.code === 'CHECK_IN_TRIES_SPENT') return null;
        throw error;
      });
      if (result) return result;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
    return look();
  }

  /** The open session whose screen shows these digits, or showed them within the last minute. */
  private async shownBy(tx: Tx, eventId: string, digits: string, taken: TakenTries): Promise<Omit<Shown, 'method'>> {
    const open = openDoors(await this.events.sessionsAt(eventId, tx), this.clock.now());
    const allowed = open.filter(({ id }) => taken.sessionIds.includes(id));
    const nowEpoch = this.codes.nowEpoch();
    for (const session of allowed) {
      const codeEpoch = this.codes.epochOfDigits(session.id, digits, acceptedEpochs(nowEpoch));
      if (codeEpoch !== null) return { session, codeEpoch };
    }
    const stale = allowed.some(({ id }) => this.codes.epochOfDigits(id, digits, staleEpochs(nowEpoch)) !== null);
    throw new DomainError(stale ? 'CHECK_IN_CODE_STALE' : 'CHECK_IN_CODE_INVALID', { triesLeft: taken.left });
  }
}
