// badges.query.ts — the only reader of badges for screens.
import { Injectable } from '@nestjs/common';
import { BADGE_FAMILIES, businessDay, businessMonth } from '@tongxing/shared';
import { DataSource, In, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import { wholeNumberOf } from '../database/columns';
import { query } from '../database/rows';
import { JournalQuery, type Earlier, type Entry } from '../journal';
import { MeasuresQuery, type MeasureState } from '../measures';
import { evidenceText, nextSentence, progressText, uncountedWord, wayThere } from './badges.copy';
import type { BadgeProgressView, BadgeView, BadgeWallView, NewBadgeView, NextBadgeView } from './badges.dto';
import { BadgesEffect } from './badges.effect';
import { badgesInForce, progressOf, type BadgeVersion, type HeldBadge } from './badges.rule';
import { BadgesService } from './badges.service';
import { MemberBadge } from './member-badge.entity';

/** A held badge and the version by which it was given. */
export interface Held {
  readonly badge: HeldBadge;
  readonly version: BadgeVersion;
}

/** A badge of one member: held by a version, or ahead by the one in force. */
export interface OnTheWall {
  readonly version: BadgeVersion;
  readonly held: HeldBadge | null;
}

const NOT_ACTIVE = `SELECT held.code AS code, COUNT(*) AS holders FROM member JOIN member_badge held ON held.member_id = member.id
  WHERE member.status IN ('suspended', 'withdrawn', 'expelled', 'deceased') GROUP BY held.code`;

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

  /** Every badge in force and every badge held, family by family. */
  async wall(memberId: string): Promise<BadgeWallView> {
    const [all, measures] = await Promise.all([this.onTheWall(memberId), this.measures.stateOf(memberId)]);
    const entries = await this.journal.entriesByIds(all.flatMap(({ held }) => held?.entryId ?? []));
    return {
      earned: all.filter(({ held }) => held !== null).length,
      items: all.map((one) => this.viewOf(one, measures, entries)),
    };
  }

  /** Every badge in force and every badge held, in the order of the wall. */
  async onTheWall(memberId: string): Promise<OnTheWall[]> {
    const held = await this.standingOf(memberId);
    const codes = new Set(held.map(({ badge }) => badge.code));
    const ahead = (await this.inForce()).filter(({ code }) => !codes.has(code));
    const all = [...held.map(({ badge, version }) => ({ version, held: badge })), ...ahead.map((version) => ({ version, held: null }))];
    return all.sort((a, b) => asOnTheWall(a.version, b.version));
  }

  viewOf({ version, held }: OnTheWall, measures: MeasureState, entries: ReadonlyMap<string, Entry>): BadgeView {
    const entry = held ? entries.get(held.entryId) : undefined;
    return {
      ...toNewBadgeView(version),
      family: version.family,
      way: wayThere(version.criterion),
      earned: held !== null,
      earnedAt: held?.grantedAt.toISOString() ?? null,
      progress: held ? null : this.progressIn(version, measures),
      note: held ? null : uncountedWord(version.criterion),
      evidence: entry ? evidenceText(entry) : null,
    };
  }

  /** What comes after a badge in its family: the nearest that is ahead and can be walked to. */
  nextAfter({ version }: OnTheWall, all: readonly OnTheWall[], measures: MeasureState): NextBadgeView | null {
    for (const one of all) {
      if (one.held !== null || one.version.family !== version.family || one.version.position <= version.position) continue;
      const { type } = one.version.criterion;
      const progress = type === 'event' ? null : this.progressIn(one.version, measures);
      if (progress) return { ...toNewBadgeView(one.version), todo: nextSentence(one.version.criterion, progress.have, progress.need), progress };
    }
    return null;
  }

  progressIn({ criterion }: BadgeVersion, measures: MeasureState): BadgeProgressView | null {
    const progress = progressOf(criterion, measures, businessMonth(this.clock.now()));
    if (!progress) return null;
    const have = Math.max(0, Math.min(progress.have, progress.need));
    return { have, need: progress.need, text: progressText(criterion, have, progress.need) };
  }

  /** The badges that one entry brought. */
  async grantedBy(entryId: string, manager: EntityManager = this.dataSource.manager): Promise<NewBadgeView[]> {
    const granted = await manager.getRepository(MemberBadge).findBy({ entryId });
    return this.named(granted.map(({ versionId }) => versionId), manager);
  }

  /** The same of an entry that was recorded just now: nothing is read back. */
  grantedIn(steps: Earlier): NewBadgeView[] {
    return toNewBadgeViews(steps.of(this.effect).rows.flatMap((row) => (row.type === 'granted' ? [row.version] : [])));
  }

  /** Versions by id, in the order of the wall: what a card of an earlier month names, whatever is held today. */
  versionsById(ids: readonly string[]): Promise<NewBadgeView[]> {
    return this.named(ids, this.dataSource.manager);
  }

  /** Everything on the member's wall; inside a transaction, say which. */
  async heldBy(memberId: string, manager: EntityManager = this.dataSource.manager): Promise<NewBadgeView[]> {
    const held = await manager.getRepository(MemberBadge).findBy({ memberId });
    return this.named(held.map(({ versionId }) => versionId), manager);
  }

  async standingOf(memberId: string, manager: EntityManager = this.dataSource.manager): Promise<Held[]> {
    const held = await manager.getRepository(MemberBadge).findBy({ memberId });
    const versions = await this.badges.named(manager, held.map(({ versionId }) => versionId));
    return held.flatMap((badge) => {
      const version = versions.get(badge.versionId);
      return version ? [{ badge, version }] : [];
    });
  }

  countOf(memberId: string): Promise<number> {
    return this.dataSource.getRepository(MemberBadge).countBy({ memberId });
  }

  /**
   * How many active members hold each badge; a code that nobody holds is left out. Everybody is counted in an index alone; those
   * who left or are suspended are few, and are taken off by theirs.
   */
  async holders(codes: readonly string[]): Promise<Map<string, number>> {
    if (codes.length === 0) return new Map();
    const rows = await this.dataSource
      .getRepository(MemberBadge)
      .createQueryBuilder('held')
      .select('held.code', 'code')
      .addSelect('COUNT(*)', 'holders')
      .where({ code: In([...codes]) })
      .groupBy('held.code')
      .getRawMany<{ code: string; holders: unknown }>();
    const gone = await query<{ code: string; holders: unknown }>(this.dataSource.manager, NOT_ACTIVE, []);
    const left = new Map(gone.map(({ code, holders }) => [code, wholeNumberOf(holders)]));
    const standing = rows.map(({ code, holders }) => [code, wholeNumberOf(holders) - (left.get(code) ?? 0)] as const);
    return new Map(standing.filter(([, holders]) => holders > 0));
  }

  /** The definitions in force today, as staff read them. */
  async inForce(): Promise<BadgeVersion[]> {
    return badgesInForce(await this.versions(), businessDay(this.clock.now()));
  }

  /** Every version of every badge, of one of them where a code is given. */
  async versions(code?: string): Promise<readonly BadgeVersion[]> {
    const versions = await this.badges.versions(this.dataSource.manager);
    return code === undefined ? versions : versions.filter((version) => version.code === code);
  }

  private async named(ids: readonly string[], manager: EntityManager): Promise<NewBadgeView[]> {
    if (ids.length === 0) return [];
    const versions = await this.badges.named(manager, ids);
    return toNewBadgeViews([...versions.values()]);
  }
}

/** In the order of the wall. */
function toNewBadgeViews(versions: readonly BadgeVersion[]): NewBadgeView[] {
  return [...versions].sort(asOnTheWall).map(toNewBadgeView);
}

export function toNewBadgeView({ code, name, art, grade, description }: BadgeVersion): NewBadgeView {
  return { code, name, art, grade, description };
}

function asOnTheWall(a: BadgeVersion, b: BadgeVersion): number {
  return BADGE_FAMILIES.indexOf(a.family) - BADGE_FAMILIES.indexOf(b.family) || a.position - b.position;
}
