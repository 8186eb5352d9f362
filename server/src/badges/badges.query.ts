// badges.query.ts — the only reader of badges for screens.
import { Injectable } from '@nestjs/common';
import { businessDay, businessMonth } from '@tongxing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import { deedText, JournalQuery, type Earlier } from '../journal';
import { MeasuresQuery } from '../measures';
import { BadgeVersionRow } from './badge-version.entity';
import type { BadgeView, BadgeWallView, NewBadgeView } from './badges.dto';
import { BadgesEffect } from './badges.effect';
import { badgesInForce, progressOf, type BadgeVersion } from './badges.rule';
import { BadgesService } from './badges.service';
import { MemberBadge } from './member-badge.entity';

@Injectable()
export class BadgesQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly journal: JournalQuery,
    private readonly measures: MeasuresQuery,
    private readonly clock: Clock,
    private readonly badges: BadgesService,
    private readonly effect: BadgesEffect,
  ) {}

  /** Every badge in force and every badge held, earned ones first. */
  async wall(memberId: string): Promise<BadgeWallView> {
    const now = this.clock.now();
    const [versions, held, measures] = await Promise.all([
      this.dataSource.getRepository(BadgeVersionRow).find(),
      this.dataSource.getRepository(MemberBadge).findBy({ memberId }),
      this.measures.stateOf(memberId),
    ]);
    const evidence = await this.journal.entriesByIds(held.map(({ entryId }) => entryId));
    const earned = held
      .map((badge) => ({ badge, version: versions.find(({ id }) => id === badge.versionId) }))
      .sort((a, b) => (a.version?.position ?? 0) - (b.version?.position ?? 0))
      .flatMap(({ badge, version }) => {
        const entry = evidence.get(badge.entryId);
        return version ? [earnedView(version, badge.grantedAt, entry ? deedText(entry) : null)] : [];
      });
    const heldCodes = new Set(held.map(({ code }) => code));
    const ahead = badgesInForce(versions, businessDay(now))
      .filter(({ code }) => !heldCodes.has(code))
      .map((version) => aheadView(version, progressOf(version.criterion, measures, businessMonth(now))));
    return { earned: earned.length, items: [...earned, ...ahead] };
  }

  /** The badges that one entry brought. */
  async grantedBy(entryId: string, manager: EntityManager = this.dataSource.manager): Promise<NewBadgeView[]> {
    const granted = await manager.getRepository(MemberBadge).findBy({ entryId });
    if (granted.length === 0) return [];
    const versions = await this.badges.named(manager, granted.map(({ versionId }) => versionId));
    return toNewBadgeViews([...versions.values()]);
  }

  /** The same of an entry that was recorded just now: nothing is read back. */
  grantedIn(steps: Earlier): NewBadgeView[] {
    return toNewBadgeViews(steps.of(this.effect).rows.flatMap((row) => (row.type === 'granted' ? [row.version] : [])));
  }

  /** Versions by id, in the order of the wall: what a card of an earlier month names, whatever is held today. */
  async versionsById(ids: readonly string[]): Promise<NewBadgeView[]> {
    if (ids.length === 0) return [];
    const versions = await this.badges.named(this.dataSource.manager, ids);
    return toNewBadgeViews([...versions.values()]);
  }

  /** Everything on the member's wall; inside a transaction, say which. */
  async heldBy(memberId: string, manager: EntityManager = this.dataSource.manager): Promise<NewBadgeView[]> {
    const held = await manager.getRepository(MemberBadge).findBy({ memberId });
    const versions = await this.badges.named(manager, held.map(({ versionId }) => versionId));
    return toNewBadgeViews([...versions.values()]);
  }

  countOf(memberId: string): Promise<number> {
    return this.dataSource.getRepository(MemberBadge).countBy({ memberId });
  }

  /** The definitions in force today, as staff read them. */
  async inForce(): Promise<BadgeVersion[]> {
    const versions = await this.dataSource.getRepository(BadgeVersionRow).find();
    return badgesInForce(versions, businessDay(this.clock.now()));
  }
}

/** In the order of the wall. */
function toNewBadgeViews(versions: readonly BadgeVersion[]): NewBadgeView[] {
  return [...versions].sort((a, b) => a.position - b.position).map(({ code, name, art, description }) => ({ code, name, art, description }));
}

function earnedView(version: BadgeVersion, grantedAt: Date, evidence: string | null): BadgeView {
  const { code, name, description, art } = version;
  return { code, name, description, art, earned: true, earnedAt: grantedAt.toISOString(), progress: null, evidence };
}

function aheadView(version: BadgeVersion, { have, need }: { have: number; need: number }): BadgeView {
  const { code, name, description, art } = version;
  const progress = { have: Math.max(0, Math.min(have, need)), need };
  return { code, name, description, art, earned: false, earnedAt: null, progress, evidence: null };
}
