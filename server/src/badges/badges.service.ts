// badges.service.ts — the only writer of badge_version and member_badge.
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import { newId } from '../common/ids';
import type { Tx } from '../common/transactor';
import { VersionCache } from '../common/version-cache';
import { affectedBy, insertAll, readAll } from '../database/rows';
import type { Histories } from '../journal';
import { BadgeVersionRow } from './badge-version.entity';
import type { BadgeRow, BadgeState, BadgeVersion } from './badges.rule';
import { MemberBadge } from './member-badge.entity';

const HELD = ['memberId', 'code', 'versionId', 'entryId', 'month', 'grantedAt'] as const;

@Injectable()
export class BadgesService {
  private readonly cache: VersionCache<BadgeVersion>;

  constructor(private readonly clock: Clock) {
    this.cache = new VersionCache(clock, (manager) => manager.getRepository(BadgeVersionRow).find());
  }

  versions(manager: EntityManager): Promise<readonly BadgeVersion[]> {
    return this.cache.get(manager);
  }

  named(manager: EntityManager, ids: readonly string[]): Promise<Map<string, BadgeVersion>> {
    return this.cache.named(manager, ids);
  }

  /** Stores a version unless the badge has one of that number; answers whether it was new. */
  async publish(tx: Tx, version: Omit<BadgeVersion, 'id'>): Promise<boolean> {
    const { code, version: number } = version;
    const repository = tx.getRepository(BadgeVersionRow);
    if (await repository.existsBy({ code, version: number })) return false;
    await repository.insert({ ...version, id: newId(this.clock.now()) });
    this.cache.clear();
    return true;
  }

  /** By member; one who holds none is left out. */
  async heldBy(tx: EntityManager, memberIds: readonly string[]): Promise<Map<string, BadgeState>> {
    const held = new Map<string, Map<string, MemberBadge>>();
    for (const badge of await readAll(tx, MemberBadge, HELD, 'member_id IN (?)', [memberIds])) {
      const badges = held.get(badge.memberId) ?? new Map<string, MemberBadge>();
      held.set(badge.memberId, badges.set(badge.code, badge));
    }
    return held;
  }

  /** Writes what the steps decided. A badge that is taken back leaves the wall; the journal keeps why. */
  async write(tx: Tx, histories: Histories<BadgeState, BadgeRow>): Promise<void> {
    const granted: MemberBadge[] = [];
    for (const [memberId, history] of histories) {
      const last = history.at(-1);
      const rows = history.flatMap((told) => told.rows);
      if (!last || rows.length === 0) continue;
      const revoked = rows.flatMap((row) => (row.type === 'revoked' ? [row.code] : []));
      if (revoked.length > 0) await affectedBy(tx, 'DELETE FROM member_badge WHERE member_id = ? AND code IN (?)', [memberId, revoked]);
      const codes = new Set(rows.flatMap((row) => (row.type === 'granted' ? [row.badge.code] : [])));
      granted.push(
        ...[...codes]
          .flatMap((code) => last.state.get(code) ?? [])
          .map(({ code, versionId, entryId, month, grantedAt }) => ({ memberId, code, versionId, entryId, month, grantedAt })),
      );
    }
    await insertAll(tx, MemberBadge, granted);
  }
}
