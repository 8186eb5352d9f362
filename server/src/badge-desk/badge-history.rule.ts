// badge-history.rule.ts — pure: on which days a version of a badge has counted, or will. No Nest, no TypeORM, no clock, no I/O.
import type { Day } from '@tongxing/shared';
import type { BadgeVersion } from '../badges';

type Dated = Pick<BadgeVersion, 'version' | 'startsOn' | 'endsOn'>;

/** The first day on which a version no longer counts: its own end, or the beginning of a later one; null while none is in sight. */
export function untilOf(one: Dated, all: readonly Dated[]): Day | null {
  const later = all.filter(({ version }) => version > one.version).map(({ startsOn }) => startsOn);
  return [one.endsOn, ...later].filter((day) => day !== null).sort()[0] ?? null;
}

export function stateOn({ startsOn }: Dated, until: Day | null, today: Day): 'current' | 'upcoming' | 'past' {
  if (until !== null && (until <= today || until <= startsOn)) return 'past';
  return startsOn <= today ? 'current' : 'upcoming';
}

/** The version that stands for the badge: the one that counts, else the next, else the last that did. */
export function shownOf<T extends Dated>(versions: readonly T[], today: Day): T | undefined {
  const newestFirst = [...versions].sort((a, b) => b.version - a.version);
  const find = (state: ReturnType<typeof stateOn>): T | undefined => newestFirst.find((one) => stateOn(one, untilOf(one, versions), today) === state);
  return find('current') ?? find('upcoming') ?? newestFirst[0];
}
