// gifts.service.ts — the only writer of badge_gift and badge_cap. Owns: no more gifts of a badge stand in a month than the
// month has places, however many are given at once.
import { Injectable } from '@nestjs/common';
import { businessMonth, businessDay } from '@tongxing/shared';
import type { EntityManager } from 'typeorm';
import { ApprovalsService } from '../approvals';
import { AuditService, type StaffActor } from '../audit';
import { BadgesService, givableOn, type GivenVersion } from '../badges';
import type { StaffCaller } from '../common/caller';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { Idempotency } from '../common/idempotency';
import { newId } from '../common/ids';
import { Outbox } from '../common/outbox';
import { Transactor, type Tx } from '../common/transactor';
import { JournalQuery, JournalService } from '../journal';
import { MembersQuery } from '../members';
import { BadgeCap } from './badge-cap.entity';
import { BadgeGift } from './badge-gift.entity';
import { GIFT_TAKEN_BACK } from './gift-letters';

export interface Giving {
  readonly memberId: string;
  readonly code: string;
  /** Why, in words that the member reads. */
  readonly reason: string;
}

export interface TakingBack {
  readonly giftId: string;
  readonly reason: string;
  readonly staff: StaffActor;
}

@Injectable()
export class GiftsService {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly audit: AuditService,
    private readonly badges: BadgesService,
    private readonly clock: Clock,
    private readonly entries: JournalQuery,
    private readonly idempotency: Idempotency,
    private readonly journal: JournalService,
    private readonly members: MembersQuery,
    private readonly outbox: Outbox,
    private readonly transactor: Transactor,
  ) {}

  /**
   * Gives a badge by hand and answers the gift's id; the same key is the same gift.
   * The member's account row is held first and the month's row last, because everyone who gives this badge shares it.
   * Refuses: NOT_FOUND; MEMBERSHIP_REQUIRED, MEMBER_SUSPENDED or MEMBER_NOT_ACTIVE; MEMBER_IS_SELF; BADGE_NOT_GIVABLE;
   * BADGE_HELD { since }; BADGE_CAP_REACHED { perMonth, month }.
   */
  give(staff: StaffCaller, key: string, { memberId, code, reason }: Giving): Promise<string> {
    return this.idempotency.once(staff, key, { memberId, code, reason }, async (tx) => {
      await this.members.profile(memberId, tx);
      await this.journal.lock(tx, memberId);
      await this.members.assertActive(memberId, tx);
      await this.approvals.assertOthers(tx, memberId, [staff.staffId]);
      const version = await this.givable(tx, code);
      const givenAt = this.clock.now();
      const id = newId(givenAt);
      const month = businessMonth(givenAt);
      const { entry } = await this.journal.decide(tx, {
        memberId,
        kind: 'badge_given',
        sourceKey: `badge:${id}`,
        quantity: 1,
        details: { code, title: version.name, by: staff.name },
        recordedBy: `staff:${staff.staffId}`,
        reason,
      });
      const { perMonth } = version.criterion;
      await tx.getRepository(BadgeGift).insert({
        ...{ id, memberId, code, versionId: version.id, month, perMonth, entryId: entry.id },
        ...{ givenBy: staff.staffId, givenAt, takenBackBy: null, takenBackAt: null },
      });
      await this.note(tx, 'badge.given', { memberId, entryId: entry.id, name: version.name }, reason, staff);
      await this.takePlace(tx, code, month, perMonth);
      return id;
    });
  }

  /**
   * Takes a gift back: the badge leaves the wall, and the month has its place again. A second time changes nothing.
   * Refuses: NOT_FOUND; MEMBER_IS_SELF.
   */
  takeBack({ giftId, reason, staff }: TakingBack): Promise<void> {
    return this.transactor.run(async (tx) => {
      const gifts = tx.getRepository(BadgeGift);
      const gift = await gifts.findOneBy({ id: giftId });
      if (!gift) throw new DomainError('NOT_FOUND', { giftId });
      const { memberId, entryId, code, month } = gift;
      await this.journal.lock(tx, memberId);
      await this.approvals.assertOthers(tx, memberId, [staff.staffId]);
      const { entry: reversal, repeated } = await this.journal.reverse(tx, { entryId, reason, recordedBy: `staff:${staff.staffId}` });
      if (repeated) return;
      await gifts.update({ id: giftId }, { takenBackBy: staff.staffId, takenBackAt: reversal.recordedAt });
      const given = await this.entries.entryOf(memberId, entryId, tx);
      await this.note(tx, 'badge.taken_back', { memberId, entryId, name: String(given?.details['title'] ?? code) }, reason, staff);
      const payload = { memberId, reversalId: reversal.id };
      await this.outbox.add(tx, { topic: GIFT_TAKEN_BACK, dedupeKey: `${GIFT_TAKEN_BACK}:${reversal.id}`, payload });
      await this.givePlaceBack(tx, code, month);
    });
  }

  /** Refuses: NOT_FOUND for a badge that never was, BADGE_NOT_GIVABLE for one that is not given by hand today. */
  private async givable(manager: EntityManager, code: string): Promise<GivenVersion> {
    const versions = await this.badges.versions(manager);
    const version = givableOn(versions, code, businessDay(this.clock.now()));
    if (version) return version;
    throw new DomainError(versions.some((one) => one.code === code) ? 'BADGE_NOT_GIVABLE' : 'NOT_FOUND', { code });
  }

  /** The guarded UPDATE is the cap: of gifts that arrive together no more pass than there are places. */
  private async takePlace(tx: Tx, code: string, month: string, perMonth: number): Promise<void> {
    const caps = tx.getRepository(BadgeCap);
    const take = () =>
      caps
        .createQueryBuilder()
        .update()
        .set({ given: () => 'given + 1' })
        .where('code = :code AND month = :month AND given < :perMonth', { code, month, perMonth })
        .execute();
    if ((await take()).affected === 1) return;
    // The first gift of a month finds no row; whoever else is the first at this moment made it.
    await caps.createQueryBuilder().insert().values({ code, month, given: 0 }).orUpdate(['code'], ['code', 'month']).updateEntity(false).execute();
    if ((await take()).affected === 1) return;
    throw new DomainError('BADGE_CAP_REACHED', { code, month, perMonth });
  }

  private async givePlaceBack(tx: Tx, code: string, month: string): Promise<void> {
    const { affected } = await tx
      .getRepository(BadgeCap)
      .createQueryBuilder()
      .update()
      .set({ given: () => 'given - 1' })
      .where('code = :code AND month = :month AND given > 0', { code, month })
      .execute();
    if (affected !== 1) throw new Error(`A gift of ${code} in ${month} had no place.`);
  }

  private async note(
    tx: Tx,
    action: 'badge.given' | 'badge.taken_back',
    { memberId, entryId, name }: { memberId: string; entryId: string; name: string },
    reason: string,
    staff: StaffActor,
  ): Promise<void> {
    const { no } = await this.members.profile(memberId, tx);
    await this.audit.note(tx, staff, { action, objectKind: 'badge', objectId: entryId, reason, details: { memberId, memberNo: no, name } });
  }
}
