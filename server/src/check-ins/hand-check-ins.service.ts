// hand-check-ins.service.ts — staff record a check-in by hand. Owns: with it go a line in the log and a word to the member.
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ApprovalsService } from '../approvals';
import { AuditService } from '../audit';
import type { StaffCaller } from '../common/caller';
import { Clock } from '../common/clock';
import { Idempotency } from '../common/idempotency';
import { onlyAsked } from '../common/only-asked';
import { Outbox } from '../common/outbox';
import { Transactor, type Tx } from '../common/transactor';
import { EventsQuery } from '../events';
import { JournalQuery, JournalService } from '../journal';
import { MembersQuery, type MemberProfile } from '../members';
import { PointsQuery } from '../points';
import { AttendanceService } from './attendance.service';
import { CheckIn } from './check-in.entity';
import { annulmentIn, CheckInsQuery } from './check-ins.query';
import type { AnnulmentView, CheckInResultView } from './check-ins.dto';
import { CHECK_IN_BY_HAND, type ByHandTold } from './hand-check-in-letters';
import { momentByHand } from './hand-check-in.rule';
import type { HandCheckInPreviewView, HandCheckInRequest, HandCheckInView } from './hand-check-ins.dto';

export interface HandCheckIn extends HandCheckInRequest {
  readonly sessionId: string;
}

/** A check-in by hand as it was written; `entryId` is null where the member was in already and nothing was. */
interface Written {
  readonly view: HandCheckInView;
  readonly entryId: string | null;
}

@Injectable()
export class HandCheckInsService {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly attendance: AttendanceService,
    private readonly audit: AuditService,
    private readonly clock: Clock,
    private readonly entries: JournalQuery,
    private readonly events: EventsQuery,
    private readonly idempotency: Idempotency,
    private readonly journal: JournalService,
    private readonly members: MembersQuery,
    private readonly outbox: Outbox,
    private readonly points: PointsQuery,
    private readonly query: CheckInsQuery,
    private readonly transactor: Transactor,
  ) {}

  /**
   * Writes that a member was at a session, also once its door has closed, with everything it brings: a new fact, be it that
   * the check-in was missed or taken back. A member who is in is answered with the check-in that stands, and nothing is
   * written, noted or told; the same key is the first answer. Locks in the order of `AttendanceService.enter`.
   * Refuses: SESSION_NOT_FOUND, NOT_FOUND; MEMBERSHIP_REQUIRED, MEMBER_SUSPENDED or MEMBER_NOT_ACTIVE; MEMBER_IS_SELF;
   * SESSION_NOT_OPEN before the door opened; EVENT_CANCELLED and MEMBER_JOINED_LATER where nothing was taken back.
   */
  record(staff: StaffCaller, key: string, { sessionId, memberId, reason }: HandCheckIn): Promise<HandCheckInView> {
    return this.idempotency.once(staff, key, { sessionId, memberId, reason }, async (tx) => {
      const { view, entryId } = await this.write(tx, staff, { sessionId, memberId, reason });
      if (entryId !== null) {
        const { memberNo, eventTitle: title, checkInId, putsBack } = view;
        const details = { memberId, memberNo, title, putBack: putsBack !== null };
        await this.audit.note(tx, staff, { action: 'check_in.by_hand', objectKind: 'check_in', objectId: checkInId, reason, details });
        await this.outbox.add(tx, { topic: CHECK_IN_BY_HAND, dedupeKey: `${CHECK_IN_BY_HAND}:${entryId}`, payload: toldOf(view, entryId) });
      }
      return view;
    });
  }

  /** What recording it would do, found by doing it and then not. Refuses: as `record`. */
  preview(staff: StaffCaller, sessionId: string, memberId: string): Promise<HandCheckInPreviewView> {
    return onlyAsked(this.transactor, async (tx) => {
      const { view } = await this.write(tx, staff, { sessionId, memberId, reason: '' });
      const { checkInId: _, ...foretold } = view;
      return foretold;
    });
  }

  private async write(tx: Tx, { staffId }: StaffCaller, { sessionId, memberId, reason }: HandCheckIn): Promise<Written> {
    const session = await this.events.session(sessionId, tx);
    const member = await this.members.profile(memberId, tx);
    await this.journal.lock(tx, memberId);
    await this.members.assertActive(memberId, tx);
    await this.approvals.assertOthers(tx, memberId, [staffId]);
    const standing = await this.query.standing(memberId, sessionId, tx);
    if (standing) {
      const result = { ...(await this.query.resultOf(standing, tx)), alreadyIn: true };
      return { view: await this.viewOf(tx, member, result, standing.entryId, null), entryId: null };
    }
    const annulled = await this.lastAnnulled(tx, sessionId, memberId);
    const checkedInAt = momentByHand(session, { joinedAt: member.joinedAt, annulled: annulled?.checkedInAt ?? null, now: this.clock.now() });
    const arrival = { memberId, session, checkedInAt, method: 'staff' as const, codeEpoch: null, recordedBy: `staff:${staffId}`, reason };
    const { result, entryId } = await this.attendance.write(tx, arrival);
    const putsBack = annulled && annulmentIn(await this.entries.reversalsOf([annulled.entryId], tx), annulled.entryId);
    return { view: await this.viewOf(tx, member, result, entryId, putsBack), entryId };
  }

  /** What was recorded last and taken back is what is put back. */
  private lastAnnulled(manager: EntityManager, sessionId: string, memberId: string): Promise<CheckIn | null> {
    return manager.getRepository(CheckIn).findOne({ where: { sessionId, memberId, status: 'annulled' }, order: { id: 'DESC' } });
  }

  private async viewOf(
    tx: Tx,
    { id: memberId, no: memberNo, nickname }: MemberProfile,
    { checkInId, alreadyIn, eventTitle, sessionTitle, checkedInAt, points, growth, newBadges: badges, tierRise }: CheckInResultView,
    entryId: string,
    putsBack: AnnulmentView | null,
  ): Promise<HandCheckInView> {
    const sum = (lines: readonly { delta: number }[]) => lines.reduce((total, { delta }) => total + delta, 0);
    const [repaid, brief] = [await this.points.repaidBy(entryId, tx), await this.points.briefBy(entryId, tx)];
    return {
      ...{ checkInId, memberId, memberNo, nickname, eventTitle, sessionTitle, alreadyIn, checkedInAt, putsBack },
      ...{ points: sum(points), repaid, brief, growth: sum(growth), badges, tierRise },
    };
  }
}

/** Plain values for the outbox, which keeps no views and nothing that staff wrote. */
function toldOf({ memberId, putsBack, points, repaid, brief, growth, badges, tierRise }: HandCheckInView, entryId: string): ByHandTold {
  const names = badges.map(({ name }) => name);
  return { memberId, entryId, putBack: putsBack !== null, points, repaid, brief, growth, badges: names, tier: tierRise?.to ?? null };
}
