import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { SettingsModule } from '../settings';
import { StaffModule } from '../staff';
import { ApprovalSettingsController } from './approval-settings.controller';
import { ApprovalSettingsService } from './approval-settings.service';
import { ApprovalsQuery } from './approvals.query';
import { ApprovalsService } from './approvals.service';

@Module({
  imports: [AuditModule, SettingsModule, StaffModule],
  controllers: [ApprovalSettingsController],
  providers: [ApprovalSettingsService, ApprovalsQuery, ApprovalsService],
  exports: [ApprovalsQuery, ApprovalsService],
})
export class ApprovalsModule {}
