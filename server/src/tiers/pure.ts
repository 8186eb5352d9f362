// pure.ts — what tiers hand out where neither the framework nor the database is loaded.
export { heldTier, ladderOf, NO_TIERS, type TierState, type TierVersion } from './tiers.rule';
export { stepTiers, type TierRow } from './tiers.step';
