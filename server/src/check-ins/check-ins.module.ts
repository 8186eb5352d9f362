import { Module } from '@nestjs/common';
import { BadgesModule } from '../badges';
import { ContributionsModule } from '../contributions';
import { EventsModule } from '../events';
import { GrowthModule } from '../growth';
import { JournalModule } from '../journal';
import { MembersModule } from '../members';
import { PointsModule } from '../points';
import { StaffModule } from '../staff';
import { TiersModule } from '../tiers';
import { AnnulmentsAdminController } from './annulments-admin.controller';
import { AnnulmentsService } from './annulments.service';
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
import { ScansService } from './scans.service';
import { TicketsService } from './tickets.service';
import { VenueCodes } from './venue-codes';

@Module({
  imports: [BadgesModule, ContributionsModule, EventsModule, GrowthModule, JournalModule, MembersModule, PointsModule, StaffModule, TiersModule],
  controllers: [CheckInsController, CheckInsAdminController, AnnulmentsAdminController],
  providers: [
    AnnulmentsService,
    AttendanceService,
    CheckInLive,
    CheckInScreen,
    CheckInStreams,
    CheckInsQuery,
    CheckInsService,
    DigitTriesService,
    DoorTracesService,
    LivePace,
    ScansService,
    TicketsService,
    VenueCodes,
  ],
  exports: [AnnulmentsService, CheckInsQuery, CheckInsService, DoorTracesService, TicketsService, VenueCodes],
})
export class CheckInsModule {}
