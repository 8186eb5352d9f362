export { AnnulmentsService } from './annulments.service';
export { AttendanceQuery } from './attendance.query';
export { checkInIdOf } from './check-in-source.rule';
export { CheckInsModule } from './check-ins.module';
export { CheckInsQuery, type RecentCheckIn } from './check-ins.query';
export { CheckInsService } from './check-ins.service';
export { DoorTracesService } from './door-traces.service';
export { TicketsService } from './tickets.service';
export { VenueCodes } from './venue-codes';
