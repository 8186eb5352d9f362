// hand-check-ins.service.ts — staff record a check-in by hand. Owns: with it go a line in the log and a word to the member.
import { Injectable } from '@nestjs/common';
import { AuditService } from '../audit';
import type { StaffCaller } from '../common/caller';
import { Idempotency } from '../common/idempotency';
import { onlyAsked } from '../common/only-asked';
import { Outbox } from '../common/outbox';
import { Transactor } from '../common/transactor';
import { HandAttendanceService, type HandCheckIn } from './hand-attendance.service';
import { CHECK_IN_BY_HAND, type ByHandTold } from './hand-check-in-letters';
import type { HandCheckInPreviewView, HandCheckInView } from './hand-check-ins.dto';

@Injectable()
export class HandCheckInsService {
  constructor(
    private readonly attendance: HandAttendanceService,
    private readonly audit: AuditService,
    private readonly idempotency: Idempotency,
    private readonly outbox: Outbox,
    private readonly transactor: Transactor,
  ) {}

  /**
   * Writes that a member was at a session, also once its door has closed, with everything it brings: a new fact, be it that
   * the check-in was missed or taken back. A member who is in is answered with the check-in that stands, and nothing is
   * written, noted or told; the same key is the first answer. Refuses: as `HandAttendanceService.write`.
   */
  record(staff: StaffCaller, key: string, { sessionId, memberId, reason }: HandCheckIn): Promise<HandCheckInView> {
    return this.idempotency.once(staff, key, { sessionId, memberId, reason }, async (tx) => {
      const { view, entryId } = await this.attendance.write(tx, staff, { sessionId, memberId, reason });
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
      const { view } = await this.attendance.write(tx, staff, { sessionId, memberId, reason: '' });
      const { checkInId: _, ...foretold } = view;
      return foretold;
    });
  }
}

/** Plain values for the outbox, which keeps no views and nothing that staff wrote. */
function toldOf({ memberId, putsBack, points, repaid, brief, growth, badges, tierRise }: HandCheckInView, entryId: string): ByHandTold {
  const names = badges.map(({ name }) => name);
  return { memberId, entryId, putBack: putsBack !== null, points, repaid, brief, growth, badges: names, tier: tierRise?.to ?? null };
}
