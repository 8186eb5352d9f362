// contributions.service.ts — the one way in which staff take a contribution back. Owns: with it go a line in the log and a word to the member.
import { Injectable } from '@nestjs/common';
import { AuditService, type Act, type StaffActor } from '../audit';
import { DomainError } from '../common/domain-error';
import { onlyAsked } from '../common/only-asked';
import { Outbox } from '../common/outbox';
import { Transactor, type Tx } from '../common/transactor';
import { deedText, JournalQuery, JournalService, titleOf, type Entry } from '../journal';
import { MembersQuery } from '../members';
import { assertUndoable } from './contributions.rule';
import type { ReversalPreviewView, UndoneView, TakenBackView } from './contributions.dto';
import { CONTRIBUTION_REVERSED, type ReversalTold } from './reversal-letters';
import { TakenBackQuery } from './taken-back.query';

export interface Undoing {
  readonly memberId: string;
  readonly entryId: string;
  readonly reason: string;
  readonly staff: StaffActor;
  /** How the noun that recorded the contribution wants it noted; the contribution itself where it says nothing. */
  readonly notedAs?: Pick<Act, 'action' | 'objectKind' | 'objectId'>;
}

export interface Undone {
  readonly view: UndoneView;
  /** True where it had been taken back before and nothing was done. */
  readonly repeated: boolean;
}

@Injectable()
export class ContributionsService {
  constructor(
    private readonly audit: AuditService,
    private readonly entries: JournalQuery,
    private readonly journal: JournalService,
    private readonly members: MembersQuery,
    private readonly outbox: Outbox,
    private readonly takenBack: TakenBackQuery,
    private readonly transactor: Transactor,
  ) {}

  /**
   * Takes one contribution back with everything it brought. A second time is the first one's answer, whatever its reason.
   * A noun that keeps a row of its own for the contribution calls this after it has taken the member's account row.
   * Refuses: NOT_FOUND, also for another member's; JOURNAL_ENTRY_NOT_REVERSIBLE for joining and for a reversal.
   */
  async undo(tx: Tx, { memberId, entryId, reason, staff, notedAs }: Undoing): Promise<Undone> {
    const { fact, reversal, repeated, taken } = await this.reverse(tx, memberId, entryId, reason, staff);
    if (!repeated) {
      const { no } = await this.members.profile(memberId, tx);
      await this.audit.note(tx, staff, {
        ...(notedAs ?? { action: 'contribution.reversed', objectKind: 'contribution', objectId: entryId }),
        reason,
        details: { memberId, memberNo: no, title: titleOf(fact) },
      });
      await this.outbox.add(tx, {
        topic: CONTRIBUTION_REVERSED,
        dedupeKey: `${CONTRIBUTION_REVERSED}:${reversal.id}`,
        payload: toldOf(reversal, taken),
      });
    }
    return { view: toUndoneView(fact, reversal), repeated };
  }

  /**
   * What taking it back would do, found by doing it and then not: nothing is left written, and nobody is told.
   * Refuses: as `undo`, and JOURNAL_ENTRY_REVERSED where it was taken back already.
   */
  preview(memberId: string, entryId: string): Promise<ReversalPreviewView> {
    return onlyAsked(this.transactor, async (tx) => {
      const { fact, reversal, repeated, taken } = await this.reverse(tx, memberId, entryId, '', { staffId: '', name: '' });
      if (repeated) throw new DomainError('JOURNAL_ENTRY_REVERSED', { entryId, reason: reversal.reason });
      return { entryId, text: deedText(fact), occurredAt: fact.occurredAt.toISOString(), ...taken };
    });
  }

  private async reverse(
    tx: Tx,
    memberId: string,
    entryId: string,
    reason: string,
    staff: StaffActor,
  ): Promise<{ fact: Entry; reversal: Entry; repeated: boolean; taken: TakenBackView }> {
    await this.journal.lock(tx, memberId);
    const fact = await this.entries.entryOf(memberId, entryId, tx);
    if (!fact) throw new DomainError('NOT_FOUND', { entryId });
    assertUndoable(fact);
    const held = await this.takenBack.heldBadges(tx, memberId);
    const { entry: reversal, repeated } = await this.journal.reverse(tx, { entryId, reason, recordedBy: `staff:${staff.staffId}` });
    return { fact, reversal, repeated, taken: await this.takenBack.by(tx, reversal, held) };
  }
}

/** Plain values for the outbox, which keeps no views and nothing that staff wrote. */
function toldOf({ id, memberId }: Entry, { points, debt, growth, badges, tiers }: TakenBackView): ReversalTold {
  return {
    ...{ memberId, reversalId: id, points, debt, growth },
    badges: badges.map(({ name }) => name),
    tiers: tiers.map(({ from, to }) => ({ from, to })),
  };
}

function toUndoneView(fact: Entry, reversal: Entry): UndoneView {
  return {
    entryId: fact.id,
    reversalId: reversal.id,
    text: deedText(fact),
    reason: reversal.reason ?? '',
    at: reversal.recordedAt.toISOString(),
  };
}
