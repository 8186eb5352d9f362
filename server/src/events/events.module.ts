import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { EventsAdminController } from './events-admin.controller';
import { EventsController } from './events.controller';
import { EventsQuery } from './events.query';
import { EventsService } from './events.service';

@Module({
  imports: [AuditModule],
  controllers: [EventsController, EventsAdminController],
  providers: [EventsQuery, EventsService],
  exports: [EventsQuery, EventsService],
})
export class EventsModule {}
