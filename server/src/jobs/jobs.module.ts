import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals';
import { AuditModule } from '../audit';
import { CardIssuingModule } from '../cards';
import { CheckInsModule } from '../check-ins';
import { MembersModule } from '../members';
import { StaffModule } from '../staff';
import { AuditSealing } from './audit-sealing';
import { Housekeeping } from './housekeeping';
import { Jobs } from './jobs';
import { MonthlyCards } from './monthly-cards';
import { OutboxRelay } from './outbox-relay';

@Module({ imports: [ApprovalsModule, AuditModule, CardIssuingModule, CheckInsModule, MembersModule, StaffModule], providers: [OutboxRelay, AuditSealing, Housekeeping, MonthlyCards, Jobs], exports: [Jobs, OutboxRelay] })
export class JobsModule {}
