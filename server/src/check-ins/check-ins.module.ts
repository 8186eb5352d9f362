import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals';
import { AuditModule } from '../audit';
import { BadgesModule } from '../badges';
import { ContributionsModule } from '../contributions';
import { EventsModule } from '../events';
import { GrowthModule } from '../growth';
import { JournalModule } from '../journal';
import { MembersModule } from '../members';
import { MessagesModule } from '../messages';
import { PointsModule } from '../points';
import { SettingsModule } from '../settings';
import { StaffModule } from '../staff';
import { TiersModule } from '../tiers';
import { AnnulmentsAdminController } from './annulments-admin.controller';
import { AnnulmentsService } from './annulments.service';
import { AttendanceQuery } from './attendance.query';
import { AttendanceService } from './attendance.service';
import { CheckInLive, LivePace } from './check-in-live';
import { CheckInScreen } from './check-in-screen';
import { CheckInStreams } from './check-in-streams';
import { CheckInsAdminController } from './check-ins-admin.controller';
import { CheckInsController } from './check-ins.controller';
import { CheckInsQuery } from './check-ins.query';
import { CheckInsService } from './check-ins.service';
import { DigitTriesService } from './digit-tries.service';
import { DoorTracesService } from './door-traces.service';
import { HandAttendanceService } from './hand-attendance.service';
import { HandCheckInLetters } from './hand-check-in-letters';
import { HandCheckInsAdminController } from './hand-check-ins-admin.controller';
import { HandCheckInsQuery } from './hand-check-ins.query';
import { HandCheckInsService } from './hand-check-ins.service';
import { ScansService } from './scans.service';
import { TicketsService } from './tickets.service';
import { VenueCodes } from './venue-codes';

@Module({
  imports: [
    ...[ApprovalsModule, AuditModule, BadgesModule, ContributionsModule, EventsModule, GrowthModule, JournalModule],
    ...[MembersModule, MessagesModule, PointsModule, SettingsModule, StaffModule, TiersModule],
  ],
  controllers: [CheckInsController, CheckInsAdminController, AnnulmentsAdminController, HandCheckInsAdminController],
  providers: [
    AnnulmentsService,
    AttendanceQuery,
    AttendanceService,
    CheckInLive,
    CheckInScreen,
    CheckInStreams,
    CheckInsQuery,
    CheckInsService,
    DigitTriesService,
    DoorTracesService,
    HandAttendanceService,
    HandCheckInLetters,
    HandCheckInsQuery,
    HandCheckInsService,
    LivePace,
    ScansService,
    TicketsService,
    VenueCodes,
  ],
  exports: [AnnulmentsService, AttendanceQuery, CheckInsQuery, CheckInsService, DoorTracesService, TicketsService, VenueCodes],
})
export class CheckInsModule {}
