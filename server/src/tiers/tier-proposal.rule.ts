// tier-proposal.rule.ts — pure: what may be asked of a ladder, and which version it becomes. No Nest, no TypeORM, no clock, no I/O.
import { type Day, type Track } from '@tongxing/shared';
import { newestBegun } from '../common/versions';
import { DomainError } from '../common/domain-error';
import { isGiving, isGivenByHand, ladderOf, type Bar, type TierKeep, type TierVersion } from './tiers.rule';

/** `terms` is how a rung would be, `ending` that it is no longer given; who holds it keeps it. */
export const TIER_PURPOSES = ['terms', 'ending'] as const;
export type TierPurpose = (typeof TIER_PURPOSES)[number];

/** A rung as somebody would have it. */
export interface TierProposal {
  readonly purpose: TierPurpose;
  /** Null for a new rung, which comes on top of its ladder. */
  readonly code: string | null;
  /** The newest version that its author has seen; 0 for a new rung. */
  readonly baseVersion: number;
  readonly track: Track;
  readonly name: string;
  readonly match: 'all' | 'any';
  readonly bars: readonly Bar[];
  readonly keep: TierKeep;
  readonly startsOn: Day;
}

export const MOST_BARS = 4;
const LEAST_KEPT = 50;

/** Growth and years of giving have no window but a whole life. */
export function barsOf(bars: readonly Bar[]): Bar[] {
  return bars.map(({ yardstick, window, bar }) => ({ yardstick, window: yardstick === 'growth' || yardstick === 'gift_years' ? 'ever' : window, bar }));
}

/**
 * The version that a proposal becomes on top of these. `codeOfNew` names a rung that nobody has named.
 * Refuses: NOT_FOUND for a rung of no such code; TIER_VERSION_MOVED { latest } where its author has not seen the newest one;
 * TIER_START_TOO_EARLY; TIER_TERMS_INVALID, saying which field is wrong and in which way, and from which day on where that is
 * a later one; TIER_UNCHANGED.
 */
export function versionOf(versions: readonly TierVersion[], proposal: TierProposal, { earliest, codeOfNew }: { earliest: Day; codeOfNew: string }): Omit<TierVersion, 'id'> {
  const { purpose, track, name, match, keep, startsOn } = proposal;
  const newest = newestOf(versions, proposal);
  if (startsOn < earliest) throw new DomainError('TIER_START_TOO_EARLY', { earliest });
  const rank = newest?.rank ?? Math.max(0, ...versions.filter((one) => one.track === track).map((one) => one.rank)) + 1;
  const isEnding = purpose === 'ending';
  if (isEnding && (!newest || newest.rank === 0)) wrong('purpose', 'floor');
  const bars = barsOf(proposal.bars);
  const version: Omit<TierVersion, 'id'> = {
    ...(isEnding && newest
      ? { name: newest.name, criteria: newest.criteria, keep: newest.keep }
      : { name, criteria: { match: bars.length > 1 ? match : 'all', bars }, keep }),
    ...{ track, rank, code: newest?.code ?? codeOfNew, version: (newest?.version ?? 0) + 1 },
    ...{ startsOn, endsOn: isEnding ? startsOn : null },
  };
  if (newest && said(newest) === said(version)) throw new DomainError('TIER_UNCHANGED', { code: newest.code });
  if (isEnding) return version;
  assertRung(version);
  for (const day of daysFrom(versions, version)) assertAmong(ladderOf(versions, track, day), version, day);
  return version;
}

/** Its first day, and each later one on which a version of its track begins that is approved already. */
function daysFrom(versions: readonly TierVersion[], { track, startsOn }: Omit<TierVersion, 'id'>): Day[] {
  const later = versions.filter((one) => one.track === track && one.startsOn > startsOn).map((one) => one.startsOn);
  return [startsOn, ...new Set(later.sort())];
}

/** Refuses: TIER_TERMS_INVALID { fields, problem }. */
function assertRung(rung: Omit<TierVersion, 'id'>): void {
  const { rank, criteria, keep } = rung;
  if (rank === 0 && (criteria.bars.length > 0 || keep.type !== 'forever')) wrong('bars', 'floor');
  if (new Set(criteria.bars.map(({ yardstick, window }) => `${yardstick} ${window}`)).size < criteria.bars.length) wrong('bars', 'twice');
  if (isGivenByHand(rung) && keep.type !== 'forever') wrong('keepPercent', 'honour');
  if (keep.type === 'yearly' && criteria.bars.some(({ yardstick }) => isGiving(yardstick))) wrong('keepPercent', 'giving');
  if (keep.type === 'yearly' && (keep.percent < LEAST_KEPT || keep.percent > 100)) wrong('keepPercent', 'range');
}

/** How the rung stands among the others on a day. Refuses: TIER_TERMS_INVALID { fields, problem }, with the `day` where it is a later one. */
function assertAmong(ladder: readonly TierVersion[], rung: Omit<TierVersion, 'id'>, day: Day): void {
  const { rank, criteria, name, code } = rung;
  const when = day === rung.startsOn ? {} : { day };
  const others = ladder.filter((one) => one.code !== code);
  if (others.some((one) => one.name === name)) wrong('name', 'taken', when);
  if (others.some((one) => one.rank > 0 && rank > 0 && isGivenByHand(one) !== isGivenByHand(rung))) wrong('bars', 'mixed', when);
  for (const { yardstick, window, bar } of criteria.bars) {
    const same = others.flatMap((one) => one.criteria.bars.filter((each) => each.yardstick === yardstick && each.window === window).map((each) => ({ rank: one.rank, bar: each.bar })));
    if (same.some((one) => (one.rank < rank ? one.bar >= bar : one.bar <= bar))) wrong('bars', 'order', when);
  }
}

/** The newest version of a rung, begun or not, which the author must have seen. Refuses: NOT_FOUND, TIER_VERSION_MOVED. */
function newestOf(versions: readonly TierVersion[], { code, track, baseVersion }: TierProposal): TierVersion | null {
  if (code === null) return null;
  const [newest] = newestBegun(versions.filter((one) => one.code === code && one.track === track), '9999-12-31');
  if (!newest) throw new DomainError('NOT_FOUND', { code });
  if (newest.version !== baseVersion) throw new DomainError('TIER_VERSION_MOVED', { code, latest: newest.version });
  return newest;
}

function said({ name, criteria, keep, endsOn }: Omit<TierVersion, 'id'>): string {
  return JSON.stringify([name, criteria.match, criteria.bars.map(({ yardstick, window, bar }) => [yardstick, window, bar]), keep.type === 'yearly' ? keep.percent : null, endsOn !== null]);
}

function wrong(field: string, problem: string, when: { readonly day?: Day } = {}): never {
  throw new DomainError('TIER_TERMS_INVALID', { fields: [field], problem, ...when });
}
