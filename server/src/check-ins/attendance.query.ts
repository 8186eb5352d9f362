// attendance.query.ts — who was at a session, as staff read it: who is in, who is not any more, and who was put down by hand.
import { Injectable } from '@nestjs/common';
import { DataSource, In, IsNull } from 'typeorm';
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

  /**
   * Of those that were taken back, the last one of each person at a session where they have no other that stands. Where
   * there are more of them than are asked for here, as on a page, all are looked at: only one can be put back.
   */
  private async missing(asked: readonly CheckIn[]): Promise<Set<string>> {
    if (asked.length === 0) return new Set();
    const place = ({ sessionId, attendeeKey }: Pick<CheckIn, 'sessionId' | 'attendeeKey'>): string => `${sessionId} ${attendeeKey}`;
    const sessionId = In([...new Set(asked.map((one) => one.sessionId))]);
    const attendees = In([...new Set(asked.map((one) => one.attendeeKey))]);
    const checkIns = this.dataSource.getRepository(CheckIn);
    const select = { id: true, sessionId: true, attendeeKey: true } as const;
    const [standing, annulled] = await Promise.all([
      checkIns.find({ select, where: { sessionId, standingAttendee: attendees } }),
      checkIns.find({ select, where: { sessionId, standingAttendee: IsNull(), attendeeKey: attendees }, order: { id: 'ASC' } }),
    ]);
    const last = new Map(annulled.map((one) => [place(one), one.id]));
    for (const one of standing) last.delete(place(one));
    return new Set(last.values());
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
