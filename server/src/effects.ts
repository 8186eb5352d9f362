// effects.ts — what a journal entry does, in this order: each effect may read the ones before it. The one list of them.
import { BadgesEffect, BadgesModule } from './badges';
import { GrowthEffect, GrowthModule } from './growth';
import { RecordingModule } from './journal';
import { MeasuresEffect, MeasuresModule } from './measures';
import { PointsEffect, PointsModule } from './points';
import { TiersEffect, TiersModule } from './tiers';

/** Recording with everything that follows from it; for the server and for the commands that replay the journal. */
export const recordingWithEffects = () =>
  RecordingModule.with(
    [PointsEffect, GrowthEffect, MeasuresEffect, BadgesEffect, TiersEffect],
    [PointsModule, GrowthModule, MeasuresModule, BadgesModule, TiersModule],
  );
