export { REFERENCE_TIERS, seedTiers } from './tiers.seed';
export { keepRuleSentence, tierSentence } from './tiers.copy';
export { TierFallView, TierProgressView, TierRiseView } from './tiers.dto';
export { TiersEffect } from './tiers.effect';
export { TierActsModule } from './tier-acts.module';
export { TiersModule } from './tiers.module';
export { TiersQuery } from './tiers.query';
export type { TierVersion } from './tiers.rule';
export { TiersService } from './tiers.service';
