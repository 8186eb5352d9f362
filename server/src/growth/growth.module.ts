import { Module } from '@nestjs/common';
import { PointsModule } from '../points';
import { RulesModule } from '../rules';
import { GrowthController } from './growth.controller';
import { GrowthEffect } from './growth.effect';
import { GrowthQuery } from './growth.query';

@Module({
  imports: [PointsModule, RulesModule],
  controllers: [GrowthController],
  providers: [GrowthEffect, GrowthQuery],
  exports: [GrowthEffect, GrowthQuery],
})
export class GrowthModule {}
