// ladder.rule.ts — pure: what makes rungs a ladder. No Nest, no TypeORM, no clock, no I/O.
import { isGivenByHand, ladderOf, type TierVersion } from './tiers.rule';

/** A track is climbed or its honours are given by hand, on the day and on each later day on which one of its versions begins. */
export function isOneLadder(versions: readonly TierVersion[], from: string): boolean {
  const days = [from, ...versions.map(({ startsOn }) => startsOn).filter((day) => day > from)];
  const track = versions[0]?.track;
  return track === undefined || days.every((day) => {
    const rungs = ladderOf(versions, track, day).filter(({ rank }) => rank > 0);
    return rungs.every(isGivenByHand) || !rungs.some(isGivenByHand);
  });
}
