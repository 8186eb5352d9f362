// reversals.service.ts — takes a contribution back by way of the noun that recorded it, so that its own row goes with it.
import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../audit';
import { AnnulmentsService, checkInIdOf } from '../check-ins';
import { DomainError } from '../common/domain-error';
import { Transactor } from '../common/transactor';
import { ContributionsService, type UndoneView } from '../contributions';
import { JournalQuery } from '../journal';

export interface Wish {
  readonly memberId: string;
  readonly entryId: string;
  readonly reason: string;
  readonly staff: StaffActor;
}

@Injectable()
export class ReversalsService {
  constructor(
    private readonly annulments: AnnulmentsService,
    private readonly contributions: ContributionsService,
    private readonly journal: JournalQuery,
    private readonly transactor: Transactor,
  ) {}

  /** A second time is the first one's answer. Refuses: NOT_FOUND, also for another member's; JOURNAL_ENTRY_NOT_REVERSIBLE. */
  reverse(wish: Wish): Promise<UndoneView> {
    const { memberId, entryId, reason, staff } = wish;
    return this.transactor.run(async (tx) => {
      const entry = await this.journal.entryOf(memberId, entryId, tx);
      if (!entry) throw new DomainError('NOT_FOUND', { entryId });
      const checkInId = checkInIdOf(entry);
      if (checkInId !== null) return this.annulments.annulIn(tx, { checkInId, reason, staff });
      return (await this.contributions.undo(tx, wish)).view;
    });
  }
}
