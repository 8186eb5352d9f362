import { Module } from '@nestjs/common';
import { BadgesModule } from '../badges';
import { JournalModule } from '../journal';
import { MessageDeliveryModule } from '../messages';
import { PointsModule } from '../points';
import { TiersModule } from '../tiers';
import { ClosingsAdminController } from './closings-admin.controller';
import { ClosingsService } from './closings.service';

@Module({
  imports: [BadgesModule, JournalModule, MessageDeliveryModule, PointsModule, TiersModule],
  controllers: [ClosingsAdminController],
  providers: [ClosingsService],
  exports: [ClosingsService],
})
export class ClosingsModule {}
