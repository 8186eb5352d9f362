// tiers.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O.
import { TRACKS, type Track } from '@tongxing/shared';
import { keptPerDay, newestBegun, versionsInForce } from '../common/versions';
import { EVER, rollingSum, valueIn, type Measure, type MeasureState } from '../measures/pure';

/** What a bar is held against: a measure, or growth, which never falls by spending. */
export type Yardstick = Measure | 'growth';

export interface Bar {
  readonly yardstick: Yardstick;
  /** `rolling_year` is this month and the eleven before; growth always counts as `ever`. */
  readonly window: 'rolling_year' | 'ever';
  readonly bar: number;
}

export interface TierCriteria {
  readonly match: 'all' | 'any';
  readonly bars: readonly Bar[];
}

/** One version of a tier, in force from `startsOn` up to, not including, `endsOn`. Rank 0 is where everyone begins. */
export interface TierVersion {
  readonly id: string;
  readonly track: Track;
  readonly code: string;
  readonly name: string;
  readonly rank: number;
  readonly criteria: TierCriteria;
  readonly version: number;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** The member's tier code on each track; a track without an entry has not been entered. */
export type TierState = ReadonlyMap<Track, string>;

export const NO_TIERS: TierState = new Map();

export interface TierChange {
  readonly track: Track;
  readonly from: string | null;
  readonly to: string | null;
  readonly cause: 'contribution' | 'reversal';
}

/** What tiers are judged by. `month` is the month of recording, the last one of a rolling year. */
export interface Standing {
  readonly measures: MeasureState;
  readonly growth: number;
  readonly month: string;
}

export function haveOf(bar: Bar, { measures, growth, month }: Standing): number {
  if (bar.yardstick === 'growth') return growth;
  return bar.window === 'ever' ? valueIn(measures, EVER, bar.yardstick) : rollingSum(measures, month, bar.yardstick);
}

export function qualifies(criteria: TierCriteria, standing: Standing): boolean {
  return meets(criteria, (bar) => haveOf(bar, standing));
}

function meets({ match, bars }: TierCriteria, have: (bar: Bar) => number): boolean {
  const met = (bar: Bar) => have(bar) >= bar.bar;
  return match === 'all' ? bars.every(met) : bars.some(met);
}

/** Works each yardstick out once: the rungs of a ladder ask for the same with higher and higher bars. */
function rememberedOf(standing: Standing): (bar: Bar) => number {
  const known: { bar: Bar; have: number }[] = [];
  return (bar) => {
    const same = known.find((one) => one.bar.yardstick === bar.yardstick && one.bar.window === bar.window);
    if (same) return same.have;
    const have = haveOf(bar, standing);
    known.push({ bar, have });
    return have;
  };
}

const laddersOn = keptPerDay((versions: readonly TierVersion[], day) => {
  const ladder = (track: Track) => versionsInForce(versions, day).filter((version) => version.track === track);
  return new Map(TRACKS.map((track) => [track, ladder(track).sort((a, b) => a.rank - b.rank)]));
});

/** The ladder of a track on a business day, lowest rank first. */
export function ladderOf(versions: readonly TierVersion[], track: Track, day: string): readonly TierVersion[] {
  return laddersOn(versions, day).get(track) ?? [];
}

const begunOn = keptPerDay((versions: readonly TierVersion[], day) => new Map(newestBegun(versions, day).map((version) => [version.code, version])));

/** The tier that a member holds. One that is no longer given stays with those who hold it, at its rank. */
export function heldTier(versions: readonly TierVersion[], code: string | undefined, day: string): TierVersion | null {
  return code === undefined ? null : (begunOn(versions, day).get(code) ?? null);
}

/** The highest tier that the standing earns; every tier below it counts as reached. */
export function earnedTier(ladder: readonly TierVersion[], standing: Standing): TierVersion | null {
  const have = rememberedOf(standing);
  return ladder.findLast((tier) => meets(tier.criteria, have)) ?? null;
}

/** Tiers rise at once, by whatever the deed brought them over. */
export function rises(versions: readonly TierVersion[], state: TierState, after: Standing, day: string): TierChange[] {
  return eachTrack(versions, state, day, ({ ladder, current, track }) => {
    const earned = earnedTier(ladder, after);
    if (!earned || earned.rank <= (current?.rank ?? -1)) return null;
    return { track, from: current?.code ?? null, to: earned.code, cause: 'contribution' };
  });
}

/**
 * A reversal lowers a tier at once only when it takes away a deed that the tier needed: the standing reached
 * the bar before and does not reach it now. A tier kept past its window waits for the yearly review instead.
 */
export function falls(
  versions: readonly TierVersion[],
  state: TierState,
  before: Standing,
  after: Standing,
  day: string,
): TierChange[] {
  return eachTrack(versions, state, day, ({ ladder, current, track }) => {
    if (!current || !qualifies(current.criteria, before) || qualifies(current.criteria, after)) return null;
    return { track, from: current.code, to: earnedTier(ladder, after)?.code ?? null, cause: 'reversal' };
  });
}

export function applyTierChanges(state: TierState, changes: readonly TierChange[]): TierState {
  if (changes.length === 0) return state;
  const next = new Map(state);
  for (const { track, to } of changes) {
    if (to === null) next.delete(track);
    else next.set(track, to);
  }
  return next;
}

function eachTrack(
  versions: readonly TierVersion[],
  state: TierState,
  day: string,
  decide: (at: { track: Track; ladder: readonly TierVersion[]; current: TierVersion | null }) => TierChange | null,
): TierChange[] {
  return TRACKS.flatMap((track) => {
    const ladder = ladderOf(versions, track, day);
    return decide({ track, ladder, current: heldTier(versions, state.get(track), day) }) ?? [];
  });
}

/** Growth follows from deeds, and nobody can do growth: it is named only where its missing share is smaller by this. */
const GROWTH_MUST_BE_NEARER = 2;

/** The bar that is nearest to being met, and how far there: what the member reads as "next". */
export function nearestBar(criteria: TierCriteria, standing: Standing): { bar: Bar; have: number; ratio: number } | null {
  const open = criteria.bars
    .map((bar) => {
      const have = haveOf(bar, standing);
      return { bar, have, ratio: bar.bar === 0 ? 1 : Math.min(1, Math.max(0, have / bar.bar)) };
    })
    .filter(({ ratio }) => criteria.match === 'any' || ratio < 1);
  if (criteria.match === 'all') return [...open].sort((a, b) => a.ratio - b.ratio)[0] ?? null;
  const missing = ({ bar, ratio }: (typeof open)[number]) => (1 - ratio) * (bar.yardstick === 'growth' ? GROWTH_MUST_BE_NEARER : 1);
  return [...open].sort((a, b) => missing(a) - missing(b))[0] ?? null;
}
