// tiers.service.ts — the only writer of tier_version, member_tier and tier_change.
import { Injectable } from '@nestjs/common';
import type { Track } from '@tongxing/shared';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import { newId } from '../common/ids';
import type { Tx } from '../common/transactor';
import { VersionCache } from '../common/version-cache';
import { affectedBy, insertAll, readAll } from '../database/rows';
import type { Told } from '../journal';
import { MemberTier } from './member-tier.entity';
import { TierChangeRow } from './tier-change.entity';
import { TierVersionRow } from './tier-version.entity';
import type { TierChange, TierState, TierVersion } from './tiers.rule';

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

  async heldBy(tx: EntityManager, memberId: string): Promise<TierState> {
    const held = await readAll(tx, MemberTier, ['track', 'code'], 'member_id = ?', [memberId]);
    return new Map<Track, string>(held.map(({ track, code }) => [track, code]));
  }

  /** Writes what the steps decided, and one history row with its cause for each change. */
  async write(tx: Tx, memberId: string, history: readonly Told<TierState, TierChange>[]): Promise<void> {
    const told = history.flatMap(({ entry, rows }) => rows.map((change) => ({ entry, change })));
    if (told.length === 0) return;
    const last = new Map(told.map((one) => [one.change.track, one]));
    const left = [...last.values()].filter(({ change: { from, to } }) => from !== null || to === null).map(({ change: { track } }) => track);
    if (left.length > 0) await affectedBy(tx, 'DELETE FROM member_tier WHERE member_id = ? AND track IN (?)', [memberId, left]);
    const held = [...last.values()].flatMap(({ entry: { recordedAt: since, id: entryId }, change: { track, to } }) =>
      to === null ? [] : [{ memberId, track, code: to, since, entryId }],
    );
    await insertAll(tx, MemberTier, held);
    await insertAll(
      tx,
      TierChangeRow,
      told.map(({ entry, change: { track, from, to, cause } }) => ({
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
