// home.query.ts — composes the mini-program's first page: everything on it in one request.
import { Injectable } from '@nestjs/common';
import { businessDay } from '@tongxing/shared';
import { BadgesQuery } from '../badges';
import { CardsQuery } from '../cards';
import { CheckInsQuery } from '../check-ins';
import type { PersonCaller } from '../common/caller';
import { Clock } from '../common/clock';
import { EventsQuery } from '../events';
import { GrowthQuery } from '../growth';
import { JournalQuery } from '../journal';
import { MeQuery } from '../joining';
import { MessagesService } from '../messages';
import { PointsQuery } from '../points';
import { SettingsService } from '../settings';
import { TiersQuery } from '../tiers';
import type { HomeMemberView, HomeView, TodaySessionView } from './home.dto';
import { sessionToGoTo } from './home.rule';

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
    const [me, balances, growth, tier, branch, unreadMessages, todaySession, badgesEarned, newCardMonth] = await Promise.all([
      this.me.view(memberId),
      this.points.balances([memberId]),
      this.growth.totalOf(memberId),
      this.tiers.growthProgress(memberId),
      this.journal.branch(memberId, month),
      this.messages.unreadCount(memberId),
      this.todaySession(memberId),
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
      todaySession,
      badgesEarned,
      newCard: newCardMonth === null ? null : { month: newCardMonth },
    };
  }

  private async todaySession(memberId: string): Promise<TodaySessionView | null> {
    const now = this.clock.now();
    const session = sessionToGoTo(await this.events.sessionsOn(businessDay(now)), now);
    if (!session) return null;
    return {
      eventId: session.eventId,
      eventTitle: session.event.title,
      sessionId: session.id,
      startsAt: session.startsAt.toISOString(),
      endsAt: session.endsAt.toISOString(),
      checkedIn: await this.checkIns.isIn(memberId, session.id),
    };
  }
}
