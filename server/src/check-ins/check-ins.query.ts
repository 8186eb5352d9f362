// check-ins.query.ts — the only reader of check-ins for screens; what a check-in became is composed here and nowhere else.
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import { BadgesQuery } from '../badges';
import type { MemberCaller, PersonCaller } from '../common/caller';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import type { Tx } from '../common/transactor';
import { maskName } from '../common/crypto/mask';
import { wholeNumberOf } from '../database/columns';
import { readAll } from '../database/rows';
import { EventsQuery, isDoorOpen } from '../events';
import { GrowthQuery } from '../growth';
import { deedText, JournalQuery, titleOf, toPetalView, type Earlier, type Entry } from '../journal';
import { MembersQuery } from '../members';
import { PointsQuery } from '../points';
import { TiersQuery } from '../tiers';
import { CheckIn } from './check-in.entity';
import type { AnnulmentView, CheckInResultView, CountView, EventDetailView } from './check-ins.dto';

/** Names on the screen at once. */
const RECENT = 8;

/** What the effects made of a check-in. */
type Became = Pick<CheckInResultView, 'points' | 'growth' | 'balance' | 'growthTotal' | 'newBadges' | 'tier' | 'tierRise'>;

const STANDING = ['id', 'sessionId', 'eventId', 'memberId', 'entryId', 'checkedInAt'] as const;

/** What a check-in's result is told by. */
export type Standing = Pick<CheckIn, (typeof STANDING)[number]>;

/** One line of "what happened lately", for staff. */
export interface RecentCheckIn {
  readonly memberId: string;
  readonly nickname: string;
  readonly text: string;
  readonly at: Date;
}

@Injectable()
export class CheckInsQuery {
  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly badges: BadgesQuery,
    private readonly events: EventsQuery,
    private readonly growth: GrowthQuery,
    private readonly journal: JournalQuery,
    private readonly members: MembersQuery,
    private readonly points: PointsQuery,
    private readonly tiers: TiersQuery,
  ) {}

  /** A member's own check-in, told as on the day. Refuses: NOT_FOUND, also for another member's. */
  async result({ memberId }: MemberCaller, checkInId: string): Promise<CheckInResultView> {
    const checkIn = await this.dataSource.getRepository(CheckIn).findOneBy({ id: checkInId, memberId });
    if (!checkIn) throw new DomainError('NOT_FOUND');
    const reversals = await this.journal.reversalsOf([checkIn.entryId]);
    return { ...(await this.resultOf(checkIn)), annulment: annulmentIn(reversals, checkIn.entryId) };
  }

  /** What a check-in became, read back; inside a transaction, say which. */
  async resultOf(checkIn: Standing, manager: EntityManager = this.dataSource.manager): Promise<CheckInResultView> {
    const { id, memberId, entryId } = checkIn;
    const entry = await this.journal.entryOf(memberId, entryId, manager);
    if (!entry) throw new Error(`The check-in ${id} has no entry in the journal.`);
    return this.told(checkIn, entry, manager, {
      points: await this.points.earnedBy(entryId, manager),
      growth: await this.growth.earnedBy(entryId, manager),
      balance: (await this.points.balances([memberId], manager)).get(memberId) ?? 0,
      growthTotal: await this.growth.totalOf(memberId, manager),
      newBadges: await this.badges.grantedBy(entryId, manager),
      tier: await this.tiers.growthProgress(memberId, manager),
      tierRise: await this.tiers.riseBy(entryId, manager),
    });
  }

  /** What a check-in becomes in this very transaction: the same, told by the steps that made it instead of read back. */
  async resultIn(tx: Tx, checkIn: Standing, entry: Entry, steps: Earlier): Promise<CheckInResultView> {
    return this.told(checkIn, entry, tx, {
      ...(await this.points.earnedIn(tx, entry, steps)),
      ...(await this.growth.earnedIn(tx, steps)),
      newBadges: this.badges.grantedIn(steps),
      ...(await this.tiers.growthIn(tx, entry, steps)),
    });
  }

  private async told(
    { id, memberId, eventId, checkedInAt }: Standing,
    entry: Entry,
    manager: EntityManager,
    became: Became,
  ): Promise<CheckInResultView> {
    return {
      checkInId: id,
      alreadyIn: false,
      eventId,
      eventTitle: titleOf(entry),
      sessionTitle: String(entry.details['sessionTitle'] ?? ''),
      checkedInAt: checkedInAt.toISOString(),
      ...{ points: became.points, growth: became.growth, balance: became.balance, growthTotal: became.growthTotal },
      ...{ newBadges: became.newBadges, tier: became.tier, tierRise: became.tierRise },
      petal: toPetalView(entry),
      monthPetals: await this.journal.petals(memberId, entry.month, manager),
      annulment: null,
    };
  }

  /** The check-in of this member that stands at the session. */
  async standing(memberId: string, sessionId: string, manager: EntityManager = this.dataSource.manager): Promise<Standing | null> {
    const [checkIn = null] = await readAll(manager, CheckIn, STANDING, 'session_id = ? AND standing_attendee = ?', [sessionId, memberId]);
    return checkIn;
  }

  async isIn(memberId: string, sessionId: string): Promise<boolean> {
    return (await this.sessionsWith(memberId, [sessionId])).has(sessionId);
  }

  /** Those of these sessions that the member has checked in to. */
  async sessionsWith(memberId: string, sessionIds: readonly string[]): Promise<Set<string>> {
    if (sessionIds.length === 0) return new Set();
    const found = await this.dataSource
      .getRepository(CheckIn)
      .find({ select: { sessionId: true }, where: { sessionId: In([...sessionIds]), standingAttendee: memberId } });
    return new Set(found.map(({ sessionId }) => sessionId));
  }

  /** An event with its sessions, and for a member whether they are in. Refuses: EVENT_NOT_FOUND. */
  async eventDetail(eventId: string, caller: PersonCaller | null): Promise<EventDetailView> {
    const { event, sessions } = await this.events.withSessions(eventId);
    const now = this.clock.now();
    const mine = caller?.kind === 'member' ? await this.sessionsWith(caller.memberId, sessions.map(({ id }) => id)) : null;
    return {
      ...this.events.summaryOf(event),
      description: event.description,
      sessions: sessions.map((session) => ({
        id: session.id,
        title: session.title,
        startsAt: session.startsAt.toISOString(),
        endsAt: session.endsAt.toISOString(),
        opensAt: session.opensAt.toISOString(),
        closesAt: session.closesAt.toISOString(),
        open: event.cancelledAt === null && isDoorOpen(session, now),
        checkedIn: mine?.has(session.id) ?? null,
      })),
    };
  }

  /** How many are in, and who came last, by surname only. Refuses: SESSION_NOT_FOUND. */
  async count(sessionId: string): Promise<CountView> {
    const { checkIns } = await this.events.session(sessionId);
    const rows = await this.dataSource.getRepository(CheckIn).find({
      where: { sessionId, status: 'standing' },
      order: { checkedInAt: 'DESC', id: 'DESC' },
      take: RECENT,
    });
    const members = await this.members.briefs(rows.map(({ memberId }) => memberId));
    return {
      count: checkIns,
      recent: rows.map(({ id, memberId, checkedInAt }) => {
        const member = members.get(memberId);
        return { id, surname: member?.realNameMasked ?? maskName(member?.nickname ?? ''), at: checkedInAt.toISOString() };
      }),
    };
  }

  /** How many came on each business day from the first to the last, both included; days without any are left out. */
  async perDay(first: string, last: string): Promise<Map<string, number>> {
    const rows = await this.dataSource
      .getRepository(CheckIn)
      .createQueryBuilder('checkIn')
      .select('checkIn.day', 'day')
      .addSelect('COUNT(*)', 'count')
      .where(`checkIn.day BETWEEN :first AND :last AND checkIn.status = 'standing'`, { first, last })
      .groupBy('checkIn.day')
      .getRawMany<{ day: string; count: unknown }>();
    return new Map(rows.map(({ day, count }) => [day, wholeNumberOf(count)]));
  }

  /** The last check-ins anywhere, newest first. */
  async newest(count: number): Promise<RecentCheckIn[]> {
    const rows = await this.dataSource
      .getRepository(CheckIn)
      .find({ where: { status: 'standing' }, order: { checkedInAt: 'DESC', id: 'DESC' }, take: count });
    const [members, entries] = await Promise.all([
      this.members.briefs(rows.map(({ memberId }) => memberId)),
      this.journal.entriesByIds(rows.map(({ entryId }) => entryId)),
    ]);
    return rows.flatMap(({ memberId, entryId, checkedInAt }) => {
      const [member, entry] = [members.get(memberId), entries.get(entryId)];
      return member && entry ? [{ memberId, nickname: member.nickname, text: deedText(entry), at: checkedInAt }] : [];
    });
  }
}

/** Why and when the check-in of an entry was taken back; null where it was not. */
export function annulmentIn(reversals: ReadonlyMap<string, Entry>, entryId: string): AnnulmentView | null {
  const reversal = reversals.get(entryId);
  return reversal ? { reason: reversal.reason ?? '', at: reversal.recordedAt.toISOString() } : null;
}
