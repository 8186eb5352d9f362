// pure.ts — what growth hands out where neither the framework nor the database is loaded.
export { NO_GROWTH, type GrowthState } from './growth.rule';
export { stepGrowth } from './growth.step';
