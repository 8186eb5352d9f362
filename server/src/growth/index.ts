export { GrowthEffect } from './growth.effect';
export { GrowthModule } from './growth.module';
export { GrowthQuery } from './growth.query';
export type { GrowthState } from './growth.rule';
