// change.rule.ts — pure: what somebody thinks of changing, and the books that there would be with it.
import { canonicalTerms, type ContributionKind, type Day, type RuleTerms } from '@tongxing/shared';
import { versionsInForce, type Versioned } from '../common/versions';
import type { RuleVersion } from '../rules/pure';
import type { TierVersion } from '../tiers/pure';

/** A rule or a rung in other words, or a new one; a rule that is stopped; a rung that is no longer given. */
export const CHANGES = ['rule', 'rule_ending', 'tier', 'tier_ending'] as const;
export type ChangeKind = (typeof CHANGES)[number];

/** A rule as somebody thinks of having it; without a code it is one that there is not yet. */
export interface Draft {
  readonly code: string | null;
  readonly kind: ContributionKind;
  readonly name: string;
  readonly terms: RuleTerms;
  readonly position: number;
}

export type Change =
  | { readonly about: 'rule'; readonly draft: Draft }
  | { readonly about: 'rule_ending'; readonly code: string }
  /** The version that the proposal would become; the days on which it would count are the question's. */
  | { readonly about: 'tier' | 'tier_ending'; readonly version: Omit<TierVersion, 'id'> };

/** What deeds are priced by and what tiers are judged by. */
export interface Books {
  readonly rules: readonly RuleVersion[];
  readonly tiers: readonly TierVersion[];
}

export interface Question extends Books {
  readonly change: Change;
  /** The business days of the period, first and last. */
  readonly from: Day;
  readonly to: Day;
}

/** Under which what is new stands in the book: nothing is ever published under this code. */
export const NEW = 'what-if';

/** The code of the rule that is changed, or of the rung. */
export function codeOf(change: Change): string {
  switch (change.about) {
    case 'rule':
      return change.draft.code ?? NEW;
    case 'rule_ending':
      return change.code;
    case 'tier':
    case 'tier_ending':
      return change.version.code;
  }
}

export const isOfTiers = ({ about }: Change): boolean => about === 'tier' || about === 'tier_ending';

/** The books with the change as the newest version of what it is about, begun (or ended) with the period. */
export function withChange({ rules, tiers, change, from }: Omit<Question, 'to'>): Books {
  switch (change.about) {
    case 'rule':
      return { rules: [...rules, { ...change.draft, ...numbered(rules, change), startsOn: from, endsOn: null }], tiers };
    case 'rule_ending':
      return { rules: [...rules, ...endOf(rules, change, from)], tiers };
    case 'tier':
    case 'tier_ending':
      return { rules, tiers: [...tiers, { ...change.version, ...numbered(tiers, change), startsOn: from, endsOn: change.about === 'tier' ? null : from }] };
  }
}

/** An ended rule has a last version without a day: it starts and ends on one. */
function endOf(rules: readonly RuleVersion[], change: Change, from: Day): RuleVersion[] {
  const last = newestOf(rules, codeOf(change));
  return last ? [{ ...last, ...numbered(rules, change), startsOn: from, endsOn: from }] : [];
}

function numbered(versions: readonly Versioned[], change: Change): { id: string; code: string; version: number } {
  const code = codeOf(change);
  return { id: NEW, code, version: 1 + (newestOf(versions, code)?.version ?? 0) };
}

function newestOf<T extends Versioned>(versions: readonly T[], code: string): T | undefined {
  return versions.filter((one) => one.code === code).sort((a, b) => b.version - a.version)[0];
}

/** Whether what it is about has been just so on every day of the period. A name pays nothing and lifts nobody. */
export function saysTheSame(question: Question): boolean {
  const { rules, tiers, change } = question;
  const then = withChange(question);
  return isOfTiers(change) ? alike(question, tiers, then.tiers, saidOfRung) : alike(question, rules, then.rules, saidOfRule);
}

function alike<T extends Versioned>({ change, from, to }: Question, now: readonly T[], then: readonly T[], said: (version: T) => string): boolean {
  const own = now.filter(({ code }) => code === codeOf(change));
  const turns = own.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn ?? from]).filter((day) => from < day && day <= to);
  const on = (versions: readonly T[], day: Day) => versionsInForce(versions, day).filter(({ code }) => code === codeOf(change)).map(said).join();
  return [from, ...turns].every((day) => on(own, day) === on(then, day));
}

const saidOfRule = ({ kind, terms }: RuleVersion): string => JSON.stringify([kind, canonicalTerms(terms)]);

const saidOfRung = ({ criteria: { match, bars }, keep }: TierVersion): string =>
  JSON.stringify([match, bars.map(({ yardstick, window, bar }) => [yardstick, window, bar]), keep.type === 'yearly' ? keep.percent : null]);
