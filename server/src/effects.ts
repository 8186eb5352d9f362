// effects.ts — what a journal entry does, in this order: each effect may read the ones before it. The one list of them.
import type { Type } from '@nestjs/common';
import { BadgesEffect, BadgesModule } from './badges';
import { GrowthEffect, GrowthModule } from './growth';
import { RecordingModule, type Circumstances } from './journal';
import { MeasuresEffect, MeasuresModule } from './measures';
import { PointsEffect, PointsModule } from './points';
import { TiersEffect, TiersModule } from './tiers';

/** Recording with everything that follows from it; commands, which record no deeds of people, need no circumstances. */
export const recordingWithEffects = (circumstances?: { of: Type<Circumstances>; from: Type }) =>
  RecordingModule.with(
    [PointsEffect, GrowthEffect, MeasuresEffect, BadgesEffect, TiersEffect],
    [PointsModule, GrowthModule, MeasuresModule, BadgesModule, TiersModule, ...(circumstances ? [circumstances.from] : [])],
    circumstances?.of,
  );
