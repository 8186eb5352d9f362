import { seedBadges } from '../../../badges';
import type { Tx } from '../../../common/transactor';
import { seedRules } from '../../../rules';
import { seedSettings } from '../../../settings';
import { seedTiers } from '../../../tiers';

/** Looks before it writes, so that it may run at every start; what people have changed stays as it is. */
export type ReferenceSeed = (tx: Tx, now: Date) => Promise<void>;

/** What every database needs before its first visitor, in the order of the nouns. */
export const referenceSeeds: readonly ReferenceSeed[] = [seedSettings, seedRules, seedBadges, seedTiers];
