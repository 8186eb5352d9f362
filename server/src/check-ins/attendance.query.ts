// attendance.query.ts — who was at a session, as staff read it: who is in, who is not any more, and who was put down by hand.
import { Injectable } from '@nestjs/common';
import { DataSource, In } from 'typeorm';
import { pageOf, seek, type Page, type PageQuery } from '../common/paging';
import { EventsQuery } from '../events';
import { JournalQuery, type Entry } from '../journal';
import { MembersQuery } from '../members';
import { StaffService } from '../staff';
import { CheckIn } from './check-in.entity';
import { annulmentIn } from './check-ins.query';
import type { ByHandView, CheckInRowView } from './check-ins.dto';

@Injectable()
export class AttendanceQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly events: EventsQuery,
    private readonly journal: JournalQuery,
    private readonly members: MembersQuery,
    private readonly staff: StaffService,
  ) {}

  /** Who is in at a session, the last to come first, and who was but is not any more. Refuses: SESSION_NOT_FOUND. */
  async page(sessionId: string, page: PageQuery): Promise<Page<CheckInRowView>> {
    await this.events.session(sessionId);
    const query = this.dataSource
      .getRepository(CheckIn)
      .createQueryBuilder('checkIn')
      .where('checkIn.sessionId = :sessionId', { sessionId });
    const rows = await seek(query, { key: 'checkIn.checkedInAt', id: 'checkIn.id', direction: 'DESC' }, page).getMany();
    const annulled = rows.filter(({ status }) => status === 'annulled');
    const [members, reversals, byHand, missing] = await Promise.all([
      this.members.briefs(rows.map(({ memberId }) => memberId)),
      this.journal.reversalsOf(annulled.map(({ entryId }) => entryId)),
      this.byHand(rows.filter(({ method }) => method === 'staff')),
      this.missing(annulled),
    ]);
    return pageOf(rows, page, ({ checkedInAt, id }) => ({ key: checkedInAt, id }), (row) => ({
      id: row.id,
      memberId: row.memberId,
      memberNo: members.get(row.memberId)?.no ?? 0,
      nickname: members.get(row.memberId)?.nickname ?? '',
      checkedInAt: row.checkedInAt.toISOString(),
      method: row.method,
      entryId: row.entryId,
      annulment: annulmentIn(reversals, row.entryId),
      byHand: byHand.get(row.entryId) ?? null,
      missing: missing.has(row.id),
    }));
  }

  /** Of these check-ins of one member, those that could be recorded anew: the session of each, by its id. */
  async missingSessions(checkInIds: readonly string[]): Promise<Map<string, string>> {
    if (checkInIds.length === 0) return new Map();
    const annulled = await this.dataSource.getRepository(CheckIn).findBy({ id: In([...checkInIds]), status: 'annulled' });
    const missing = await this.missing(annulled);
    return new Map(annulled.filter(({ id }) => missing.has(id)).map(({ id, sessionId }) => [id, sessionId]));
  }

  /** Of those that were taken back, the last one of each person at a session where they have no other that stands. */
  private async missing(annulled: readonly CheckIn[]): Promise<Set<string>> {
    if (annulled.length === 0) return new Set();
    const place = ({ sessionId, attendeeKey }: CheckIn): string => `${sessionId} ${attendeeKey}`;
    const [sessionIds, attendees] = [annulled.map(({ sessionId }) => sessionId), annulled.map(({ attendeeKey }) => attendeeKey)];
    const standing = await this.dataSource
      .getRepository(CheckIn)
      .findBy({ sessionId: In([...new Set(sessionIds)]), standingAttendee: In([...new Set(attendees)]) });
    const there = new Set(standing.map(place));
    const last = new Map<string, CheckIn>();
    for (const checkIn of annulled) {
      const other = last.get(place(checkIn));
      if (!there.has(place(checkIn)) && (!other || other.id < checkIn.id)) last.set(place(checkIn), checkIn);
    }
    return new Set([...last.values()].map(({ id }) => id));
  }

  private async byHand(rows: readonly CheckIn[]): Promise<Map<string, ByHandView>> {
    const entries = [...(await this.journal.entriesByIds(rows.map(({ entryId }) => entryId))).values()];
    const names = await this.staff.names(entries.map(staffIdOf));
    return new Map(
      entries.map((entry) => [entry.id, { by: names.get(staffIdOf(entry)) ?? '', reason: entry.reason ?? '', at: entry.recordedAt.toISOString() }]),
    );
  }
}

const staffIdOf = ({ recordedBy }: Entry): string => recordedBy.slice('staff:'.length);
