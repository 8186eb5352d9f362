/** What a draft would do to its rule: give it other terms, or end it. */
export const RULE_DRAFT_PURPOSES = ['terms', 'ending'] as const;
export type RuleDraftPurpose = (typeof RULE_DRAFT_PURPOSES)[number];

/** Open may be edited; proposed waits for another person; activated has become a version; discarded can be taken up again. */
export const RULE_DRAFT_STATES = ['open', 'proposed', 'activated', 'discarded'] as const;
export type RuleDraftState = (typeof RULE_DRAFT_STATES)[number];
