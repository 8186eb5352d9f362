// hand-attendance.service.ts — writes a check-in that staff record by hand, inside the caller's transaction. Owns: it counts for when it was.
import { Injectable } from '@nestjs/common';
import { ApprovalsService } from '../approvals';
import type { StaffCaller } from '../common/caller';
import { Clock } from '../common/clock';
import type { Tx } from '../common/transactor';
import { JournalService } from '../journal';
import { MembersQuery } from '../members';
import { AttendanceService } from './attendance.service';
import { momentByHand } from './hand-check-in.rule';
import type { HandCheckInRequest, HandCheckInView } from './hand-check-ins.dto';
import { HandCheckInsQuery } from './hand-check-ins.query';

export interface HandCheckIn extends HandCheckInRequest {
  readonly sessionId: string;
}

/** A check-in by hand as it was written; `entryId` is null where the member was in already and nothing was. */
export interface Written {
  readonly view: HandCheckInView;
  readonly entryId: string | null;
}

@Injectable()
export class HandAttendanceService {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly attendance: AttendanceService,
    private readonly clock: Clock,
    private readonly journal: JournalService,
    private readonly members: MembersQuery,
    private readonly query: HandCheckInsQuery,
  ) {}

  /**
   * Writes it with everything it brings, or answers with the check-in that stands. Locks in the order of `AttendanceService.enter`.
   * Refuses: SESSION_NOT_FOUND, NOT_FOUND; MEMBERSHIP_REQUIRED, MEMBER_SUSPENDED or MEMBER_NOT_ACTIVE; MEMBER_IS_SELF;
   * SESSION_NOT_OPEN before the door opened; EVENT_CANCELLED and MEMBER_JOINED_LATER where nothing was taken back.
   */
  async write(tx: Tx, { staffId }: StaffCaller, { sessionId, memberId, reason }: HandCheckIn): Promise<Written> {
    const { session, member } = await this.query.whoAndWhere(tx, sessionId, memberId);
    await this.journal.lock(tx, memberId);
    await this.members.assertActive(memberId, tx);
    await this.approvals.assertOthers(tx, memberId, [staffId]);
    const standing = await this.query.standing(tx, member, sessionId);
    if (standing) return { view: standing, entryId: null };
    const annulled = await this.query.lastAnnulled(tx, sessionId, memberId);
    const checkedInAt = momentByHand(session, { joinedAt: member.joinedAt, annulled: annulled?.checkedInAt ?? null, now: this.clock.now() });
    const arrival = { memberId, session, checkedInAt, method: 'staff' as const, codeEpoch: null, recordedBy: `staff:${staffId}`, reason };
    const { result, entryId } = await this.attendance.write(tx, arrival);
    return { view: await this.query.written(tx, member, { result, entryId, annulled }), entryId };
  }
}
