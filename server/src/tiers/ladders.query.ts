// ladders.query.ts — what staff read of the ladders: each rung in a sentence, who made it so, how many stand on it, what is coming
// and what waits, and who was told before a review.
import { Injectable } from '@nestjs/common';
import { earliestStart } from '../common/versions';
import { businessDay, REVIEW_NOTICE_DAY, TRACK_NAMES, TRACKS, type Day, type Track } from '@tongxing/shared';
import { DataSource } from 'typeorm';
import { ApprovalsQuery, type ApprovalReader, type ApprovalView } from '../approvals';
import { Clock } from '../common/clock';
import { pageOf, seek, type Page } from '../common/paging';
import { newestBegun } from '../common/versions';
import { GrowthQuery } from '../growth';
import { MeasuresQuery } from '../measures';
import { MembersQuery } from '../members';
import { StaffService } from '../staff';
import { isKept, missingToKeep, yearOf } from './keep.rule';
import type { NoticedListQuery, NoticedView } from './noticed.dto';
import { TierChangeRow } from './tier-change.entity';

import type { LadderRungView, LaddersView, LadderView, TierProposalView, UpcomingTierView } from './tier-proposals.dto';
import { proposalIn } from './tier-proposals.service';
import { keepRuleSentence, missingPhrase, tierSentence } from './tiers.copy';
import { heldTier, isLocked, ladderOf, type HeldTier, type TierVersion } from './tiers.rule';
import { TiersService, type PublishedTier } from './tiers.service';

/** More changes of ladders than this never wait at a time. */
const MOST_PROPOSALS = 100;

@Injectable()
export class LaddersQuery {
  constructor(
    private readonly approvals: ApprovalsQuery,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly growth: GrowthQuery,
    private readonly measures: MeasuresQuery,
    private readonly members: MembersQuery,
    private readonly staff: StaffService,
    private readonly tiers: TiersService,
  ) {}

  async view(reader: ApprovalReader): Promise<LaddersView> {
    const { manager } = this.dataSource;
    const now = this.clock.now();
    const today = businessDay(now);
    const [versions, counts, waiting, nobodyElse] = await Promise.all([
      this.tiers.published(manager),
      this.tiers.counts(manager),
      this.approvals.waitingOf('tier_definition', reader, MOST_PROPOSALS),
      this.approvals.nobodyElse('tier_definition', reader),
    ]);
    const makers = await this.makersOf(versions);
    return {
      tracks: TRACKS.map((track) => toLadderView(track, versions, { counts, makers }, today)),
      proposals: waiting.map((approval) => toProposalView(approval, versions, today)),
      ...{ earliestStart: earliestStart(now), nobodyElse },
    };
  }

  /** By version, the names of who proposed it and who put it into force. */
  private async makersOf(versions: readonly PublishedTier[]): Promise<Makers> {
    const names = await this.staff.names(versions.flatMap(({ proposedBy, activatedBy }) => [proposedBy, activatedBy].filter((id) => id !== null)));
    const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? null));
    return new Map(versions.map(({ id, proposedBy, activatedBy }) => [id, { proposedBy: nameOf(proposedBy), activatedBy: nameOf(activatedBy) }]));
  }

  /** Who was told before the coming review, or before the last one where the next is not told of yet; newest members last. */
  async noticed({ year, ...page }: NoticedListQuery): Promise<Page<NoticedView>> {
    const { manager } = this.dataSource;
    const today = businessDay(this.clock.now());
    const of = year ?? noticeYearOf(today);
    const query = manager
      .getRepository(TierChangeRow)
      .createQueryBuilder('change')
      .where("change.cause = 'noticed' AND change.day = :day", { day: `${of}-${REVIEW_NOTICE_DAY}` });
    const rows = await seek(query, { key: 'change.memberId', id: 'change.id', direction: 'ASC' }, page).getMany();
    const memberIds = [...new Set(rows.map(({ memberId }) => memberId))];
    const [versions, held, briefs, growth, measures] = await Promise.all([
      this.tiers.versions(manager),
      memberIds.length === 0 ? new Map<string, ReadonlyMap<Track, HeldTier>>() : this.tiers.heldBy(manager, memberIds),
      this.members.briefs(memberIds),
      this.growth.totals(memberIds),
      Promise.all(memberIds.map(async (memberId) => [memberId, await this.measures.stateOf(memberId)] as const)),
    ]);
    const standings = new Map(measures.map(([memberId, state]) => [memberId, yearOf(state, growth.get(memberId) ?? 0, of)]));
    return pageOf(rows, page, ({ memberId, id }) => ({ key: memberId, id }), ({ memberId, track, toCode, day }) => {
      const brief = briefs.get(memberId);
      const now = held.get(memberId)?.get(track);
      const tier = heldTier(versions, toCode ?? undefined, today);
      const soFar = standings.get(memberId);
      const state = stateOf(now, tier, toCode, today, soFar !== undefined && tier !== null && isKept(tier, soFar));
      return {
        member: { id: memberId, no: brief?.no ?? 0, nickname: brief?.nickname ?? '', avatarKey: brief?.avatarKey ?? '' },
        ...{ track, trackName: TRACK_NAMES[track], tierName: tier?.name ?? toCode ?? '', noticedOn: day, state },
        missing: state === 'missing' && tier && soFar ? missingPhrase(missingToKeep(tier, soFar)) : null,
        nowName: now ? (heldTier(versions, now.code, today)?.name ?? now.code) : null,
      };
    });
  }
}

type Makers = ReadonlyMap<string, Pick<LadderRungView, 'proposedBy' | 'activatedBy'>>;

interface Known {
  readonly counts: ReadonlyMap<string, number>;
  readonly makers: Makers;
}

/** The year of the notices that one asks about today. */
function noticeYearOf(today: Day): number {
  const year = Number(today.slice(0, 4));
  return today.slice('YYYY-'.length) >= REVIEW_NOTICE_DAY ? year : year - 1;
}

function stateOf(now: HeldTier | undefined, tier: TierVersion | null, code: string | null, today: Day, isEnough: boolean): NoticedView['state'] {
  if (!now || !tier || now.code !== code) return 'moved';
  if (isLocked(now, today)) return 'locked';
  return isEnough ? 'enough' : 'missing';
}

function toLadderView(track: Track, versions: readonly TierVersion[], { counts, makers }: Known, today: Day): LadderView {
  const inForce = ladderOf(versions, track, today);
  // What is no longer given is shown while somebody holds it.
  const former = newestBegun(versions, today).filter((one) => one.track === track && !inForce.includes(one) && (counts.get(one.code) ?? 0) > 0);
  const rungs = [...inForce, ...former].sort((a, b) => a.rank - b.rank);
  const known = new Set(rungs.map(({ code }) => code));
  const ahead = newestBegun(versions, '9999-12-31').filter((one) => one.track === track && one.startsOn > today);
  return {
    track,
    trackName: TRACK_NAMES[track],
    rungs: rungs.map((rung): LadderRungView => {
      const next = ahead.find(({ code }) => code === rung.code);
      const { code, rank, version, startsOn, endsOn } = rung;
      return {
        ...toTerms(rung),
        ...madeBy(rung, makers),
        ...{ code, rank, version, startsOn, endedOn: endsOn, latestVersion: next?.version ?? version },
        members: counts.get(code) ?? 0,
        upcoming: next ? toUpcoming(next, makers) : null,
      };
    }),
    coming: ahead.filter(({ code }) => !known.has(code)).map((version) => toUpcoming(version, makers)),
  };
}

function madeBy({ id }: TierVersion, makers: Makers): Pick<LadderRungView, 'proposedBy' | 'activatedBy'> {
  return makers.get(id) ?? { proposedBy: null, activatedBy: null };
}

function toUpcoming(version: TierVersion, makers: Makers): UpcomingTierView {
  return { ...toTerms(version), ...madeBy(version, makers), version: version.version, startsOn: version.startsOn, purpose: version.endsOn === version.startsOn ? 'ending' : 'terms' };
}

function toTerms(tier: TierVersion) {
  const { name, criteria, keep } = tier;
  return {
    ...{ name, match: criteria.match, bars: [...criteria.bars], keepPercent: keep.type === 'yearly' ? keep.percent : null },
    ...{ sentence: tierSentence(tier), keep: keepRuleSentence(tier) },
  };
}

function toProposalView(approval: ApprovalView, versions: readonly TierVersion[], today: Day): TierProposalView {
  const proposal = proposalIn(approval.payload);
  const { purpose, code, baseVersion, track, name, match, bars, keep, startsOn } = proposal;
  // Any rank above the floor reads the same.
  const rank = code === null ? 1 : (heldTier(versions, code, today)?.rank ?? 1);
  const rung = { rank, criteria: { match, bars }, keep };
  return {
    ...{ purpose, code, baseVersion, track, name, match, bars: [...bars], startsOn, keepPercent: keep.type === 'yearly' ? keep.percent : null },
    ...{ sentence: tierSentence(rung), keep: keepRuleSentence(rung), approval },
  };
}
