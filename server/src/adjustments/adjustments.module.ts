import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals';
import { AuditModule } from '../audit';
import { JournalModule } from '../journal';
import { MembersModule } from '../members';
import { MessagesModule } from '../messages';
import { PointsModule } from '../points';
import { SettingsModule } from '../settings';
import { StaffModule } from '../staff';
import { AdjustmentLetters } from './adjustment-letters';
import { AdjustmentsAdminController } from './adjustments-admin.controller';
import { AdjustmentsQuery } from './adjustments.query';
import { AdjustmentsService } from './adjustments.service';

@Module({
  imports: [ApprovalsModule, AuditModule, JournalModule, MembersModule, MessagesModule, PointsModule, SettingsModule, StaffModule],
  controllers: [AdjustmentsAdminController],
  providers: [AdjustmentLetters, AdjustmentsQuery, AdjustmentsService],
  exports: [AdjustmentsService],
})
export class AdjustmentsModule {}
