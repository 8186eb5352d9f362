import { CONTRIBUTION_KINDS, type ContributionKind } from './contribution-kind';

/** What a person decided on a member's journal. A kind is never renamed: journals carry it. */
export const DECISION_KINDS = [
  'reversal',
  'spent',
  'adjusted',
  'badge_given',
  'tier_given',
  'tier_locked',
  'tier_unlocked',
] as const;
export type DecisionKind = (typeof DECISION_KINDS)[number];

/** What the turning of the calendar, or of a definition, brought a member. */
export const TICK_KINDS = ['day_closed', 'definitions_reviewed'] as const;
export type TickKind = (typeof TICK_KINDS)[number];

/** What an entry of the journal says happened. */
export const ENTRY_KINDS = [...CONTRIBUTION_KINDS, ...DECISION_KINDS, ...TICK_KINDS] as const;
export type EntryKind = ContributionKind | DecisionKind | TickKind;

const contributions: ReadonlySet<string> = new Set<string>(CONTRIBUTION_KINDS);

/** Says whether an entry of this kind is something that the member did. */
export function isContributionKind(kind: string): kind is ContributionKind {
  return contributions.has(kind);
}
