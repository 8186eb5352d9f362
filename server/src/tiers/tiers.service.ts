// tiers.service.ts — the only writer of tier_version, member_tier and tier_change.
import { Injectable } from '@nestjs/common';
import { businessDay, isReviewDay, isReviewNoticeDay, type Day, type Track } from '@tongxing/shared';
import { MoreThan, type EntityManager, type FindOptionsWhere } from 'typeorm';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { newId } from '../common/ids';
import type { Tx } from '../common/transactor';
import { VersionCache } from '../common/version-cache';
import { newestBegun } from '../common/versions';
import { isDuplicateKey } from '../database/duplicate-key';
import { affectedBy, insertAll, putAll, query, readAll } from '../database/rows';
import type { Entry, Histories } from '../journal';
import { keepCriteria } from './keep.rule';
import { isOneLadder } from './ladder.rule';
import { MemberTier } from './member-tier.entity';
import { TierChangeRow } from './tier-change.entity';
import { TierVersionRow } from './tier-version.entity';
import { heldTier, type HeldTier, type TierState, type TierVersion } from './tiers.rule';
import type { TierRow } from './tiers.step';

const HELD = ['memberId', 'track', 'code', 'since', 'entryId', 'given', 'lockId', 'lockedUntil', 'noticedYear', 'noticedCode'] as const;

export type NewTierVersion = Omit<TierVersion, 'id'>;

/** Who proposed a version and who put it into force, by which approval; nobody, for what the house came with. */
export interface Publishers {
  readonly proposedBy: string | null;
  readonly activatedBy: string | null;
  readonly approvalId: string | null;
}

export type PublishedTier = TierVersion & Publishers;

const NOBODY: Publishers = { proposedBy: null, activatedBy: null, approvalId: null };

@Injectable()
export class TiersService {
  private readonly cache: VersionCache<TierVersion>;

  constructor(private readonly clock: Clock) {
    this.cache = new VersionCache(clock, (manager) => manager.getRepository(TierVersionRow).find());
  }

  versions(manager: EntityManager): Promise<readonly TierVersion[]> {
    return this.cache.get(manager);
  }

  /** Every version with who made it, as the database has them at this moment. */
  published(manager: EntityManager): Promise<PublishedTier[]> {
    return manager.getRepository(TierVersionRow).find();
  }

  /** What each tier is called today, also one that is no longer given. */
  async names(manager: EntityManager): Promise<Map<string, string>> {
    const begun = newestBegun(await this.versions(manager), businessDay(this.clock.now()));
    return new Map(begun.map(({ code, name }) => [code, name]));
  }

  /**
   * Stores a version unless the tier has one of that number; answers whether it was new.
   * Refuses: TIER_LADDER_MIXED where a track would be climbed and given by hand at once.
   */
  async publish(tx: Tx, version: NewTierVersion): Promise<boolean> {
    const { code, version: number } = version;
    if (await tx.getRepository(TierVersionRow).existsBy({ code, version: number })) return false;
    await this.insert(tx, version, NOBODY);
    return true;
  }

  /**
   * Stores the version that follows the one which its author has seen. The unique key of code and number is the guard: of
   * two that arrive together one is stored.
   * Refuses: TIER_VERSION_MOVED { code, latest }; TIER_LADDER_MIXED.
   */
  async succeed(tx: Tx, version: NewTierVersion, by: Publishers): Promise<void> {
    try {
      await this.insert(tx, version, by);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const { code } = version;
      const latest = await tx.getRepository(TierVersionRow).findOne({ where: { code }, order: { version: 'DESC' } });
      throw new DomainError('TIER_VERSION_MOVED', { code, latest: latest?.version ?? 0 });
    }
  }

  private async insert(tx: Tx, version: NewTierVersion, by: Publishers): Promise<void> {
    const { track, startsOn } = version;
    const repository = tx.getRepository(TierVersionRow);
    const stored = { ...version, id: newId(this.clock.now()) };
    if (!isOneLadder([...(await repository.findBy({ track })), stored], startsOn)) throw new DomainError('TIER_LADDER_MIXED', { track });
    await repository.insert({ ...stored, ...by });
    this.cache.clear();
  }

  /** The rank that a member holds on each track today; a track that was not entered is left out. */
  async ranksOf(tx: Tx, memberId: string): Promise<Map<Track, number>> {
    const [versions, held] = [await this.versions(tx), (await this.heldBy(tx, [memberId])).get(memberId)];
    const today = businessDay(this.clock.now());
    return new Map([...(held ?? [])].flatMap(([track, { code }]) => {
      const tier = heldTier(versions, code, today);
      return tier ? [[track, tier.rank] as const] : [];
    }));
  }

  /** By member; one who stands on no track is left out. */
  async heldBy(manager: EntityManager, memberIds: readonly string[]): Promise<Map<string, TierState>> {
    const held = new Map<string, Map<Track, HeldTier>>();
    for (const row of await readAll(manager, MemberTier, HELD, 'member_id IN (?)', [memberIds])) {
      held.set(row.memberId, (held.get(row.memberId) ?? new Map<Track, HeldTier>()).set(row.track, heldIn(row)));
    }
    return held;
  }

  /** Writes what the steps decided, and one history row with its cause for each change. */
  async write(tx: Tx, histories: Histories<TierState, TierRow>): Promise<void> {
    const standing: MemberTier[] = [];
    const changes: TierChangeRow[] = [];
    for (const [memberId, history] of histories) {
      const last = history.at(-1);
      const tracks = new Set(history.flatMap(({ rows }) => rows.map(({ track }) => track)));
      if (!last || tracks.size === 0) continue;
      const gone = [...tracks].filter((track) => !last.state.has(track));
      if (gone.length > 0) await affectedBy(tx, 'DELETE FROM member_tier WHERE member_id = ? AND track IN (?)', [memberId, gone]);
      standing.push(...[...last.state].filter(([track]) => tracks.has(track)).map(([track, held]) => rowOf(memberId, track, held)));
      changes.push(...history.flatMap(({ entry, rows }) => rows.map((row, i) => changeOf(memberId, entry, row, ordinalOf(rows, i)))));
    }
    await putAll(tx, MemberTier, standing, { key: ['memberId', 'track'], set: STANDING_COLUMNS });
    await insertAll(tx, TierChangeRow, changes);
  }

  /**
   * Members, in the order of their ids after the given one, for whom this day may bring something: an honour whose last
   * day has passed; on 2 December a tier that the year must keep; on 1 January a tier that one was told about.
   * Each way to be due is one range of one index, so that a day on which nothing is due costs nothing.
   */
  async dueOn(manager: EntityManager, day: Day, afterMemberId: string, limit: number): Promise<string[]> {
    const ways: FindOptionsWhere<MemberTier>[] = (await this.lastDaysBefore(manager, day)).map((untilOn) => ({ untilOn }));
    if (isReviewNoticeDay(day)) ways.push(...(await this.keptYearly(manager, day)).map((code) => ({ code })));
    if (isReviewDay(day)) ways.push({ noticedYear: Number(day.slice(0, 4)) - 1 });
    const due = new Set<string>();
    for (const way of ways) {
      const rows = await manager
        .getRepository(MemberTier)
        .createQueryBuilder('held')
        .select('held.memberId', 'memberId')
        .distinct()
        .where({ ...way, memberId: MoreThan(afterMemberId) })
        .orderBy('held.memberId', 'ASC')
        .limit(limit)
        .getRawMany<{ memberId: string }>();
      for (const { memberId } of rows) due.add(memberId);
    }
    return [...due].sort().slice(0, limit);
  }

  /** Each last day of an honour that has passed, by hopping from one to the next: a range of days would tempt an engine to read every member. */
  private async lastDaysBefore(manager: EntityManager, day: Day): Promise<Day[]> {
    const days: Day[] = [];
    for (let last = ''; ; ) {
      const [next] = await manager.query<{ day: Day | null }[]>('SELECT MIN(until_on) AS day FROM member_tier WHERE until_on > ? AND until_on < ?', [last, day]);
      if (!next || next.day === null) return days;
      days.push(next.day);
      last = next.day;
    }
  }

  /** Codes of the tiers that are looked at when the year turns; one that is no longer given is looked at as well. */
  private async keptYearly(manager: EntityManager, day: Day): Promise<string[]> {
    const begun = (await this.versions(manager)).filter((version) => version.startsOn <= day && keepCriteria(version) !== null);
    return [...new Set(begun.map(({ code }) => code))];
  }

  /**
   * How many active members stand on each rung. Everybody is counted in an index alone; those who left or are suspended are few,
   * and are taken off by theirs.
   */
  async counts(manager: EntityManager): Promise<Map<string, number>> {
    const rows = await manager
      .getRepository(MemberTier)
      .createQueryBuilder('held')
      .select('held.code', 'code')
      .addSelect('COUNT(*)', 'members')
      .groupBy('held.code')
      .getRawMany<{ code: string; members: number | string }>();
    const gone = await query<{ code: string; members: number | string }>(manager, NOT_ACTIVE, []);
    const left = new Map(gone.map(({ code, members }) => [code, Number(members)]));
    return new Map(rows.map(({ code, members }) => [code, Number(members) - (left.get(code) ?? 0)]));
  }
}

const NOT_ACTIVE = `SELECT held.code AS code, COUNT(*) AS members FROM member JOIN member_tier held ON held.member_id = member.id
  WHERE member.status IN ('suspended', 'withdrawn', 'expelled', 'deceased') GROUP BY held.code`;
const STANDING_COLUMNS = ['code', 'since', 'entryId', 'given', 'untilOn', 'lockId', 'lockedUntil', 'noticedYear', 'noticedCode'] as const;

/** What a stored row says. */
export function heldIn({ code, since, entryId, given, lockId, lockedUntil, noticedYear, noticedCode }: Omit<MemberTier, 'untilOn' | 'memberId' | 'track'>): HeldTier {
  return {
    code,
    since,
    entryId,
    given: given ?? [],
    lock: lockId === null ? null : { entryId: lockId, until: lockedUntil },
    notice: noticedYear === null ? null : { year: noticedYear, code: noticedCode ?? '' },
  };
}

function rowOf(memberId: string, track: Track, { code, since, entryId, given, lock, notice }: HeldTier): MemberTier {
  const ends = given.flatMap(({ until }) => until ?? []).sort();
  return {
    ...{ memberId, track, code, since, entryId },
    given: given.length === 0 ? null : [...given],
    untilOn: ends[0] ?? null,
    lockId: lock?.entryId ?? null,
    lockedUntil: lock?.until ?? null,
    noticedYear: notice?.year ?? null,
    noticedCode: notice?.code ?? null,
  };
}

function changeOf(memberId: string, entry: Entry, { track, from, to, cause, givenId, until }: TierRow, ordinal: number): TierChangeRow {
  const isTick = entry.type === 'tick';
  return {
    id: ordinal === 1 ? `${entry.id}-${track}` : `${entry.id}-${track}-${ordinal}`,
    ...{ memberId, track, cause, givenId },
    seq: entry.seq,
    fromCode: from,
    toCode: to,
    entryId: entry.id,
    untilOn: until,
    day: isTick ? entry.day : entry.recordedDay,
    changedAt: isTick ? entry.occurredAt : entry.recordedAt,
  };
}

/** Which of an entry's lines on its track this one is, from 1. */
function ordinalOf(rows: readonly TierRow[], i: number): number {
  return rows.slice(0, i + 1).filter(({ track }) => track === rows[i]?.track).length;
}
