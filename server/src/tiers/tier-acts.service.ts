// tier-acts.service.ts — what staff do to one member's tiers. Owns: each act is in the journal, in the staff log and told to the
// member, once, and nobody acts on themselves.
import { Injectable } from '@nestjs/common';
import type { AuditAction, DecisionKind } from '@tongxing/shared';
import { ApprovalsService } from '../approvals';
import { AuditService } from '../audit';
import type { StaffCaller } from '../common/caller';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { Idempotency } from '../common/idempotency';
import { newId } from '../common/ids';
import { Transactor, type Tx } from '../common/transactor';
import { JournalQuery, JournalService, titleOf, type Entry } from '../journal';
import { MembersQuery } from '../members';
import type { HonourRequest, TierActView, TierLockRequest, TierUnlockRequest } from './tier-acts.dto';
import { TiersService } from './tiers.service';

interface Act {
  readonly memberId: string;
  readonly kind: Extract<DecisionKind, 'tier_given' | 'tier_locked' | 'tier_unlocked'>;
  readonly action: AuditAction;
  readonly details: { readonly track: string; readonly code: string; readonly until: string | null };
  readonly reason: string;
}

@Injectable()
export class TierActsService {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly entries: JournalQuery,
    private readonly idempotency: Idempotency,
    private readonly journal: JournalService,
    private readonly members: MembersQuery,
    private readonly tiers: TiersService,
    private readonly transactor: Transactor,
  ) {}

  /**
   * Gives an honour with its reason and its end.
   * Refuses: NOT_FOUND; MEMBERSHIP_REQUIRED, MEMBER_SUSPENDED or MEMBER_NOT_ACTIVE for a member not in good standing;
   * MEMBER_IS_SELF; TIER_NOT_GIVABLE; TIER_ALREADY_HELD, saying until when; TIER_UNTIL_PAST.
   */
  give(staff: StaffCaller, key: string, memberId: string, { track, code, until, reason }: HonourRequest): Promise<TierActView> {
    return this.idempotency.once(staff, key, { memberId, track, code, until, reason }, async (tx) => {
      await this.stand(tx, staff, memberId);
      await this.members.assertActive(memberId, tx);
      return this.decide(tx, staff, { memberId, kind: 'tier_given', action: 'honour.given', details: { track, code, until }, reason });
    });
  }

  /**
   * Takes an honour back that should not have been given; a second time is the first one's answer.
   * Refuses: NOT_FOUND, also for another member's and for anything but an honour; MEMBER_IS_SELF.
   */
  takeBack(staff: StaffCaller, memberId: string, entryId: string, reason: string): Promise<TierActView> {
    return this.transactor.run(async (tx) => {
      await this.stand(tx, staff, memberId);
      const given = await this.entries.entryOf(memberId, entryId, tx);
      if (given?.kind !== 'tier_given') throw new DomainError('NOT_FOUND', { entryId });
      const { entry, repeated } = await this.journal.reverse(tx, { entryId, reason, recordedBy: `staff:${staff.staffId}` });
      if (!repeated) await this.note(tx, staff, memberId, 'honour.taken_back', entryId, given, reason);
      return toView(entry, given);
    });
  }

  /**
   * Keeps the member's tier on a track from falling. A lock that stands is replaced by the new one.
   * Refuses: as `give`, and TIER_NOT_LOCKABLE where there is no tier that could be lost.
   */
  lock(staff: StaffCaller, key: string, memberId: string, { track, until, reason }: TierLockRequest): Promise<TierActView> {
    return this.idempotency.once(staff, key, { memberId, track, until, reason }, async (tx) => {
      await this.stand(tx, staff, memberId);
      await this.members.assertActive(memberId, tx);
      const code = await this.codeOn(tx, memberId, track);
      return this.decide(tx, staff, { memberId, kind: 'tier_locked', action: 'tier.locked', details: { track, code, until }, reason });
    });
  }

  /** Lets the tier go again. Refuses: NOT_FOUND; MEMBER_IS_SELF; TIER_NOT_LOCKED. */
  unlock(staff: StaffCaller, key: string, memberId: string, { track, reason }: TierUnlockRequest): Promise<TierActView> {
    return this.idempotency.once(staff, key, { memberId, track, reason }, async (tx) => {
      await this.stand(tx, staff, memberId);
      const code = await this.codeOn(tx, memberId, track);
      return this.decide(tx, staff, { memberId, kind: 'tier_unlocked', action: 'tier.unlocked', details: { track, code, until: null }, reason });
    });
  }

  /** Takes the member's account row, before anything is read that is decided by. */
  private async stand(tx: Tx, { staffId }: StaffCaller, memberId: string): Promise<void> {
    await this.journal.lock(tx, memberId);
    await this.approvals.assertOthers(tx, memberId, [staffId]);
  }

  /** What is locked is frozen by its name; where nothing is held the step refuses. */
  private async codeOn(tx: Tx, memberId: string, track: TierLockRequest['track']): Promise<string> {
    return (await this.tiers.heldBy(tx, [memberId])).get(memberId)?.get(track)?.code ?? '';
  }

  private async decide(tx: Tx, staff: StaffCaller, { memberId, kind, action, details, reason }: Act): Promise<TierActView> {
    const title = (await this.tiers.names(tx)).get(details.code) ?? details.code;
    const { entry } = await this.journal.decide(tx, {
      ...{ memberId, kind, quantity: 1, reason },
      sourceKey: `tier:${newId(this.clock.now())}`,
      details: { ...details, title },
      recordedBy: `staff:${staff.staffId}`,
    });
    await this.note(tx, staff, memberId, action, entry.id, entry, reason);
    return toView(entry, entry);
  }

  private async note(tx: Tx, staff: StaffCaller, memberId: string, action: AuditAction, objectId: string, about: Entry, reason: string): Promise<void> {
    const { no } = await this.members.profile(memberId, tx);
    await this.audit.note(tx, staff, {
      ...{ action, objectId, reason, objectKind: about.kind === 'tier_given' ? 'honour' : 'tier' },
      details: { memberId, memberNo: no, title: titleOf(about), until: untilOf(about) },
    });
  }
}

const untilOf = ({ details }: Entry): string | null => (typeof details['until'] === 'string' ? details['until'] : null);

/** `about` is the honour or the lock that the entry tells of. */
function toView(entry: Entry, about: Entry): TierActView {
  return {
    entryId: entry.id,
    track: about.details['track'] as TierActView['track'],
    name: titleOf(about),
    until: untilOf(about),
    reason: entry.reason ?? '',
    at: entry.recordedAt.toISOString(),
  };
}
