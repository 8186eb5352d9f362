import { Module } from '@nestjs/common';
import { JournalModule } from '../journal';
import { RulesModule } from '../rules';
import { PointsController } from './points.controller';
import { PointsEffect } from './points.effect';
import { PointsQuery } from './points.query';
import { PointsStore } from './points.store';

@Module({
  imports: [JournalModule, RulesModule],
  controllers: [PointsController],
  providers: [PointsEffect, PointsQuery, PointsStore],
  exports: [PointsEffect, PointsQuery],
})
export class PointsModule {}
