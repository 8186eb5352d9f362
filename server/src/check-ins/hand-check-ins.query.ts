// hand-check-ins.query.ts — what is read for a check-in by hand, and how one is told to staff; always in the caller's transaction.
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import type { Tx } from '../common/transactor';
import { EventsQuery, type SessionAtEvent } from '../events';
import { JournalQuery } from '../journal';
import { MembersQuery, type MemberProfile } from '../members';
import { PointsQuery } from '../points';
import { CheckIn } from './check-in.entity';
import { annulmentIn, CheckInsQuery } from './check-ins.query';
import type { AnnulmentView, CheckInResultView } from './check-ins.dto';
import type { HandCheckInView } from './hand-check-ins.dto';

@Injectable()
export class HandCheckInsQuery {
  constructor(
    private readonly checkIns: CheckInsQuery,
    private readonly entries: JournalQuery,
    private readonly events: EventsQuery,
    private readonly members: MembersQuery,
    private readonly points: PointsQuery,
  ) {}

  /** Refuses: SESSION_NOT_FOUND; NOT_FOUND for the member. */
  async whoAndWhere(tx: Tx, sessionId: string, memberId: string): Promise<{ session: SessionAtEvent; member: MemberProfile }> {
    const session = await this.events.session(sessionId, tx);
    return { session, member: await this.members.profile(memberId, tx) };
  }

  /** The check-in of the member that stands at the session. */
  async standing(tx: Tx, member: MemberProfile, sessionId: string): Promise<HandCheckInView | null> {
    const standing = await this.checkIns.standing(member.id, sessionId, tx);
    if (!standing) return null;
    const result = { ...(await this.checkIns.resultOf(standing, tx)), alreadyIn: true };
    return this.viewOf(tx, member, result, standing.entryId, null);
  }

  /**
   * What was recorded last and taken back is what is put back. Asked while the member's account is held: by
   * check_in_standing, under whose nulls stand the annulments of one session.
   */
  async lastAnnulled(tx: Tx, sessionId: string, memberId: string): Promise<CheckIn | null> {
    const annulled = await tx.getRepository(CheckIn).findBy({ sessionId, memberId, standingAttendee: IsNull() });
    return annulled.reduce<CheckIn | null>((last, one) => (last === null || last.id < one.id ? one : last), null);
  }

  /** One that was written in this very transaction, and what it puts back. */
  async written(
    tx: Tx,
    member: MemberProfile,
    { result, entryId, annulled }: { result: CheckInResultView; entryId: string; annulled: CheckIn | null },
  ): Promise<HandCheckInView> {
    const putsBack = annulled && annulmentIn(await this.entries.reversalsOf([annulled.entryId], tx), annulled.entryId);
    return this.viewOf(tx, member, result, entryId, putsBack);
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
