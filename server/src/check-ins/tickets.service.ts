// tickets.service.ts — the only writer of check_in_ticket. Owns: a code that was on the screen in time is worth ten minutes to the one who scanned it.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { PersonCaller } from '../common/caller';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { newToken } from '../common/ids';
import { Transactor, type Tx } from '../common/transactor';
import { deleteSome } from '../database/delete-some';
import { readAll } from '../database/rows';
import { EventsQuery, type SessionAtEvent } from '../events';
import { CheckInTicket } from './check-in-ticket.entity';
import { CheckInsQuery } from './check-ins.query';
import type { TicketView } from './check-ins.dto';
import { assertDoor } from './door.rule';
import { ScansService, type Attempt } from './scans.service';
import { epochRefusal, venueCodeOf } from './venue-code.rule';
import { VenueCodes } from './venue-codes';

const TICKET_MS = 10 * 60_000;

@Injectable()
export class TicketsService {
  constructor(
    private readonly checkIns: CheckInsQuery,
    private readonly clock: Clock,
    private readonly codes: VenueCodes,
    private readonly events: EventsQuery,
    private readonly scans: ScansService,
    private readonly transactor: Transactor,
  ) {}

  /**
   * Swaps what was scanned at the venue for a ticket that is bound to this visitor.
   * Refuses: CHECK_IN_CODE_INVALID, CHECK_IN_CODE_STALE, EVENT_CANCELLED, SESSION_NOT_OPEN.
   */
  async issue(caller: PersonCaller, scanned: string): Promise<TicketView> {
    const attempt: Attempt = { step: 'code', caller, sessionId: null };
    return this.scans.watch(attempt, async () => {
      const { session, epoch } = await this.genuine(scanned);
      attempt.sessionId = session.id;
      const refusal = epochRefusal(epoch, this.codes.nowEpoch());
      if (refusal) throw new DomainError(refusal);
      const issuedAt = this.clock.now();
      assertDoor(session, issuedAt);
      const ticket = newToken();
      const expiresAt = new Date(issuedAt.getTime() + TICKET_MS);
      await this.transactor.run(async (tx) => {
        const tickets = tx.getRepository(CheckInTicket);
        await tickets.delete({ identityId: caller.identityId, expiresAt: LessThan(issuedAt) });
        const bound = { identityId: caller.identityId, sessionId: session.id, codeEpoch: epoch };
        await tickets.insert({ ticketHash: hashOf(ticket), ...bound, issuedAt, expiresAt });
        await this.scans.note(tx, attempt, 'arrived');
      });
      return {
        ticket,
        eventId: session.eventId,
        eventTitle: session.event.title,
        sessionId: session.id,
        sessionTitle: session.title,
        expiresAt: expiresAt.toISOString(),
        alreadyIn: caller.kind === 'member' && (await this.checkIns.isIn(caller.memberId, session.id)),
      };
    });
  }

  /**
   * What a ticket says, to the visitor it was given to. A second use is no harm: a person is in only once.
   * Refuses: CHECK_IN_TICKET_EXPIRED, also for a ticket that is unknown or another person's.
   */
  async redeem(tx: Tx, caller: PersonCaller, ticket: string): Promise<Pick<CheckInTicket, 'sessionId' | 'codeEpoch' | 'issuedAt'>> {
    const [found] = await readAll(tx, CheckInTicket, ['sessionId', 'codeEpoch', 'issuedAt', 'expiresAt'], 'ticket_hash = ? AND identity_id = ?', [hashOf(ticket), caller.identityId]);
    if (!found || found.expiresAt.getTime() <= this.clock.now().getTime()) throw new DomainError('CHECK_IN_TICKET_EXPIRED');
    return found;
  }

  /** Forgets some of the tickets that ran out before the given moment, and says how many. */
  forgetBefore(tx: Tx, moment: Date): Promise<number> {
    return deleteSome(tx, CheckInTicket, 'ticketHash', { expiresAt: LessThan(moment) });
  }

  private async genuine(scanned: string): Promise<{ session: SessionAtEvent; epoch: number }> {
    const code = venueCodeOf(scanned);
    const session = code && (await this.events.sessionByKey(code.sessionKey));
    if (!code || !session || !this.codes.isGenuine(session.id, code)) throw new DomainError('CHECK_IN_CODE_INVALID');
    return { session, epoch: code.epoch };
  }
}

function hashOf(ticket: string): string {
  return createHash('sha256').update(ticket).digest('hex');
}
