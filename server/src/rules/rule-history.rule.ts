// rule-history.rule.ts — pure: which days each version of one rule has counted on, or will.
import type { RuleVersion } from './earning-rule';

export const VERSION_STATES = ['active', 'upcoming', 'past', 'never', 'ending', 'ended'] as const;
/** `never`: a later version took its place before its first day. `ending`, `ended`: a version without a day of its own. */
export type VersionState = (typeof VERSION_STATES)[number];

export const RULE_STATES = ['active', 'upcoming', 'past'] as const;
export type RuleState = (typeof RULE_STATES)[number];

type Dated = Pick<RuleVersion, 'version' | 'startsOn' | 'endsOn'>;

export interface Standing<T extends Dated> {
  readonly version: T;
  readonly state: VersionState;
  /** The first day on which it no longer counts, or counted; null while there is none in sight. */
  readonly until: string | null;
}

/** Every version of one rule as it stands on a day, newest first. */
export function historyOf<T extends Dated>(versions: readonly T[], today: string): Standing<T>[] {
  const newestFirst = [...versions].sort((a, b) => b.version - a.version);
  return newestFirst.map((version, i) => {
    const ends = [version.endsOn, ...newestFirst.slice(0, i).map(({ startsOn }) => startsOn)].filter((day) => day !== null);
    const until = ends.sort()[0] ?? null;
    return { version, until, state: stateOf(version, until, today) };
  });
}

function stateOf({ startsOn, endsOn }: Dated, until: string | null, today: string): VersionState {
  const begun = startsOn <= today;
  if (endsOn === startsOn) return until !== null && until < startsOn ? 'never' : begun ? 'ended' : 'ending';
  if (until !== null && until <= startsOn) return 'never';
  if (until !== null && until <= today) return 'past';
  return begun ? 'active' : 'upcoming';
}

/** The version that stands for the rule: the one that counts, else the next, else the last that did. */
export function shownOf<T extends Dated>(history: readonly Standing<T>[]): Standing<T> | undefined {
  const find = (state: VersionState): Standing<T> | undefined => history.find((one) => one.state === state);
  return find('active') ?? find('upcoming') ?? find('past') ?? history[0];
}

export function ruleStateOf(shown: Pick<Standing<Dated>, 'state'>): RuleState {
  return shown.state === 'active' || shown.state === 'upcoming' ? shown.state : 'past';
}
