import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { StaffSessions } from '../common/caller';
import { MembershipLinksService } from './membership-links.service';
import { StaffSessionController } from './staff-session.controller';
import { StaffSessionsService } from './staff-sessions.service';
import { StaffService } from './staff.service';
import { UnknownLogins } from './unknown-logins';

@Module({
  imports: [AuditModule],
  controllers: [StaffSessionController],
  providers: [MembershipLinksService, StaffService, StaffSessionsService, UnknownLogins, { provide: StaffSessions, useExisting: StaffSessionsService }],
  exports: [MembershipLinksService, StaffService, StaffSessions, StaffSessionsService],
})
export class StaffModule {}
