import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { BadgesModule } from '../badges';
import { GrowthModule } from '../growth';
import { JournalModule } from '../journal';
import { MembersModule } from '../members';
import { MessagesModule } from '../messages';
import { PointsModule } from '../points';
import { SettingsModule } from '../settings';
import { TiersModule } from '../tiers';
import { ContributionsService } from './contributions.service';
import { ReversalLetters } from './reversal-letters';
import { TakenBackQuery } from './taken-back.query';

@Module({
  imports: [AuditModule, BadgesModule, GrowthModule, JournalModule, MembersModule, MessagesModule, PointsModule, SettingsModule, TiersModule],
  providers: [ContributionsService, ReversalLetters, TakenBackQuery],
  exports: [ContributionsService],
})
export class ContributionsModule {}
