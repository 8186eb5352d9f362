import type { Tx } from '../../../common/transactor';
import { seedSettings } from '../../../settings/settings.seed';

/** Looks before it writes, so that it may run at every start; what people have changed stays as it is. */
export type ReferenceSeed = (tx: Tx, now: Date) => Promise<void>;

/** What every database needs before its first visitor, in the order of the nouns. */
export const referenceSeeds: readonly ReferenceSeed[] = [seedSettings];
