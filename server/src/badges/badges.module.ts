import { Module } from '@nestjs/common';
import { JournalModule } from '../journal';
import { MeasuresModule } from '../measures';
import { BadgesController } from './badges.controller';
import { BadgesEffect } from './badges.effect';
import { BadgesQuery } from './badges.query';
import { BadgesService } from './badges.service';

@Module({
  imports: [JournalModule, MeasuresModule],
  controllers: [BadgesController],
  providers: [BadgesEffect, BadgesQuery, BadgesService],
  exports: [BadgesEffect, BadgesQuery, BadgesService],
})
export class BadgesModule {}
