import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { BadgesModule } from '../badges';
import { CheckInsModule } from '../check-ins';
import { ConsentsModule } from '../consents';
import { ContributionsModule } from '../contributions';
import { GrowthModule } from '../growth';
import { JoiningModule } from '../joining';
import { JournalModule } from '../journal';
import { MembersModule } from '../members';
import { PointsModule } from '../points';
import { TiersModule } from '../tiers';
import { MembersAdminController } from './members-admin.controller';
import { PortraitsQuery } from './portraits.query';
import { ReversalsAdminController } from './reversals-admin.controller';
import { ReversalsService } from './reversals.service';

@Module({
  imports: [AuditModule, BadgesModule, CheckInsModule, ConsentsModule, ContributionsModule, GrowthModule, JoiningModule, JournalModule, MembersModule, PointsModule, TiersModule],
  controllers: [MembersAdminController, ReversalsAdminController],
  providers: [PortraitsQuery, ReversalsService],
  exports: [PortraitsQuery],
})
export class PortraitsModule {}
