// badges.service.ts — the only writer of badge_version and member_badge.
import { Injectable } from '@nestjs/common';
import { Clock } from '../common/clock';
import { newId } from '../common/ids';
import type { Tx } from '../common/transactor';
import { VersionCache } from '../common/version-cache';
import type { Entry } from '../journal';
import { BadgeVersionRow } from './badge-version.entity';
import type { BadgeRow, BadgeState, BadgeVersion } from './badges.rule';
import { MemberBadge } from './member-badge.entity';

@Injectable()
export class BadgesService {
  private readonly cache: VersionCache<BadgeVersion>;

  constructor(private readonly clock: Clock) {
    this.cache = new VersionCache(clock, (tx) => tx.getRepository(BadgeVersionRow).find());
  }

  versions(tx: Tx): Promise<readonly BadgeVersion[]> {
    return this.cache.get(tx);
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

  async heldBy(tx: Tx, memberId: string): Promise<BadgeState> {
    const held = await tx.getRepository(MemberBadge).findBy({ memberId });
    return new Map(held.map((badge) => [badge.code, badge]));
  }

  /** Writes what a step decided. A badge that is taken back leaves the wall; the journal keeps why. */
  async write(tx: Tx, entry: Entry, rows: readonly BadgeRow[]): Promise<void> {
    const repository = tx.getRepository(MemberBadge);
    for (const row of rows) {
      if (row.type === 'revoked') {
        await repository.delete({ memberId: entry.memberId, code: row.code });
      } else {
        const { code, versionId, month, grantedAt } = row.badge;
        await repository.insert({ memberId: entry.memberId, code, versionId, month, grantedAt, entryId: entry.id });
      }
    }
  }
}
