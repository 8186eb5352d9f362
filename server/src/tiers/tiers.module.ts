import { Module } from '@nestjs/common';
import { GrowthModule } from '../growth';
import { JournalModule } from '../journal';
import { MeasuresModule } from '../measures';
import { StandingsQuery } from './standings.query';
import { TiersController } from './tiers.controller';
import { TiersEffect } from './tiers.effect';
import { TiersQuery } from './tiers.query';
import { TiersService } from './tiers.service';

@Module({
  imports: [GrowthModule, JournalModule, MeasuresModule],
  controllers: [TiersController],
  providers: [StandingsQuery, TiersEffect, TiersQuery, TiersService],
  exports: [StandingsQuery, TiersEffect, TiersQuery, TiersService],
})
export class TiersModule {}
