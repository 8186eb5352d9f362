// check-ins-admin.controller.ts — staff run the door: the venue's screen, and who is in.
import { Controller, Get, HttpCode, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequireStaff } from '../common/access';
import { STAFF_COOKIE } from '../common/access.guard';
import { Answers } from '../common/answers';
import { PageQuery, type Page } from '../common/paging';
import { IdPipe } from '../common/request-checks';
import { AttendanceQuery } from './attendance.query';
import { CheckInScreen } from './check-in-screen';
import { CheckInStreams } from './check-in-streams';
import { CheckInRowPage, CheckInScreenView, CodeView, CountView, type CheckInRowView } from './check-ins.dto';

@ApiTags('admin: check-ins')
@Controller('admin/sessions/:id')
export class CheckInsAdminController {
  constructor(
    private readonly attendance: AttendanceQuery,
    private readonly screen: CheckInScreen,
    private readonly streams: CheckInStreams,
  ) {}

  @Get('screen')
  @RequireStaff('check-ins.run')
  @Answers(CheckInScreenView)
  show(@Param('id', IdPipe) id: string): Promise<CheckInScreenView> {
    return this.screen.view(id);
  }

  /** Server-sent events: `code` (CodeView) with each new code, `count` (CountView) whenever somebody has come. */
  @Get('live')
  @RequireStaff('check-ins.run')
  @HttpCode(200)
  @ApiExtraModels(CodeView, CountView)
  @ApiResponse({ status: 200, content: { 'text/event-stream': { schema: { type: 'string' } } } })
  async live(@Param('id', IdPipe) id: string, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    this.streams.stream(reply, await this.screen.session(id), request.cookies[STAFF_COOKIE] ?? '');
  }

  @Get('check-ins')
  @RequireStaff('check-ins.run')
  @Answers(CheckInRowPage)
  page(@Param('id', IdPipe) id: string, @Query() page: PageQuery): Promise<Page<CheckInRowView>> {
    return this.attendance.page(id, page);
  }
}
