import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { BadgesModule } from '../badges';
import { GrowthModule } from '../growth';
import { JournalModule } from '../journal';
import { MembersModule } from '../members';
import { PointsModule } from '../points';
import { TiersModule } from '../tiers';
import { ContributionsService } from './contributions.service';
import { TakenBackQuery } from './taken-back.query';

@Module({
  imports: [AuditModule, BadgesModule, GrowthModule, JournalModule, MembersModule, PointsModule, TiersModule],
  providers: [ContributionsService, TakenBackQuery],
  exports: [ContributionsService],
})
export class ContributionsModule {}
