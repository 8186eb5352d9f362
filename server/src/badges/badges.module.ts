import { Module } from '@nestjs/common';
import { JournalModule } from '../journal';
import { MeasuresModule } from '../measures';
import { PointsModule } from '../points';
import { BadgesController } from './badges.controller';
import { BadgesEffect } from './badges.effect';
import { BadgesQuery } from './badges.query';
import { BadgesService } from './badges.service';
import { EvidenceQuery } from './evidence.query';

@Module({
  imports: [JournalModule, MeasuresModule, PointsModule],
  controllers: [BadgesController],
  providers: [BadgesEffect, BadgesQuery, BadgesService, EvidenceQuery],
  exports: [BadgesEffect, BadgesQuery, BadgesService],
})
export class BadgesModule {}
