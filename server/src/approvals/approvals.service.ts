// approvals.service.ts — the only writer of approval. Owns: one decision each, by another person than the one who asked,
// and none about oneself.
import { Injectable } from '@nestjs/common';
import type { ApprovalKind, AuditAction } from '@tongxing/shared';
import { LessThanOrEqual } from 'typeorm';
import { AuditService, type StaffActor } from '../audit';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { newId } from '../common/ids';
import type { Tx } from '../common/transactor';
import { isDuplicateKey } from '../database/duplicate-key';
import { SettingsService } from '../settings';
import { MembershipLinksService, StaffService } from '../staff';
import { Approval, type ApprovalPayload } from './approval.entity';
import { assertMayAnswer, hasAnswered, lapsesAt, stateAt, type Decision } from './approvals.rule';

export interface Asking {
  readonly kind: ApprovalKind;
  /** What it is about, up to 80 characters. */
  readonly subjectKey: string;
  /** `one`: refused while another approval of this kind and subject waits. */
  readonly waiting: 'one' | 'many';
  readonly memberId: string | null;
  /** What is asked, for the staff log: 给会员 000012 加 500 积分. No personal data. */
  readonly title: string;
  readonly payload: ApprovalPayload;
  readonly reason: string;
  readonly staff: StaffActor;
}

export interface Decided {
  readonly approval: Approval;
  /** True where the same person had given the same answer before and nothing was done: carry nothing out again. */
  readonly repeated: boolean;
}

const ACTIONS: Record<Decision, AuditAction> = {
  approved: 'approval.approved',
  refused: 'approval.refused',
  withdrawn: 'approval.withdrawn',
};

@Injectable()
export class ApprovalsService {
  constructor(
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly links: MembershipLinksService,
    private readonly settings: SettingsService,
    private readonly staff: StaffService,
  ) {}

  /**
   * Asks for a decision. Refuses: MEMBER_IS_SELF; APPROVAL_ALREADY_ASKED, saying by whom, where only one may wait and
   * one does.
   */
  async ask(tx: Tx, { kind, subjectKey, waiting, memberId, title, payload, reason, staff }: Asking): Promise<Approval> {
    await this.assertOthers(tx, memberId, [staff.staffId]);
    const now = this.clock.now();
    const approvals = tx.getRepository(Approval);
    const soleKey = waiting === 'one' ? `${kind}:${subjectKey}` : null;
    if (soleKey !== null) await this.lapse(tx, now, { soleKey });
    const approval = {
      ...{ id: newId(now), kind, subjectKey, soleKey, memberId, title, payload, reason },
      ...{ requestedBy: staff.staffId, requestedAt: now, expiresAt: lapsesAt(now) },
      ...{ state: 'pending' as const, decidedBy: null, decidedAt: null, decisionNote: null, decidedAlone: false },
    };
    try {
      await approvals.insert({ ...approval, payload: { ...payload } });
    } catch (error) {
      if (soleKey === null || !isDuplicateKey(error)) throw error;
      const earlier = await approvals.findOneByOrFail({ pendingSole: soleKey });
      throw new DomainError('APPROVAL_ALREADY_ASKED', { approvalId: earlier.id, kind, requestedBy: await this.nameOf(tx, earlier.requestedBy) });
    }
    await this.note(tx, 'approval.asked', approval, staff, reason);
    return { ...approval, pendingSole: soleKey };
  }

  /**
   * Approves. The caller carries out what was asked in the same transaction, unless this answer is a repeated one.
   * Refuses: NOT_FOUND; APPROVAL_OWN while two persons are needed; MEMBER_IS_SELF where the one who asks or decides is the
   * member that it is about; APPROVAL_NOT_PENDING, saying what was decided and by whom.
   */
  approve(tx: Tx, id: string, staff: StaffActor): Promise<Decided> {
    return this.decide(tx, id, staff, 'approved', null);
  }

  /** Says no, and why. Refuses: NOT_FOUND; APPROVAL_OWN: one's own is taken back; MEMBER_IS_SELF; APPROVAL_NOT_PENDING. */
  refuse(tx: Tx, id: string, staff: StaffActor, note: string): Promise<Decided> {
    return this.decide(tx, id, staff, 'refused', note);
  }

  /** Takes back what one has asked. Refuses: NOT_FOUND; APPROVAL_OTHERS; APPROVAL_NOT_PENDING. */
  withdraw(tx: Tx, id: string, staff: StaffActor): Promise<Decided> {
    return this.decide(tx, id, staff, 'withdrawn', null);
  }

  /** Closes what nobody has decided in time, and says how much. */
  lapseExpired(tx: Tx, now: Date): Promise<number> {
    return this.lapse(tx, now, {});
  }

  /** The guarded UPDATE is the decision: of answers that arrive together one finds the approval pending. */
  private async decide(tx: Tx, id: string, staff: StaffActor, decision: Decision, note: string | null): Promise<Decided> {
    const asked = await this.find(tx, id);
    if (hasAnswered(asked, decision, staff.staffId)) return { approval: asked, repeated: true };
    const { twoPersons } = await this.settings.approvals(tx);
    assertMayAnswer(asked.requestedBy, staff.staffId, decision, { twoPersons });
    if (decision !== 'withdrawn') await this.assertOthers(tx, asked.memberId, [staff.staffId, asked.requestedBy]);
    const decidedAt = this.clock.now();
    const decidedAlone = decision === 'approved' && asked.requestedBy === staff.staffId;
    const taken = await tx
      .getRepository(Approval)
      .createQueryBuilder()
      .update()
      .set({ state: decision, decidedBy: staff.staffId, decidedAt, decisionNote: note, decidedAlone })
      .where(`id = :id AND state = 'pending' AND expires_at > :now`, { id, now: decidedAt })
      .execute();
    const approval = await this.find(tx, id);
    if (taken.affected === 1) {
      await this.note(tx, ACTIONS[decision], approval, staff, note ?? undefined);
      return { approval, repeated: false };
    }
    if (hasAnswered(approval, decision, staff.staffId)) return { approval, repeated: true };
    throw new DomainError('APPROVAL_NOT_PENDING', {
      approvalId: id,
      state: stateAt(approval, decidedAt),
      decidedBy: approval.decidedBy === null ? null : await this.nameOf(tx, approval.decidedBy),
      decidedAt: approval.decidedAt?.toISOString() ?? null,
    });
  }

  /**
   * That none of these staff is the member. Also for a noun that does without an approval.
   * Refuses: MEMBER_IS_SELF.
   */
  async assertOthers(tx: Tx, memberId: string | null, staffIds: readonly string[]): Promise<void> {
    if (memberId === null) return;
    const linked = await this.links.memberIds(staffIds, tx);
    if ([...linked.values()].includes(memberId)) throw new DomainError('MEMBER_IS_SELF', { memberId });
  }

  private async find(tx: Tx, id: string): Promise<Approval> {
    const approval = await tx.getRepository(Approval).findOneBy({ id });
    if (!approval) throw new DomainError('NOT_FOUND', { approvalId: id });
    return approval;
  }

  private async lapse(tx: Tx, now: Date, which: { soleKey?: string }): Promise<number> {
    const lapsed = await tx
      .getRepository(Approval)
      .update({ ...which, state: 'pending', expiresAt: LessThanOrEqual(now) }, { state: 'lapsed', decidedAt: now });
    return lapsed.affected ?? 0;
  }

  private async nameOf(tx: Tx, staffId: string): Promise<string> {
    return (await this.staff.names([staffId], tx)).get(staffId) ?? '';
  }

  private note(
    tx: Tx,
    action: AuditAction,
    { id, kind, title, memberId, decidedAlone }: Pick<Approval, 'id' | 'kind' | 'title' | 'memberId' | 'decidedAlone'>,
    staff: StaffActor,
    reason: string | undefined,
  ): Promise<void> {
    const details = { kind, title, ...(memberId === null ? {} : { memberId }), ...(decidedAlone ? { alone: true } : {}) };
    return this.audit.note(tx, staff, { action, objectKind: 'approval', objectId: id, reason, details });
  }
}
