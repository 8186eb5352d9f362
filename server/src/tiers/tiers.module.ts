import { Module } from '@nestjs/common';
import { GrowthModule } from '../growth';
import { MeasuresModule } from '../measures';
import { TiersController } from './tiers.controller';
import { TiersEffect } from './tiers.effect';
import { TiersQuery } from './tiers.query';
import { TiersService } from './tiers.service';

@Module({
  imports: [GrowthModule, MeasuresModule],
  controllers: [TiersController],
  providers: [TiersEffect, TiersQuery, TiersService],
  exports: [TiersEffect, TiersQuery, TiersService],
})
export class TiersModule {}
