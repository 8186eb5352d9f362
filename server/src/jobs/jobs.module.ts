import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals';
import { AuditModule } from '../audit';
import { BackupsModule } from '../backups';
import { CardIssuingModule } from '../cards';
import { CheckInsModule } from '../check-ins';
import { ClosingsModule } from '../closings';
import { MembersModule } from '../members';
import { StaffModule } from '../staff';
import { AuditSealing } from './audit-sealing';
import { DayClosing } from './day-closing';
import { DailyBackups } from './daily-backups';
import { Housekeeping } from './housekeeping';
import { Jobs } from './jobs';
import { MonthlyCards } from './monthly-cards';
import { OutboxRelay } from './outbox-relay';

@Module({
  imports: [ApprovalsModule, AuditModule, BackupsModule, CardIssuingModule, CheckInsModule, ClosingsModule, MembersModule, StaffModule],
  providers: [OutboxRelay, AuditSealing, DailyBackups, Housekeeping, MonthlyCards, DayClosing, Jobs],
  exports: [Jobs, OutboxRelay],
})
export class JobsModule {}
