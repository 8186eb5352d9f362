import { Module } from '@nestjs/common';
import { BadgesModule } from '../badges';
import { JournalModule } from '../journal';
import { MessageDeliveryModule } from '../messages';
import { PointsModule } from '../points';
import { TiersModule } from '../tiers';
import { ClosingsAdminController } from './closings-admin.controller';
import { ClosingsService } from './closings.service';
import { LeftOutService } from './left-out.service';
import { PortionsService } from './portions.service';

@Module({
  imports: [BadgesModule, JournalModule, MessageDeliveryModule, PointsModule, TiersModule],
  controllers: [ClosingsAdminController],
  providers: [ClosingsService, LeftOutService, PortionsService],
  exports: [ClosingsService],
})
export class ClosingsModule {}
