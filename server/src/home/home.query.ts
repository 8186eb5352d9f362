// home.query.ts — composes the mini-program's first page: everything on it in one request.
import { Injectable } from '@nestjs/common';
import { businessDay } from '@tongxing/shared';
import { BadgesQuery } from '../badges';
import { CardsQuery } from '../cards';
import { CheckInsQuery } from '../check-ins';
import type { PersonCaller } from '../common/caller';
import { Clock } from '../common/clock';
import { EventsQuery, type SessionAtEvent } from '../events';
import { GrowthQuery } from '../growth';
import { JournalQuery } from '../journal';
import { JoinCodesQuery, MeQuery } from '../joining';
import { MessagesService } from '../messages';
import { PointsQuery } from '../points';
import { SettingsService } from '../settings';
import { TiersQuery } from '../tiers';
import type { HomeMemberView, HomeView, TodaySessionView } from './home.dto';
import { whereToGo } from './home.rule';

@Injectable()
export class HomeQuery {
  constructor(
    private readonly clock: Clock,
    private readonly badges: BadgesQuery,
    private readonly cards: CardsQuery,
    private readonly checkIns: CheckInsQuery,
    private readonly events: EventsQuery,
    private readonly growth: GrowthQuery,
    private readonly journal: JournalQuery,
    private readonly joinCodes: JoinCodesQuery,
    private readonly me: MeQuery,
    private readonly messages: MessagesService,
    private readonly points: PointsQuery,
    private readonly settings: SettingsService,
    private readonly tiers: TiersQuery,
  ) {}

  async view(caller: PersonCaller | null): Promise<HomeView> {
    const memberId = caller?.kind === 'member' ? caller.memberId : null;
    const refusal = caller?.kind === 'visitor' ? (caller.refusal ?? null) : null;
    const [organisation, nextEvent, member, latestMessage] = await Promise.all([
      this.settings.organisation(),
      this.events.next(),
      memberId === null ? null : this.memberView(memberId),
      memberId === null ? null : this.messages.latest(memberId),
    ]);
    return { organisation, serverTime: this.clock.now().toISOString(), member, refusal, nextEvent, latestMessage };
  }

  private async memberView(memberId: string): Promise<HomeMemberView> {
    const month = businessDay(this.clock.now()).slice(0, 7);
    const [me, balances, growth, tier, branch, unreadMessages, today, badgesEarned, newCardMonth] = await Promise.all([
      this.me.view(memberId),
      this.points.balances([memberId]),
      this.growth.totalOf(memberId),
      this.tiers.growthProgress(memberId),
      this.journal.branch(memberId, month),
      this.messages.unreadCount(memberId),
      this.today(memberId),
      this.badges.countOf(memberId),
      this.cards.unseenOfLastMonth(memberId),
    ]);
    return {
      me,
      balance: balances.get(memberId) ?? 0,
      growth,
      tier,
      monthPetals: branch.at(-1)?.petals ?? [],
      branch,
      unreadMessages,
      ...today,
      badgesEarned,
      newCard: newCardMonth === null ? null : { month: newCardMonth },
    };
  }

  private async today(memberId: string): Promise<Pick<HomeMemberView, 'todaySession' | 'openSessions'>> {
    const now = this.clock.now();
    const sessions = await this.events.sessionsOn(businessDay(now));
    if (sessions.length === 0) return { todaySession: null, openSessions: [] };
    const [isIn, cameBy] = await Promise.all([
      this.checkIns.sessionsWith(memberId, sessions.map(({ id }) => id)),
      this.joinCodes.eventOf(memberId),
    ]);
    const { first, open } = whereToGo(sessions, now, isIn, cameBy);
    return {
      todaySession: first ? toTodaySession(first, isIn) : null,
      openSessions: open.map((session) => toTodaySession(session, isIn)),
    };
  }
}

function toTodaySession({ id, eventId, event, startsAt, endsAt }: SessionAtEvent, isIn: ReadonlySet<string>): TodaySessionView {
  return {
    eventId,
    eventTitle: event.title,
    sessionId: id,
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    checkedIn: isIn.has(id),
  };
}
