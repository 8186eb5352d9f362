// adjustments.service.ts — the only writer of adjustment. Owns: more than the limit takes a second person, nobody changes their own
// points, and each change is in the journal, in the staff log and told to the member, once.
import { Injectable } from '@nestjs/common';
import { businessDay } from '@tongxing/shared';
import { ApprovalsService } from '../approvals';
import { AuditService } from '../audit';
import type { StaffCaller } from '../common/caller';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { Idempotency } from '../common/idempotency';
import { newId } from '../common/ids';
import { onlyAsked } from '../common/only-asked';
import { Outbox } from '../common/outbox';
import { Transactor, type Tx } from '../common/transactor';
import { JournalService } from '../journal';
import { MembersQuery } from '../members';
import { PointsQuery } from '../points';
import { SettingsService } from '../settings';
import { Adjustment } from './adjustment.entity';
import { POINTS_ADJUSTED, type AdjustmentTold } from './adjustment-letters';
import { adjustmentTitle } from './adjustments.copy';
import type { AdjustmentRequest, AdjustmentReversalPreviewView, AdjustmentView } from './adjustments.dto';
import { AdjustmentsQuery } from './adjustments.query';
import { directlyLeft, lastDayOf, needsAnotherToUndo } from './adjustments.rule';

@Injectable()
export class AdjustmentsService {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly journal: JournalService,
    private readonly members: MembersQuery,
    private readonly outbox: Outbox,
    private readonly points: PointsQuery,
    private readonly query: AdjustmentsQuery,
    private readonly settings: SettingsService,
    private readonly transactor: Transactor,
  ) {}

  /**
   * Changes a member's points at once, or asks another person where it is more than one person may move that day.
   * Refuses: NOT_FOUND; MEMBERSHIP_REQUIRED, MEMBER_SUSPENDED or MEMBER_NOT_ACTIVE for a member not in good standing;
   * MEMBER_IS_SELF; POINTS_INSUFFICIENT, saying how many can be taken.
   */
  ask(staff: StaffCaller, key: string, memberId: string, request: AdjustmentRequest): Promise<AdjustmentView> {
    const { direction, points, reason } = request;
    return this.idempotency.once(staff, key, { memberId, direction, points, reason }, async (tx) => {
      // Under the member's row two askings of one person come one after the other, so that their sum keeps to the limit.
      await this.journal.lock(tx, memberId);
      await this.members.assertActive(memberId, tx);
      await this.approvals.assertOthers(tx, memberId, [staff.staffId]);
      if (direction === 'take') await this.assertSpendable(tx, memberId, points);
      const askedAt = this.clock.now();
      const { pointsLimit } = await this.settings.approvals(tx);
      const asked: Adjustment = {
        ...{ id: newId(askedAt), memberId, direction, points, reason, askedBy: staff.staffId, askedAt, askedOn: businessDay(askedAt) },
        ...{ limitThen: pointsLimit, expiresOn: null, approvalId: null, entryId: null, carriedOutBy: null, carriedOutAt: null, reversalId: null },
      };
      const moved = await this.query.movedDirectly(memberId, staff.staffId, asked.askedOn, tx);
      const alone = points <= directlyLeft(pointsLimit, moved);
      const approvalId = alone ? null : await this.askAnother(tx, asked, staff);
      await tx.getRepository(Adjustment).insert({ ...asked, approvalId });
      if (alone) await this.carryOut(tx, asked, staff);
      if (alone) await this.note(tx, asked, staff, 'points.adjusted', reason);
      return this.query.one(asked.id, staff, tx);
    });
  }

  /**
   * Approves what another one asked and carries it out; the same person saying so again is answered the same.
   * Refuses: NOT_FOUND; APPROVAL_OWN; MEMBER_IS_SELF; APPROVAL_NOT_PENDING; POINTS_INSUFFICIENT, and it goes on waiting.
   */
  approve(staff: StaffCaller, id: string): Promise<AdjustmentView> {
    return this.transactor.run(async (tx) => {
      const asked = await this.waiting(tx, id);
      await this.journal.lock(tx, asked.memberId);
      const { repeated } = await this.approvals.approve(tx, asked.approvalId, staff);
      if (!repeated) {
        await this.members.assertActive(asked.memberId, tx);
        await this.carryOut(tx, asked, staff);
      }
      return this.query.one(id, staff, tx);
    });
  }

  /** Refuses: NOT_FOUND; APPROVAL_OWN; MEMBER_IS_SELF; APPROVAL_NOT_PENDING. */
  refuse(staff: StaffCaller, id: string, note: string): Promise<AdjustmentView> {
    return this.transactor.run(async (tx) => {
      const { approvalId } = await this.waiting(tx, id);
      await this.approvals.refuse(tx, approvalId, staff, note);
      return this.query.one(id, staff, tx);
    });
  }

  /** Refuses: NOT_FOUND; APPROVAL_OTHERS; APPROVAL_NOT_PENDING. */
  withdraw(staff: StaffCaller, id: string): Promise<AdjustmentView> {
    return this.transactor.run(async (tx) => {
      const { approvalId } = await this.waiting(tx, id);
      await this.approvals.withdraw(tx, approvalId, staff);
      return this.query.one(id, staff, tx);
    });
  }

  /**
   * Takes back what was carried out; a second time is the first one's answer.
   * Refuses: NOT_FOUND, also for what was never carried out; APPROVAL_OWN where it took two persons to do it;
   * MEMBER_IS_SELF.
   */
  undo(staff: StaffCaller, id: string, reason: string): Promise<AdjustmentView> {
    return this.transactor.run(async (tx) => {
      const done = await this.carriedOut(tx, id);
      if (done.reversalId === null) {
        const reversalId = await this.reverse(tx, done, staff, reason);
        await tx.getRepository(Adjustment).update({ id }, { reversalId });
        await this.note(tx, done, staff, 'adjustment.undone', reason);
        await this.tell(tx, done, reversalId);
      }
      return this.query.one(id, staff, tx);
    });
  }

  /**
   * What undoing it would do, found by doing it and then not: nothing is left written, and nobody is told.
   * Refuses: as `undo`, NOT_FOUND also for another member's, and JOURNAL_ENTRY_REVERSED where it was undone already.
   */
  preview(staff: StaffCaller, memberId: string, id: string): Promise<AdjustmentReversalPreviewView> {
    return onlyAsked(this.transactor, async (tx) => {
      const done = await this.carriedOut(tx, id, memberId);
      if (done.reversalId !== null) throw new DomainError('JOURNAL_ENTRY_REVERSED', { entryId: done.entryId });
      const { moved, debt } = await this.points.takenBackBy(await this.reverse(tx, done, staff, ''), tx);
      return { points: moved, debt };
    });
  }

  private async askAnother(tx: Tx, { id, memberId, direction, points, reason }: Adjustment, staff: StaffCaller): Promise<string> {
    const approval = await this.approvals.ask(tx, {
      ...{ kind: 'points_adjustment', subjectKey: id, waiting: 'many', memberId, reason, staff },
      title: await this.titleOf(tx, { memberId, direction, points }),
      payload: { direction, points },
    });
    return approval.id;
  }

  /** Writes it into the journal; under the member's row. */
  private async carryOut(tx: Tx, { id, memberId, direction, points, reason, askedBy }: Adjustment, staff: StaffCaller): Promise<void> {
    const carriedOutAt = this.clock.now();
    const expiresOn = direction === 'add' ? lastDayOf(businessDay(carriedOutAt)) : null;
    const { entry } = await this.journal.decide(tx, {
      ...{ memberId, kind: 'adjusted', sourceKey: `adjustment:${id}`, quantity: points, reason },
      details: { direction, expiresOn },
      recordedBy: `staff:${askedBy}`,
    });
    await tx.getRepository(Adjustment).update({ id }, { entryId: entry.id, expiresOn, carriedOutBy: staff.staffId, carriedOutAt });
    await this.tell(tx, { id, memberId }, entry.id);
  }

  private async assertSpendable(tx: Tx, memberId: string, points: number): Promise<void> {
    const spendable = await this.points.spendableIn(memberId, tx);
    if (spendable < points) throw new DomainError('POINTS_INSUFFICIENT', { spendable, missing: points - spendable });
  }

  /** One that moved points, under the member's row. Refuses: NOT_FOUND. */
  private async carriedOut(tx: Tx, id: string, ofMember?: string): Promise<Adjustment & { entryId: string }> {
    const { memberId } = await this.find(tx, id);
    if (ofMember !== undefined && ofMember !== memberId) throw new DomainError('NOT_FOUND', { adjustmentId: id });
    await this.journal.lock(tx, memberId);
    const { entryId, ...done } = await this.find(tx, id);
    if (entryId === null) throw new DomainError('NOT_FOUND', { adjustmentId: id });
    return { ...done, entryId };
  }

  /** Answers the reversal's id. Refuses: MEMBER_IS_SELF; APPROVAL_OWN where it took two persons to do it. */
  private async reverse(tx: Tx, done: Adjustment & { entryId: string }, staff: StaffCaller, reason: string): Promise<string> {
    await this.approvals.assertOthers(tx, done.memberId, [staff.staffId]);
    const { twoPersons } = await this.settings.approvals(tx);
    if (needsAnotherToUndo(done, staff.staffId, { twoPersons })) throw new DomainError('APPROVAL_OWN');
    const { entry } = await this.journal.reverse(tx, { entryId: done.entryId, reason, recordedBy: `staff:${staff.staffId}` });
    return entry.id;
  }

  private async find(tx: Tx, id: string): Promise<Adjustment> {
    const adjustment = await tx.getRepository(Adjustment).findOneBy({ id });
    if (!adjustment) throw new DomainError('NOT_FOUND', { adjustmentId: id });
    return adjustment;
  }

  /** One that another person was asked about, whatever came of it. */
  private async waiting(tx: Tx, id: string): Promise<Adjustment & { approvalId: string }> {
    const { approvalId, ...adjustment } = await this.find(tx, id);
    if (approvalId === null) throw new DomainError('NOT_FOUND', { adjustmentId: id });
    return { ...adjustment, approvalId };
  }

  private tell(tx: Tx, { id, memberId }: Pick<Adjustment, 'id' | 'memberId'>, entryId: string): Promise<void> {
    const payload: AdjustmentTold = { memberId, adjustmentId: id, entryId };
    return this.outbox.add(tx, { topic: POINTS_ADJUSTED, dedupeKey: `${POINTS_ADJUSTED}:${entryId}`, payload });
  }

  private async note(tx: Tx, adjustment: Adjustment, staff: StaffCaller, action: 'points.adjusted' | 'adjustment.undone', reason: string): Promise<void> {
    const { id, memberId } = adjustment;
    const details = { memberId, title: await this.titleOf(tx, adjustment) };
    await this.audit.note(tx, staff, { action, objectKind: 'adjustment', objectId: id, reason, details });
  }

  private async titleOf(tx: Tx, change: Pick<Adjustment, 'memberId' | 'direction' | 'points'>): Promise<string> {
    return adjustmentTitle((await this.members.profile(change.memberId, tx)).no, change);
  }
}
