import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { StaffModule } from '../staff';
import { AuditSealing } from './audit-sealing';
import { Housekeeping } from './housekeeping';
import { Jobs } from './jobs';
import { OutboxRelay } from './outbox-relay';

@Module({ imports: [AuditModule, StaffModule], providers: [OutboxRelay, AuditSealing, Housekeeping, Jobs], exports: [Jobs, OutboxRelay] })
export class JobsModule {}
