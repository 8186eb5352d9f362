// annulments.service.ts — takes check-ins back. Owns: a check-in is annulled exactly when the journal has undone it.
import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../audit';
import { DomainError } from '../common/domain-error';
import { Outbox } from '../common/outbox';
import { Transactor, type Tx } from '../common/transactor';
import { ContributionsService, type UndoneView } from '../contributions';
import { EventsService } from '../events';
import { JournalService } from '../journal';
import { CheckIn } from './check-in.entity';

/** Told to the screens that show the session's count. */
export const CHECK_IN_ANNULLED = 'check-in.annulled';

export interface Annulment {
  readonly checkInId: string;
  readonly reason: string;
  readonly staff: StaffActor;
}

@Injectable()
export class AnnulmentsService {
  constructor(
    private readonly contributions: ContributionsService,
    private readonly events: EventsService,
    private readonly journal: JournalService,
    private readonly outbox: Outbox,
    private readonly transactor: Transactor,
  ) {}

  /** As `annulIn`, in a transaction of its own. */
  annul(annulment: Annulment): Promise<UndoneView> {
    return this.transactor.run((tx) => this.annulIn(tx, annulment));
  }

  /**
   * Takes a check-in back with everything it brought; a second time is the first one's answer. Whoever checks in again
   * after that has a new check-in. Locks in the order of `AttendanceService.enter`: the member's account first, the
   * session's row last.
   * Refuses: NOT_FOUND.
   */
  async annulIn(tx: Tx, { checkInId, reason, staff }: Annulment): Promise<UndoneView> {
    const checkIns = tx.getRepository(CheckIn);
    const checkIn = await checkIns.findOneBy({ id: checkInId });
    if (!checkIn) throw new DomainError('NOT_FOUND', { checkInId });
    const { memberId, entryId, sessionId } = checkIn;
    await this.journal.lock(tx, memberId);
    const { affected } = await checkIns.update({ id: checkInId, status: 'standing' }, { status: 'annulled' });
    const { view, repeated } = await this.contributions.undo(tx, {
      ...{ memberId, entryId, reason, staff },
      notedAs: { action: 'check_in.annulled', objectKind: 'check_in', objectId: checkInId },
    });
    if ((affected === 1) === repeated) throw new Error(`The check-in ${checkInId} and the journal do not say the same.`);
    if (affected === 1) {
      await this.outbox.add(tx, { topic: CHECK_IN_ANNULLED, dedupeKey: `${CHECK_IN_ANNULLED}:${checkInId}`, payload: { sessionId } });
      await this.events.countAnnulment(tx, sessionId);
    }
    return view;
  }
}
