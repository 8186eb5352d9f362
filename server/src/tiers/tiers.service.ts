// tiers.service.ts — the only writer of tier_version, member_tier and tier_change.
import { Injectable } from '@nestjs/common';
import { businessDay, type Track } from '@tongxing/shared';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import { newId } from '../common/ids';
import type { Tx } from '../common/transactor';
import { VersionCache } from '../common/version-cache';
import { affectedBy, insertAll, readAll } from '../database/rows';
import type { Histories } from '../journal';
import { MemberTier } from './member-tier.entity';
import { TierChangeRow } from './tier-change.entity';
import { TierVersionRow } from './tier-version.entity';
import { heldTier, type TierChange, type TierState, type TierVersion } from './tiers.rule';

@Injectable()
export class TiersService {
  private readonly cache: VersionCache<TierVersion>;

  constructor(private readonly clock: Clock) {
    this.cache = new VersionCache(clock, (manager) => manager.getRepository(TierVersionRow).find());
  }

  versions(manager: EntityManager): Promise<readonly TierVersion[]> {
    return this.cache.get(manager);
  }

  async nameOf(tx: Tx, code: string): Promise<string> {
    const versions = await this.versions(tx);
    return versions.filter((v) => v.code === code).sort((a, b) => b.version - a.version)[0]?.name ?? code;
  }

  /** Stores a version unless the tier has one of that number; answers whether it was new. */
  async publish(tx: Tx, version: Omit<TierVersion, 'id'>): Promise<boolean> {
    const { code, version: number } = version;
    const repository = tx.getRepository(TierVersionRow);
    if (await repository.existsBy({ code, version: number })) return false;
    await repository.insert({ ...version, id: newId(this.clock.now()) });
    this.cache.clear();
    return true;
  }

  /** Members, ascending by id, for whom the beginning of this day may bring a change of tier. */
  dueOn(_manager: EntityManager, _day: string, _afterMemberId: string, _limit: number): Promise<string[]> {
    return Promise.resolve([]);
  }

  /** The rank that a member holds on each track today; a track that was not entered is left out. */
  async ranksOf(tx: Tx, memberId: string): Promise<Map<Track, number>> {
    const [versions, held] = [await this.versions(tx), (await this.heldBy(tx, [memberId])).get(memberId)];
    const today = businessDay(this.clock.now());
    return new Map([...(held ?? [])].flatMap(([track, code]) => {
      const tier = heldTier(versions, code, today);
      return tier ? [[track, tier.rank] as const] : [];
    }));
  }

  /** By member; one who stands on no track is left out. */
  async heldBy(tx: EntityManager, memberIds: readonly string[]): Promise<Map<string, TierState>> {
    const held = new Map<string, Map<Track, string>>();
    for (const { memberId, track, code } of await readAll(tx, MemberTier, 'member_id IN (?)', [memberIds])) {
      held.set(memberId, (held.get(memberId) ?? new Map<Track, string>()).set(track, code));
    }
    return held;
  }

  /** Writes what the steps decided, and one history row with its cause for each change. */
  async write(tx: Tx, histories: Histories<TierState, TierChange>): Promise<void> {
    const told = [...histories].flatMap(([memberId, history]) =>
      history.flatMap(({ entry, rows }) => rows.map((change) => ({ memberId, entry, change }))),
    );
    const last = new Map(told.map((one) => [`${one.memberId} ${one.change.track}`, one]));
    const standing: MemberTier[] = [];
    for (const { memberId, entry, change } of last.values()) {
      const { track, from, to } = change;
      if (from !== null || to === null) await affectedBy(tx, 'DELETE FROM member_tier WHERE member_id = ? AND track = ?', [memberId, track]);
      if (to !== null) standing.push({ memberId, track, code: to, since: entry.recordedAt, entryId: entry.id });
    }
    await insertAll(tx, MemberTier, standing);
    await insertAll(
      tx,
      TierChangeRow,
      told.map(({ memberId, entry, change: { track, from, to, cause } }) => ({
        id: `${entry.id}-${track}`,
        memberId,
        seq: entry.seq,
        track,
        fromCode: from,
        toCode: to,
        cause,
        entryId: entry.id,
        changedAt: entry.recordedAt,
      })),
    );
  }
}
