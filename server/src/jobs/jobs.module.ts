import { Module } from '@nestjs/common';
import { StaffModule } from '../staff';
import { Housekeeping } from './housekeeping';
import { Jobs } from './jobs';
import { OutboxRelay } from './outbox-relay';

@Module({ imports: [StaffModule], providers: [OutboxRelay, Housekeeping, Jobs], exports: [Jobs, OutboxRelay] })
export class JobsModule {}
