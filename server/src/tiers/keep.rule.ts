// keep.rule.ts — pure: 保级. Who is told before the yearly review, who falls at it, and how far. No Nest, no TypeORM, no clock, no I/O.
import type { MeasureState } from '../measures/pure';
import { isGiving, openBars, qualifies, type OpenBar, type Standing, type TierCriteria, type TierVersion } from './tiers.rule';

/** A calendar year as the review looks at it: of every window what lies in the year, and what counts for life as it is now. */
export function yearOf(measures: MeasureState, growth: number, year: number): Standing {
  return { measures, growth, month: `${String(year).padStart(4, '0')}-12` };
}

/**
 * What the tier asks for at the review; null where it is kept whatever happened. What was given once was given: a tier
 * that stands on gifts is never looked at, so that no letter ever asks for one.
 */
export function keepCriteria({ rank, criteria, keep }: Pick<TierVersion, 'rank' | 'criteria' | 'keep'>): TierCriteria | null {
  const { bars } = criteria;
  if (keep.type === 'forever' || rank === 0 || bars.length === 0 || bars.some(({ yardstick }) => isGiving(yardstick))) return null;
  return { match: criteria.match, bars: bars.map((bar) => ({ ...bar, bar: Math.ceil((bar.bar * keep.percent) / 100) })) };
}

export function isKept(tier: TierVersion, year: Standing): boolean {
  const criteria = keepCriteria(tier);
  return criteria === null || qualifies(criteria, year);
}

/** What is still to do to keep the tier; nothing where it is kept. */
export function missingToKeep(tier: TierVersion, year: Standing): OpenBar[] {
  const criteria = keepCriteria(tier);
  return criteria === null ? [] : openBars(criteria, year);
}

/** The highest rung below that the year would keep. */
export function fallsTo(ladder: readonly TierVersion[], from: TierVersion, year: Standing): TierVersion | null {
  const below = ladder.filter(({ rank, criteria }) => rank < from.rank && (rank === 0 || criteria.bars.length > 0));
  return below.findLast((tier) => isKept(tier, year)) ?? null;
}
