/** Why a line stands in the history of a member's tier. A cause is never renamed: histories carry it. */
export const TIER_CAUSES = [
  'contribution',
  'reversal',
  'definitions',
  'noticed',
  'review',
  'given',
  'term_over',
  'locked',
  'unlocked',
] as const;

export type TierCause = (typeof TIER_CAUSES)[number];

/** What a bar is counted over: this month and the eleven before, this calendar year, or a whole life. */
export const TIER_WINDOWS = ['rolling_year', 'calendar_year', 'ever'] as const;

export type TierWindow = (typeof TIER_WINDOWS)[number];
