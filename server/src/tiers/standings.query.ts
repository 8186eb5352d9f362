// standings.query.ts — reads for screens where one member stands on every ladder, what keeps the tier, and how it came about.
import { Injectable } from '@nestjs/common';
import { businessDay, TRACK_NAMES, TRACKS, type Day, type Track } from '@tongxing/shared';
import { DataSource } from 'typeorm';
import { Clock } from '../common/clock';
import { pageOf, seek, type Page, type PageQuery } from '../common/paging';
import { GrowthQuery } from '../growth';
import { deedText, JournalQuery, titleOf, undoneOf, type Entry } from '../journal';
import { MeasuresQuery } from '../measures';
import { missingToKeep, yearOf } from './keep.rule';
import { TierChangeRow } from './tier-change.entity';
import { historyLine, keepingSentence, keepRuleSentence, nthCheckIn, tierSentence } from './tiers.copy';
import type { HonourView, TierHistoryView, TierLockView, TierStandingView, TierTurn } from './tiers.dto';
import { toProgressView } from './tiers.query';
import { heldTier, isGivenByHand, isGiving, isLocked, ladderOf, type HeldTier, type TierVersion } from './tiers.rule';
import { TiersService } from './tiers.service';

@Injectable()
export class StandingsQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly journal: JournalQuery,
    private readonly measures: MeasuresQuery,
    private readonly growth: GrowthQuery,
    private readonly tiers: TiersService,
  ) {}

  /** Every track that has a ladder or on which something is held, in the house's order. */
  async all(memberId: string): Promise<TierStandingView[]> {
    const { manager } = this.dataSource;
    const today = businessDay(this.clock.now());
    const [versions, states, measures, growth] = await Promise.all([
      this.tiers.versions(manager),
      this.tiers.heldBy(manager, [memberId]),
      this.measures.stateOf(memberId),
      this.growth.totalOf(memberId),
    ]);
    const state = states.get(memberId) ?? new Map<Track, HeldTier>();
    const decisions = await this.journal.entriesByIds([...state.values()].flatMap(({ given, lock }) => [...given, ...(lock ? [lock] : [])].map(({ entryId }) => entryId)));
    const soFar = yearOf(measures, growth, Number(today.slice(0, 4)));
    return TRACKS.flatMap((track) => {
      const ladder = ladderOf(versions, track, today);
      const held = state.get(track);
      if (ladder.length === 0 && !held) return [];
      const tier = heldTier(versions, held?.code, today);
      const missing = tier ? missingToKeep(tier, soFar) : [];
      const isByHand = tier !== null && isGivenByHand(tier);
      return [
        {
          ...toProgressView(track, ladder, tier, { measures, growth, month: today.slice(0, 7) }),
          since: held ? businessDay(held.since) : null,
          keeping: tier && !isByHand ? keepingSentence(tier, missing) : null,
          atRisk: held !== undefined && missing.length > 0 && !isLocked(held, today) && isToldThisYear(held, today),
          lock: held && isLocked(held, today) ? toLockView(held, decisions) : null,
          lockable: tier !== null && tier.rank > 0 && !isByHand,
          honours: held ? toHonourViews(held, versions, decisions, today) : [],
          ladder: ladder.map((rung) => ({
            code: rung.code,
            name: rung.name,
            rank: rung.rank,
            sentence: tierSentence(rung),
            keep: keepRuleSentence(rung),
            reached: isGivenByHand(rung) ? (held?.given ?? []).some(({ code }) => code === rung.code) : tier !== null && rung.rank <= tier.rank,
          })),
        },
      ];
    });
  }

  /**
   * What the member reads of themselves: a track that is walked by giving, or whose honours others give, is there once
   * there is something on it, so that nobody is asked for money by an empty ladder.
   */
  async ofSelf(memberId: string): Promise<TierStandingView[]> {
    const all = await this.all(memberId);
    const versions = await this.tiers.versions(this.dataSource.manager);
    const today = businessDay(this.clock.now());
    const isOpen = ({ rank, criteria: { bars } }: TierVersion) => rank === 0 || bars.some(({ yardstick }) => !isGiving(yardstick));
    return all.filter(({ track, current }) => current !== null || ladderOf(versions, track, today).some(isOpen));
  }

  /** Everything that happened to the member's tiers, newest first. */
  async history(memberId: string, page: PageQuery): Promise<Page<TierHistoryView>> {
    const query = this.dataSource
      .getRepository(TierChangeRow)
      .createQueryBuilder('change')
      .where('change.memberId = :memberId', { memberId });
    const rows = await seek(query, { key: 'change.seq', id: 'change.id', direction: 'DESC' }, page).getMany();
    const [entries, names, nths] = await Promise.all([
      this.journal.entriesByIds(rows.flatMap(({ entryId, givenId }) => [entryId, ...(givenId === null ? [] : [givenId])])),
      this.tiers.names(this.dataSource.manager),
      this.journal.ordinalsOf(memberId, rows.filter(({ cause }) => cause === 'contribution').map(({ entryId }) => entryId)),
    ]);
    return pageOf(rows, page, ({ seq, id }) => ({ key: seq, id }), (row) => toHistoryView(row, entries, names, nths));
  }
}

function isToldThisYear({ code, notice }: HeldTier, today: Day): boolean {
  return notice?.year === Number(today.slice(0, 4)) && notice.code === code;
}

function toLockView({ lock }: HeldTier, decisions: ReadonlyMap<string, Entry>): TierLockView | null {
  const entry = lock && decisions.get(lock.entryId);
  return entry ? { reason: entry.reason, lockedOn: entry.day, until: lock.until } : null;
}

function toHonourViews({ given }: HeldTier, versions: readonly TierVersion[], decisions: ReadonlyMap<string, Entry>, today: Day): HonourView[] {
  return [...given].reverse().flatMap(({ entryId, code, until }) => {
    const entry = decisions.get(entryId);
    if (!entry || (until !== null && until < today)) return [];
    return [{ entryId, code, name: heldTier(versions, code, today)?.name ?? code, reason: entry.reason, givenOn: entry.day, until }];
  });
}

function toHistoryView(
  { id, track, cause, fromCode, toCode, entryId, givenId, untilOn, day }: TierChangeRow,
  entries: ReadonlyMap<string, Entry>,
  names: ReadonlyMap<string, string>,
  nths: ReadonlyMap<string, number>,
): TierHistoryView {
  const entry = entries.get(entryId);
  const honour = givenId === null ? undefined : entries.get(givenId);
  const nameOf = (code: string | null): string | null => (code === null ? null : (names.get(code) ?? code));
  const facts = {
    ...{ cause, from: nameOf(fromCode), to: nameOf(toCode), until: untilOn },
    honour: honour ? titleOf(honour) : '',
    deed: entry ? deedIn(entry, nths.get(entryId)) : '',
    reason: entry?.reason ?? null,
  };
  return { id, entryId, track, trackName: TRACK_NAMES[track], cause, turn: turnOf(cause, fromCode, toCode), day, ...historyLine(facts) };
}

/** A check-in is told by its number, as people count them; everything else by what it was. Joining is its own reason. */
function deedIn(entry: Entry, nth: number | undefined): string {
  if (entry.kind === 'joined') return '';
  if (entry.kind === 'checked_in' && nth !== undefined) return nthCheckIn(nth);
  const undone = undoneOf(entry);
  return deedText(undone ?? entry);
}

function turnOf(cause: TierChangeRow['cause'], from: string | null, to: string | null): TierTurn {
  if (cause === 'given') return 'up';
  if (from === to) return 'stays';
  return cause === 'contribution' || cause === 'definitions' ? 'up' : 'down';
}
