// portraits.query.ts — one person, or a list of people, put together from the nouns that know a part of them.
import { Injectable } from '@nestjs/common';
import { businessMonth } from '@tongxing/shared';
import { BadgesQuery } from '../badges';
import { AttendanceQuery, checkInIdOf } from '../check-ins';
import { Clock } from '../common/clock';
import type { Page, PageQuery } from '../common/paging';
import { ConsentsService } from '../consents';
import { isUndoable } from '../contributions';
import { GrowthQuery } from '../growth';
import { JoinCodesQuery } from '../joining';
import { JournalQuery } from '../journal';
import { MembersQuery, type MemberProfile } from '../members';
import { PointsQuery } from '../points';
import { TiersQuery } from '../tiers';
import type { MemberDetailView, MemberListQuery, MemberRowView, TimelineItemView } from './portraits.dto';

@Injectable()
export class PortraitsQuery {
  constructor(
    private readonly attendance: AttendanceQuery,
    private readonly badges: BadgesQuery,
    private readonly clock: Clock,
    private readonly codes: JoinCodesQuery,
    private readonly consents: ConsentsService,
    private readonly growth: GrowthQuery,
    private readonly journal: JournalQuery,
    private readonly members: MembersQuery,
    private readonly points: PointsQuery,
    private readonly tiers: TiersQuery,
  ) {}

  /** A page of members. Each noun is asked once for the whole page, however many rows it has. */
  async list(query: MemberListQuery): Promise<Page<MemberRowView>> {
    const { items, nextCursor } = await this.members.search(query);
    return { items: await this.rows(items), nextCursor };
  }

  /** Refuses: NOT_FOUND. */
  async detail(memberId: string): Promise<MemberDetailView> {
    const profile = await this.members.profile(memberId);
    const [rows, codes, consents, tiers, wall, branch, points, growth, changes] = await Promise.all([
      this.rows([profile]),
      this.codes.byIds(profile.joinCodeId === null ? [] : [profile.joinCodeId]),
      this.consents.standing(memberId),
      this.tiers.progress(memberId),
      this.badges.wall(memberId),
      this.journal.branch(memberId, businessMonth(this.clock.now())),
      this.points.summary(memberId),
      this.growth.totalOf(memberId),
      this.members.statusChanges(memberId),
    ]);
    const code = codes.get(profile.joinCodeId ?? '');
    return {
      ...rows[0]!,
      birthday: profile.birthday?.slice('YYYY-'.length) ?? null,
      joinCode: code ? { id: code.id, channel: code.channel, place: code.place } : null,
      consents,
      tiers,
      badges: wall.items,
      branch,
      points: { ...points, growth },
      statusHistory: changes.map(({ fromStatus, toStatus, reason, at }) => ({
        from: fromStatus,
        to: toStatus,
        reason,
        at: at.toISOString(),
      })),
    };
  }

  /** Everything that the journal tells of a member, newest first. */
  async timeline(memberId: string, page: PageQuery): Promise<Page<TimelineItemView>> {
    const { items, nextCursor } = await this.journal.timeline(memberId, page);
    const missing = await this.attendance.missingSessions(items.flatMap((item) => (item.reversed ? (checkInIdOf(item) ?? []) : [])));
    return {
      items: items.map(({ id, at, type, kind, sourceKey, text, reason, reversed, reversedWhy }) => ({
        id,
        at: at.toISOString(),
        kind,
        text,
        detail: reason,
        reversed,
        reversedWhy,
        undoable: !reversed && isUndoable({ type, kind }),
        missingAt: missing.get(checkInIdOf({ kind, sourceKey }) ?? '') ?? null,
      })),
      nextCursor,
    };
  }

  private async rows(profiles: readonly MemberProfile[]): Promise<MemberRowView[]> {
    const ids = profiles.map(({ id }) => id);
    const codeIds = profiles.flatMap(({ joinCodeId }) => joinCodeId ?? []);
    const [codes, tiers, balances, growth] = await Promise.all([
      this.codes.byIds(codeIds),
      this.tiers.currentNames(ids),
      this.points.balances(ids),
      this.growth.totals(ids),
    ]);
    return profiles.map((profile) => ({
      id: profile.id,
      no: profile.no,
      nickname: profile.nickname,
      avatarKey: profile.avatarKey,
      status: profile.status,
      phoneMasked: profile.phoneMasked,
      realNameMasked: profile.realNameMasked,
      city: profile.city,
      joinedOn: profile.joinedOn,
      joinChannel: codes.get(profile.joinCodeId ?? '')?.channel ?? null,
      tierName: tiers.get(profile.id) ?? null,
      balance: balances.get(profile.id) ?? 0,
      growth: growth.get(profile.id) ?? 0,
      lastSeenOn: profile.lastSeenOn,
    }));
  }
}
