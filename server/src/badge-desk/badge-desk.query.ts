// badge-desk.query.ts — what staff see of badges: the wall of definitions, one badge, what was given by hand.
import { Injectable } from '@nestjs/common';
import { addDays, BADGE_FAMILIES, businessDay, businessMonth, dayStart } from '@tongxing/shared';
import { DataSource, In, IsNull, MoreThan } from 'typeorm';
import { ApprovalsQuery, type ApprovalReader } from '../approvals';
import { BadgesQuery, BadgesService, criterionSentence, givableOn, toNewBadgeView, type BadgeVersion, type PublishedVersion } from '../badges';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { earliestStart } from '../common/versions';
import { pageOf, seek, type Page, type PageQuery } from '../common/paging';
import { JournalQuery } from '../journal';
import { MembersQuery } from '../members';
import { StaffService } from '../staff';
import { BadgeCap } from './badge-cap.entity';
import type { BadgeProposalView, BadgeVersionView, DeskBadgeDetailView, DeskBadgeView, DeskWallView, GiftView, MemberGiftsView, PlacesView } from './badge-desk.dto';
import { BadgeGift } from './badge-gift.entity';
import { BadgeProposal } from './badge-proposal.entity';

import { shownOf, stateOn, untilOf } from './badge-history.rule';
import { toCriterionView } from './criterion';

/** What nobody decides lapses after thirty days; a day more, so that none is missed. */
const WAITS_AT_MOST_DAYS = 31;
const LAST_PROPOSALS = 10;
/** A member has a handful of gifts in a life. */
const MOST_GIFTS = 100;

@Injectable()
export class BadgeDeskQuery {
  constructor(
    private readonly approvals: ApprovalsQuery,
    private readonly badges: BadgesQuery,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly definitions: BadgesService,
    private readonly journal: JournalQuery,
    private readonly members: MembersQuery,
    private readonly staff: StaffService,
  ) {}

  async wall(reader: ApprovalReader): Promise<DeskWallView> {
    const waiting = await this.waiting(reader);
    const versions = await this.badges.versions();
    const shown = [...new Set(versions.map(({ code }) => code))].flatMap((code) => shownOf(versions.filter((one) => one.code === code), this.today()) ?? []);
    const items = await this.rows(shown, new Set(waiting.map(({ code }) => code)));
    return { earliestStart: earliestStart(this.clock.now()), nobodyElse: await this.nobodyElse(reader), items, waiting };
  }

  /** Refuses: NOT_FOUND. */
  async detail(code: string, reader: ApprovalReader): Promise<DeskBadgeDetailView> {
    const history = await this.definitions.history(this.dataSource.manager, code);
    const [latest] = history;
    const shown = shownOf(history, this.today());
    if (!latest || !shown) throw new DomainError('NOT_FOUND', { code });
    const found = await this.dataSource.getRepository(BadgeProposal).find({ where: { code }, order: { id: 'DESC' }, take: LAST_PROPOSALS });
    const proposals = await this.toProposalViews(found, reader);
    const isProposed = proposals.some(({ approval }) => approval.state === 'pending');
    const [row] = await this.rows([shown], new Set(isProposed ? [code] : []));
    return {
      ...row!,
      earliestStart: earliestStart(this.clock.now()),
      nobodyElse: await this.nobodyElse(reader),
      criterion: toCriterionView(latest.criterion),
      newest: { ...toNewBadgeView(latest), family: latest.family, endsOn: latest.endsOn },
      latestVersion: latest.version,
      versions: await this.toVersionViews(history),
      proposals,
    };
  }

  /** Refuses: NOT_FOUND. */
  async proposal(id: string, reader: ApprovalReader): Promise<BadgeProposalView> {
    const found = await this.dataSource.getRepository(BadgeProposal).findBy({ id });
    const [view] = await this.toProposalViews(found, reader);
    if (!view) throw new DomainError('NOT_FOUND', { proposalId: id });
    return view;
  }

  /** What was given of a badge by hand, newest first. */
  async gifts(code: string, page: PageQuery): Promise<Page<GiftView>> {
    const query = this.dataSource.getRepository(BadgeGift).createQueryBuilder('gift').where('gift.code = :code', { code });
    const rows = await seek(query, { key: 'gift.id', id: 'gift.id', direction: 'DESC' }, page).getMany();
    const views = new Map((await this.toGiftViews(rows)).map((view) => [view.id, view]));
    return pageOf(rows, page, ({ id }) => ({ key: id, id }), ({ id }) => views.get(id)!);
  }

  /** Refuses: NOT_FOUND. */
  async gift(id: string): Promise<GiftView> {
    const [view] = await this.toGiftViews(await this.dataSource.getRepository(BadgeGift).findBy({ id }));
    if (!view) throw new DomainError('NOT_FOUND', { giftId: id });
    return view;
  }

  /** Refuses: NOT_FOUND. */
  async ofMember(memberId: string): Promise<MemberGiftsView> {
    await this.members.profile(memberId);
    const gifts = await this.dataSource.getRepository(BadgeGift).find({ where: { memberId }, order: { id: 'DESC' }, take: MOST_GIFTS });
    const held = new Set((await this.badges.heldBy(memberId)).map(({ code }) => code));
    const inForce = await this.badges.inForce();
    const givable = inForce.filter(({ code }) => !held.has(code) && givableOn(inForce, code, this.today()) !== null);
    return { givable: await this.rows(givable, new Set()), gifts: await this.toGiftViews(gifts) };
  }

  private nobodyElse(reader: ApprovalReader): Promise<boolean> {
    return this.approvals.nobodyElse('badge_version', reader);
  }

  /** Everything that waits for a decision, the longest first. */
  private async waiting(reader: ApprovalReader): Promise<BadgeProposalView[]> {
    const since = dayStart(addDays(this.today(), -WAITS_AT_MOST_DAYS));
    const open = await this.dataSource
      .getRepository(BadgeProposal)
      .find({ where: { versionId: IsNull(), proposedAt: MoreThan(since) }, order: { id: 'ASC' } });
    return (await this.toProposalViews(open, reader)).filter(({ approval }) => approval.state === 'pending');
  }

  /** Each shown version with how many hold it, asked once for all of them. */
  private async rows(versions: readonly BadgeVersion[], proposed: ReadonlySet<string>): Promise<DeskBadgeView[]> {
    const [holders, places] = await Promise.all([this.badges.holders(versions.map(({ code }) => code)), this.places(versions)]);
    return [...versions].sort(asOnTheWall).map((version) => {
      const { code, family, criterion, startsOn, endsOn } = version;
      return {
        ...toNewBadgeView(version),
        ...{ family, version: version.version, startsOn, endsOn },
        sentence: criterionSentence(criterion),
        state: stateOn(version, untilOf(version, []), this.today()),
        holders: holders.get(code) ?? 0,
        places: places.get(code) ?? null,
        isProposed: proposed.has(code),
      };
    });
  }

  private async places(versions: readonly BadgeVersion[]): Promise<Map<string, PlacesView>> {
    const month = businessMonth(this.clock.now());
    const byHand = versions.flatMap(({ code, criterion }) => (criterion.type === 'by_hand' ? [{ code, perMonth: criterion.perMonth }] : []));
    if (byHand.length === 0) return new Map();
    const caps = await this.dataSource.getRepository(BadgeCap).findBy({ month, code: In(byHand.map(({ code }) => code)) });
    const given = new Map(caps.map((cap) => [cap.code, cap.given]));
    return new Map(
      byHand.map(({ code, perMonth }) => {
        const already = given.get(code) ?? 0;
        return [code, { month, perMonth, given: already, left: Math.max(0, perMonth - already) }];
      }),
    );
  }

  private async toVersionViews(history: readonly PublishedVersion[]): Promise<BadgeVersionView[]> {
    const names = await this.staff.names(history.flatMap(({ proposedBy, activatedBy }) => [proposedBy, activatedBy].filter((id) => id !== null)));
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
    return history.map((one) => {
      const until = untilOf(one, history);
      const { version, name, criterion, startsOn, proposedBy, activatedBy } = one;
      return {
        ...{ version, name, startsOn, until },
        sentence: criterionSentence(criterion),
        state: stateOn(one, until, this.today()),
        proposedBy: nameOf(proposedBy),
        activatedBy: nameOf(activatedBy),
      };
    });
  }

  private async toProposalViews(proposals: readonly BadgeProposal[], reader: ApprovalReader): Promise<BadgeProposalView[]> {
    const views: BadgeProposalView[] = [];
    for (const { id, code, content, approvalId } of proposals) {
      const approval = await this.approvals.one(approvalId, reader);
      const { name, description, art, grade, family, criterion, startsOn, endsOn } = content;
      const { before } = approval.payload;
      views.push({
        ...{ id, code, name, description, art, grade, family, startsOn, endsOn, approval },
        sentence: criterionSentence(criterion),
        sentenceBefore: typeof before === 'string' ? before : null,
      });
    }
    return views;
  }

  private async toGiftViews(gifts: readonly BadgeGift[]): Promise<GiftView[]> {
    const entryIds = gifts.map(({ entryId }) => entryId);
    const [entries, reversals, members, names] = await Promise.all([
      this.journal.entriesByIds(entryIds),
      this.journal.reversalsOf(entryIds),
      this.members.briefs(gifts.map(({ memberId }) => memberId)),
      this.staff.names(gifts.flatMap(({ givenBy, takenBackBy }) => [givenBy, ...(takenBackBy === null ? [] : [takenBackBy])])),
    ]);
    return gifts.flatMap(({ id, code, memberId, entryId, givenBy, givenAt, takenBackBy, takenBackAt }) => {
      const member = members.get(memberId);
      const entry = entries.get(entryId);
      if (!member || !entry) return [];
      return [{
        ...{ id, code, name: String(entry.details['title'] ?? ''), reason: entry.reason ?? '' },
        member: { id: member.id, no: member.no, nickname: member.nickname, avatarKey: member.avatarKey },
        by: names.get(givenBy) ?? '',
        at: givenAt.toISOString(),
        takenBack:
          takenBackAt === null
            ? null
            : { by: names.get(takenBackBy ?? '') ?? '', at: takenBackAt.toISOString(), reason: reversals.get(entryId)?.reason ?? '' },
      }];
    });
  }

  private today(): string {
    return businessDay(this.clock.now());
  }
}

function asOnTheWall(a: BadgeVersion, b: BadgeVersion): number {
  return BADGE_FAMILIES.indexOf(a.family) - BADGE_FAMILIES.indexOf(b.family) || a.position - b.position;
}
