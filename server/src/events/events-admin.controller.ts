// events-admin.controller.ts — staff plan events and their sessions.
import { Body, Controller, Delete, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireStaff } from '../common/access';
import { Answers, AnswersNothing } from '../common/answers';
import type { StaffCaller } from '../common/caller';
import type { Page } from '../common/paging';
import { IdPipe } from '../common/request-checks';
import {
  AdminEventSummaryPage,
  AdminEventView,
  CancellationRequest,
  EventListQuery,
  EventPatchRequest,
  EventRequest,
  EventSessionRequest,
  type AdminEventSummaryView,
} from './events.dto';
import { EventsQuery } from './events.query';
import { EventsService } from './events.service';

@ApiTags('admin: events')
@Controller('admin')
export class EventsAdminController {
  constructor(
    private readonly events: EventsService,
    private readonly query: EventsQuery,
  ) {}

  @Get('events')
  @RequireStaff('events.read')
  @Answers(AdminEventSummaryPage)
  list(@Query() query: EventListQuery): Promise<Page<AdminEventSummaryView>> {
    return this.query.adminList(query);
  }

  @Post('events')
  @RequireStaff('events.write')
  @Answers(AdminEventView, 201)
  async create(@Caller() staff: StaffCaller, @Body() request: EventRequest): Promise<AdminEventView> {
    return this.query.adminDetail(await this.events.create(request, staff));
  }

  @Get('events/:id')
  @RequireStaff('events.read')
  @Answers(AdminEventView)
  detail(@Param('id', IdPipe) id: string): Promise<AdminEventView> {
    return this.query.adminDetail(id);
  }

  @Patch('events/:id')
  @RequireStaff('events.write')
  @Answers(AdminEventView)
  async change(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string, @Body() request: EventPatchRequest): Promise<AdminEventView> {
    await this.events.change(id, request, staff);
    return this.query.adminDetail(id);
  }

  @Post('events/:id/cancellation')
  @RequireStaff('events.write')
  @Answers(AdminEventView)
  async cancel(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string, @Body() { reason }: CancellationRequest): Promise<AdminEventView> {
    await this.events.cancel(id, reason, staff);
    return this.query.adminDetail(id);
  }

  @Post('events/:id/sessions')
  @RequireStaff('events.write')
  @Answers(AdminEventView, 201)
  async addSession(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string, @Body() request: EventSessionRequest): Promise<AdminEventView> {
    await this.events.addSession(id, request, staff);
    return this.query.adminDetail(id);
  }

  @Patch('sessions/:id')
  @RequireStaff('events.write')
  @Answers(AdminEventView)
  async changeSession(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string, @Body() request: EventSessionRequest): Promise<AdminEventView> {
    return this.query.adminDetail(await this.events.changeSession(id, request, staff));
  }

  @Delete('sessions/:id')
  @RequireStaff('events.write')
  @AnswersNothing()
  async deleteSession(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string): Promise<void> {
    await this.events.deleteSession(id, staff);
  }
}
