// tiers.rule.ts — pure: no Nest, no TypeORM, no clock, no I/O. What a tier asks for, what is held, and how near the next one is.
import { TRACKS, type Day, type TierCause, type TierWindow, type Track } from '@tongxing/shared';
import { keptPerDay, newestBegun, versionsInForce } from '../common/versions';
import { EVER, rollingSum, valueIn, yearSum, type Measure, type MeasureState, type YearCount } from '../measures/pure';

/** What a bar is held against: a measure, the years in which the member gave, or growth, which never falls by spending. */
export type Yardstick = Measure | YearCount | 'growth';

export interface Bar {
  readonly yardstick: Yardstick;
  /** Growth and years of giving always count as `ever`. */
  readonly window: TierWindow;
  readonly bar: number;
}

export interface TierCriteria {
  readonly match: 'all' | 'any';
  readonly bars: readonly Bar[];
}

/** 保级: kept for good, or looked at when the year turns and kept from so many per cent of the bar. */
export type TierKeep = { readonly type: 'forever' } | { readonly type: 'yearly'; readonly percent: number };

/** One version of a tier, in force from `startsOn` up to, not including, `endsOn`. Rank 0 is where everyone begins. */
export interface TierVersion {
  readonly id: string;
  readonly track: Track;
  readonly code: string;
  readonly name: string;
  readonly rank: number;
  readonly criteria: TierCriteria;
  readonly keep: TierKeep;
  readonly version: number;
  readonly startsOn: string;
  readonly endsOn: string | null;
}

/** An honour that staff gave and that stands: until its last day, or for good. */
export interface GivenHonour {
  readonly entryId: string;
  readonly code: string;
  readonly until: Day | null;
}

/** 保留等级: the member's tier on the track does not fall, up to and including `until`. */
export interface TierLock {
  readonly entryId: string;
  readonly until: Day | null;
}

/** Which tier the member was told about before the review of this year. */
export interface TierNotice {
  readonly year: number;
  readonly code: string;
}

/** Where a member stands on one track, and by what. */
export interface HeldTier {
  readonly code: string;
  readonly since: Date;
  /** The entry that brought the tier. */
  readonly entryId: string;
  /** In the order in which they were given. */
  readonly given: readonly GivenHonour[];
  readonly lock: TierLock | null;
  readonly notice: TierNotice | null;
}

/** The member's tier on each track; a track without one has not been entered. */
export type TierState = ReadonlyMap<Track, HeldTier>;

export const NO_TIERS: TierState = new Map();

/** One line of the history of a member's tier on a track. Where nothing moved but something was said, `from` is `to`. */
export interface TierChange {
  readonly track: Track;
  readonly from: string | null;
  readonly to: string | null;
  readonly cause: TierCause;
  /** The honour that came or went: the entry that gave it. */
  readonly givenId: string | null;
  /** The last day of what was given or locked. */
  readonly until: Day | null;
}

/** What tiers are judged by. `month` is the month of judging, the last one of a rolling year. */
export interface Standing {
  readonly measures: MeasureState;
  readonly growth: number;
  readonly month: string;
  /** Calendar years may be this one instead, the one before, so that what is told or undone in January counts where it was done. */
  readonly lastYear?: string;
}

/** What there is of a bar's yardstick; a calendar year is the one of judging unless another is named. */
export function haveOf({ yardstick, window }: Bar, { measures, growth, month }: Standing, year = month.slice(0, 4)): number {
  if (yardstick === 'growth') return growth;
  if (yardstick === 'gift_years' || window === 'ever') return valueIn(measures, EVER, yardstick);
  return window === 'rolling_year' ? rollingSum(measures, month, yardstick) : yearSum(measures, year, yardstick);
}

/** Whether one calendar year meets what is asked for: bars that must all be met are never met each in another year. */
export function qualifies(criteria: TierCriteria, standing: Standing): boolean {
  return yearsOf(standing).some((year) => meets(criteria, (bar) => haveOf(bar, standing, year)));
}

function yearsOf({ month, lastYear }: Standing): string[] {
  return [month.slice(0, 4), ...(lastYear === undefined ? [] : [lastYear])];
}

function meets({ match, bars }: TierCriteria, have: (bar: Bar) => number): boolean {
  const met = (bar: Bar) => have(bar) >= bar.bar;
  return match === 'all' ? bars.every(met) : bars.some(met);
}

/** Works each yardstick out once: the rungs of a ladder ask for the same with higher and higher bars. */
function rememberedOf(standing: Standing, year: string): (bar: Bar) => number {
  const known: { bar: Bar; have: number }[] = [];
  return (bar) => {
    const same = known.find((one) => one.bar.yardstick === bar.yardstick && one.bar.window === bar.window);
    if (same) return same.have;
    const have = haveOf(bar, standing, year);
    known.push({ bar, have });
    return have;
  };
}

/** Above rank 0 a tier that asks for nothing is an honour: staff give it, and no deed brings it. */
export function isGivenByHand({ rank, criteria }: Pick<TierVersion, 'rank' | 'criteria'>): boolean {
  return rank > 0 && criteria.bars.length === 0;
}

const GIVING: readonly Yardstick[] = ['gifts', 'gift_fen', 'gift_years'];

/** What is given is thanked for; nobody is told how much more to give. */
export function isGiving(yardstick: Yardstick): boolean {
  return GIVING.includes(yardstick);
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
  const years = yearsOf(standing).map((year) => rememberedOf(standing, year));
  return ladder.findLast((tier) => !isGivenByHand(tier) && years.some((have) => meets(tier.criteria, have))) ?? null;
}

export function isLocked({ lock }: Pick<HeldTier, 'lock'>, day: Day): boolean {
  return lock !== null && (lock.until === null || day <= lock.until);
}

/** Growth follows from deeds, and nobody can do growth: it is named only where its missing share is smaller by this. */
const GROWTH_MUST_BE_NEARER = 2;

export interface OpenBar {
  readonly bar: Bar;
  readonly have: number;
  readonly ratio: number;
}

/** The bar that is nearest to being met, and how far there: what the member reads as "next". */
export function nearestBar(criteria: TierCriteria, standing: Standing): OpenBar | null {
  const open = criteria.bars
    .map((bar) => {
      const have = haveOf(bar, standing);
      return { bar, have, ratio: bar.bar === 0 ? 1 : Math.min(1, Math.max(0, have / bar.bar)) };
    })
    .filter(({ ratio }) => criteria.match === 'any' || ratio < 1);
  if (criteria.match === 'all') return [...open].sort((a, b) => a.ratio - b.ratio)[0] ?? null;
  const missing = ({ bar, ratio }: OpenBar) => (1 - ratio) * (bar.yardstick === 'growth' ? GROWTH_MUST_BE_NEARER : 1);
  return [...open].sort((a, b) => missing(a) - missing(b))[0] ?? null;
}

/** What is still to do: the nearest bar where one will do, each open bar where all of them must be met. */
export function openBars(criteria: TierCriteria, standing: Standing): OpenBar[] {
  const nearest = nearestBar(criteria, standing);
  if (nearest === null || qualifies(criteria, standing)) return [];
  if (criteria.match === 'any') return [nearest];
  return criteria.bars.flatMap((bar) => nearestBar({ match: 'all', bars: [bar] }, standing) ?? []);
}
