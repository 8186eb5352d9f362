import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { SettingsModule } from '../settings';
import { StaffModule } from '../staff';
import { ApprovalsQuery } from './approvals.query';
import { ApprovalsService } from './approvals.service';

@Module({
  imports: [AuditModule, SettingsModule, StaffModule],
  providers: [ApprovalsQuery, ApprovalsService],
  exports: [ApprovalsQuery, ApprovalsService],
})
export class ApprovalsModule {}
