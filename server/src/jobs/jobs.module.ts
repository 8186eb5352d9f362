import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { BackupsModule } from '../backups';
import { CardIssuingModule } from '../cards';
import { CheckInsModule } from '../check-ins';
import { MembersModule } from '../members';
import { StaffModule } from '../staff';
import { AuditSealing } from './audit-sealing';
import { DailyBackups } from './daily-backups';
import { Housekeeping } from './housekeeping';
import { Jobs } from './jobs';
import { MonthlyCards } from './monthly-cards';
import { OutboxRelay } from './outbox-relay';

@Module({ imports: [AuditModule, BackupsModule, CardIssuingModule, CheckInsModule, MembersModule, StaffModule], providers: [OutboxRelay, AuditSealing, DailyBackups, Housekeeping, MonthlyCards, Jobs], exports: [Jobs, OutboxRelay] })
export class JobsModule {}
