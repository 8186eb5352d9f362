// pure.ts — what tiers hand out where neither the framework nor the database is loaded.
export { heldTier, NO_TIERS, type TierState, type TierVersion } from './tiers.rule';
export { stepTiers } from './tiers.step';
