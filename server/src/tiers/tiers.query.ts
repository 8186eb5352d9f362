// tiers.query.ts — the only reader of tiers for screens.
import { Injectable } from '@nestjs/common';
import { businessDay, TRACK_NAMES, TRACKS, type Track } from '@tongxing/shared';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import { GrowthQuery } from '../growth';
import type { Earlier, Entry } from '../journal';
import { MeasuresQuery } from '../measures';
import { MemberTier } from './member-tier.entity';
import { TierChangeRow } from './tier-change.entity';
import { TierVersionRow } from './tier-version.entity';
import { progressSentence } from './tiers.copy';
import type { TierFallView, TierProgressView, TierRiseView } from './tiers.dto';
import { TiersEffect } from './tiers.effect';
import { haveOf, heldTier, isGivenByHand, isGiving, ladderOf, openBars, type Standing, type TierChange, type TierState, type TierVersion } from './tiers.rule';
import { TiersService } from './tiers.service';

@Injectable()
export class TiersQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly measures: MeasuresQuery,
    private readonly growth: GrowthQuery,
    private readonly clock: Clock,
    private readonly tiers: TiersService,
    private readonly effect: TiersEffect,
  ) {}

  /** Every track that has a ladder, in the house's order; inside a transaction, say which. */
  async progress(memberId: string, manager: EntityManager = this.dataSource.manager): Promise<TierProgressView[]> {
    const today = businessDay(this.clock.now());
    const versions = await this.tiers.versions(manager);
    const held: TierState = (await this.tiers.heldBy(manager, [memberId])).get(memberId) ?? new Map();
    const standing: Standing = {
      measures: await this.measures.stateOf(memberId, manager),
      growth: await this.growth.totalOf(memberId, manager),
      month: today.slice(0, 7),
    };
    return TRACKS.flatMap((track) => progressOn(track, versions, held, standing, today) ?? []);
  }

  /** The growth track after an entry that was recorded just now, and the step up that it brought: nothing is read back. */
  async growthIn(tx: EntityManager, entry: Entry, steps: Earlier): Promise<{ tier: TierProgressView; tierRise: TierRiseView | null }> {
    const { state, rows } = steps.of(this.effect);
    const standing = this.effect.standingAfter(entry, steps);
    const tier = progressOn('growth', await this.tiers.versions(tx), state, standing, entry.recordedDay);
    const change = rows.find(({ track }) => track === 'growth');
    return { tier: theOneOf(tier), tierRise: change ? await this.riseOf(change, tx) : null };
  }

  /** The growth track alone: what home and the check-in result show. */
  async growthProgress(memberId: string, manager?: EntityManager): Promise<TierProgressView> {
    return theOneOf((await this.progress(memberId, manager)).find(({ track }) => track === 'growth'));
  }

  /** The name of each member's tier on the growth track, for a list. */
  async currentNames(memberIds: readonly string[]): Promise<Map<string, string>> {
    if (memberIds.length === 0) return new Map();
    const held = await this.dataSource.getRepository(MemberTier).findBy({ memberId: In([...memberIds]), track: 'growth' });
    const names = await this.tiers.names(this.dataSource.manager);
    return new Map(held.map(({ memberId, code }) => [memberId, names.get(code) ?? code]));
  }

  /** The step up on the growth track that one entry brought; null where it brought none. */
  async riseBy(entryId: string, manager: EntityManager = this.dataSource.manager): Promise<TierRiseView | null> {
    const change = await manager.getRepository(TierChangeRow).findOneBy({ entryId, track: 'growth' });
    return change && this.riseOf({ from: change.fromCode, to: change.toCode, cause: change.cause }, manager);
  }

  private async riseOf({ from, to, cause }: Pick<TierChange, 'from' | 'to' | 'cause'>, manager: EntityManager): Promise<TierRiseView | null> {
    if (to === null || from === null || cause !== 'contribution') return null;
    const names = await this.tiers.names(manager);
    return { from: names.get(from) ?? from, to: names.get(to) ?? to };
  }

  /** The steps down that one reversal brought, on whatever track, in the house's order of tracks. */
  async fallsBy(reversalId: string, manager: EntityManager = this.dataSource.manager): Promise<TierFallView[]> {
    const changes = await manager.getRepository(TierChangeRow).findBy({ entryId: reversalId, cause: 'reversal' });
    const names = await this.tiers.names(manager);
    const nameOf = (code: string): string => names.get(code) ?? code;
    return TRACKS.flatMap((track) =>
      changes.flatMap(({ track: on, fromCode, toCode }) =>
        on === track && fromCode !== null ? [{ track, from: nameOf(fromCode), to: toCode === null ? null : nameOf(toCode) }] : [],
      ),
    );
  }

  /** The ladders in force today, as staff read them. */
  async inForce(): Promise<TierVersion[]> {
    const today = businessDay(this.clock.now());
    const versions = await this.dataSource.getRepository(TierVersionRow).find();
    return TRACKS.flatMap((track) => ladderOf(versions, track, today));
  }
}

function progressOn(
  track: Track,
  versions: readonly TierVersion[],
  held: TierState,
  standing: Standing,
  day: string,
): TierProgressView | undefined {
  const ladder = ladderOf(versions, track, day);
  return ladder.length > 0 ? toProgressView(track, ladder, heldTier(versions, held.get(track)?.code, day), standing) : undefined;
}

function theOneOf(progress: TierProgressView | undefined): TierProgressView {
  if (!progress) throw new Error('The growth track has no ladder: the reference seeds have not run.');
  return progress;
}

/** Where a member stands on a track and how far the next rung is. What only giving brings is named to nobody. */
export function toProgressView(
  track: Track,
  ladder: readonly TierVersion[],
  current: TierVersion | null,
  standing: Standing,
): TierProgressView {
  const next = ladder.find((tier) => tier.rank > (current?.rank ?? -1) && !isGivenByHand(tier)) ?? null;
  const open = next ? openBars(next.criteria, standing).filter(({ bar }) => !isGiving(bar.yardstick)) : [];
  return {
    track,
    trackName: TRACK_NAMES[track],
    current: current ? { code: current.code, name: current.name, rank: current.rank } : null,
    next: next ? { code: next.code, name: next.name } : null,
    ratio: open.length > 0 ? Math.min(...open.map(({ ratio }) => ratio)) : current ? 1 : 0,
    sentence: next ? progressSentence(open, next.name) : null,
    needs: next
      ? next.criteria.bars
          .filter(({ yardstick }) => !isGiving(yardstick))
          .map((bar) => ({ measure: bar.yardstick, have: haveOf(bar, standing), bar: bar.bar }))
      : [],
  };
}
