import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { CardIssuingModule } from '../cards';
import { StaffModule } from '../staff';
import { AuditSealing } from './audit-sealing';
import { Housekeeping } from './housekeeping';
import { Jobs } from './jobs';
import { MonthlyCards } from './monthly-cards';
import { OutboxRelay } from './outbox-relay';

@Module({ imports: [AuditModule, CardIssuingModule, StaffModule], providers: [OutboxRelay, AuditSealing, Housekeeping, MonthlyCards, Jobs], exports: [Jobs, OutboxRelay] })
export class JobsModule {}
