// badges.service.ts — the only writer of badge_version and member_badge.
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { newId } from '../common/ids';
import type { Tx } from '../common/transactor';
import { VersionCache } from '../common/version-cache';
import { isDuplicateKey } from '../database/duplicate-key';
import { affectedBy, putAll, readAll } from '../database/rows';
import type { Histories } from '../journal';
import { BadgeVersionRow } from './badge-version.entity';
import type { BadgeRow, BadgeState, BadgeVersion } from './badges.rule';
import { MemberBadge } from './member-badge.entity';

const HELD = ['memberId', 'code', 'versionId', 'entryId', 'month', 'grantedAt'] as const;
export type NewBadgeVersion = Omit<BadgeVersion, 'id'>;

/** Who proposed a version and who put it into force; nobody, for what the house came with. */
export interface Publishers {
  readonly proposedBy: string | null;
  readonly activatedBy: string | null;
}

export type PublishedVersion = BadgeVersion & Publishers;

const NOBODY: Publishers = { proposedBy: null, activatedBy: null };

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

  /** The newest version of a badge, as the database has it at this moment. */
  latest(manager: EntityManager, code: string): Promise<BadgeVersion | null> {
    return manager.getRepository(BadgeVersionRow).findOne({ where: { code }, order: { version: 'DESC' } });
  }

  /** Every version of a badge with who made it, newest first, as the database has them at this moment. */
  history(manager: EntityManager, code: string): Promise<PublishedVersion[]> {
    return manager.getRepository(BadgeVersionRow).find({ where: { code }, order: { version: 'DESC' } });
  }

  /** Stores a version unless the badge has one of that number; answers whether it was new. */
  async publish(tx: Tx, version: NewBadgeVersion): Promise<boolean> {
    const { code, version: number } = version;
    if (await tx.getRepository(BadgeVersionRow).existsBy({ code, version: number })) return false;
    await this.insert(tx, version, NOBODY);
    return true;
  }

  /**
   * Stores the version that follows the one which its author has seen, and answers its id. The unique key of code and
   * number is the guard: of two that arrive together one is stored. Refuses: BADGE_VERSION_MOVED { code, latest }.
   */
  async succeed(tx: Tx, version: NewBadgeVersion, by: Publishers): Promise<string> {
    try {
      return await this.insert(tx, version, by);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const latest = await this.latest(tx, version.code);
      throw new DomainError('BADGE_VERSION_MOVED', { code: version.code, latest: latest?.version ?? 0 });
    }
  }

  private async insert(tx: Tx, version: NewBadgeVersion, by: Publishers): Promise<string> {
    const publishedAt = this.clock.now();
    const id = newId(publishedAt);
    await tx.getRepository(BadgeVersionRow).insert({ ...version, ...by, id, publishedAt });
    this.cache.clear();
    return id;
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
    const standing: MemberBadge[] = [];
    for (const [memberId, history] of histories) {
      const last = history.at(-1);
      const rows = history.flatMap((told) => told.rows);
      if (!last || rows.length === 0) continue;
      const revoked = rows.flatMap((row) => (row.type === 'revoked' ? [row.code] : []));
      if (revoked.length > 0) await affectedBy(tx, 'DELETE FROM member_badge WHERE member_id = ? AND code IN (?)', [memberId, revoked]);
      const codes = new Set(rows.flatMap((row) => (row.type === 'revoked' ? [] : [row.badge.code])));
      standing.push(
        ...[...codes]
          .flatMap((code) => last.state.get(code) ?? [])
          .map(({ code, versionId, entryId, month, grantedAt }) => ({ memberId, code, versionId, entryId, month, grantedAt })),
      );
    }
    await putAll(tx, MemberBadge, standing, { key: ['memberId', 'code'], set: ['versionId', 'entryId', 'month', 'grantedAt'] });
  }
}
