// admin-home.query.ts — composes the staff's first page: today, then how it has been going.
import { Injectable } from '@nestjs/common';
import { addDays, businessDay } from '@tongxing/shared';
import { CheckInsQuery } from '../check-ins';
import { Clock } from '../common/clock';
import { EventsQuery } from '../events';
import { MembersQuery } from '../members';
import { PointsQuery } from '../points';
import { HOME } from './home.copy';
import type { AdminHomeView, RecentView } from './home.dto';
import { shownWeeks, sumOfDays } from './home.rule';

const RECENT = 12;

@Injectable()
export class AdminHomeQuery {
  constructor(
    private readonly clock: Clock,
    private readonly checkIns: CheckInsQuery,
    private readonly events: EventsQuery,
    private readonly members: MembersQuery,
    private readonly points: PointsQuery,
  ) {}

  async view(): Promise<AdminHomeView> {
    const day = businessDay(this.clock.now());
    const monthStart = `${day.slice(0, 7)}-01`;
    const weeks = shownWeeks(day);
    // Eight weeks reach further back than any month, so one count per day serves day, month and weeks.
    const first = weeks[0]!;
    const [sessions, checkIns, joined, members, pointsIssuedThisMonth, recent] = await Promise.all([
      this.events.sessionsOn(day),
      this.checkIns.perDay(first, day),
      this.members.joinedPerDay(first, day),
      this.members.activeCount(),
      this.points.issuedIn(day.slice(0, 7)),
      this.recent(),
    ]);
    return {
      today: {
        day,
        events: sessions.map(({ id, title, startsAt, endsAt, checkIns: count, event }) => ({
          eventId: event.id,
          title: event.title,
          sessionId: id,
          sessionTitle: title,
          startsAt: startsAt.toISOString(),
          endsAt: endsAt.toISOString(),
          checkIns: count,
        })),
        checkIns: checkIns.get(day) ?? 0,
        newMembers: joined.get(day) ?? 0,
      },
      totals: {
        members,
        checkInsThisMonth: sumOfDays(checkIns, monthStart, day),
        newThisMonth: sumOfDays(joined, monthStart, day),
        pointsIssuedThisMonth,
      },
      recent,
      weekly: weeks.map((weekStart) => ({
        weekStart,
        joined: sumOfDays(joined, weekStart, addDays(weekStart, 6)),
        checkIns: sumOfDays(checkIns, weekStart, addDays(weekStart, 6)),
      })),
    };
  }

  private async recent(): Promise<RecentView[]> {
    const [joined, checkedIn] = await Promise.all([this.members.newest(RECENT), this.checkIns.newest(RECENT)]);
    return [
      ...joined.map(({ id, nickname, joinedAt }) => ({ kind: 'joined' as const, memberId: id, nickname, text: HOME.joined, at: joinedAt })),
      ...checkedIn.map((checkIn) => ({ kind: 'checked_in' as const, ...checkIn })),
    ]
      .sort((a, b) => b.at.getTime() - a.at.getTime())
      .slice(0, RECENT)
      .map((line) => ({ ...line, at: line.at.toISOString() }));
  }
}
