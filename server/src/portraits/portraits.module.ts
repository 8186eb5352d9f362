import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { BadgesModule } from '../badges';
import { ConsentsModule } from '../consents';
import { GrowthModule } from '../growth';
import { JoiningModule } from '../joining';
import { JournalModule } from '../journal';
import { MembersModule } from '../members';
import { PointsModule } from '../points';
import { TiersModule } from '../tiers';
import { LooksService } from './looks.service';
import { MembersAdminController } from './members-admin.controller';
import { PortraitsQuery } from './portraits.query';

@Module({
  imports: [AuditModule, BadgesModule, ConsentsModule, GrowthModule, JoiningModule, JournalModule, MembersModule, PointsModule, TiersModule],
  controllers: [MembersAdminController],
  providers: [LooksService, PortraitsQuery],
  exports: [PortraitsQuery],
})
export class PortraitsModule {}
