// check-ins.controller.ts — a visitor arrives, a member checks in and sees what it became.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Public, RequireMember, RequireVisitor } from '../common/access';
import { Answers } from '../common/answers';
import type { MemberCaller, PersonCaller } from '../common/caller';
import { IdempotencyKey } from '../common/idempotency';
import { RateLimit } from '../common/rate-limit';
import { IdPipe } from '../common/request-checks';
import { CheckInRequest, CheckInResultView, EventDetailView, TicketRequest, TicketView } from './check-ins.dto';
import { CheckInsQuery } from './check-ins.query';
import { CheckInsService } from './check-ins.service';
import { TicketsService } from './tickets.service';

const PER_PERSON = { limit: 30, seconds: 60 };

@ApiTags('check-ins')
@Controller()
export class CheckInsController {
  constructor(
    private readonly checkIns: CheckInsService,
    private readonly query: CheckInsQuery,
    private readonly tickets: TicketsService,
  ) {}

  @Post('check-in-tickets')
  @RequireVisitor()
  @RateLimit('check-in-ticket', PER_PERSON)
  @Answers(TicketView)
  issue(@Caller() caller: PersonCaller, @Body() { token }: TicketRequest): Promise<TicketView> {
    return this.tickets.issue(caller, token);
  }

  @Post('check-ins')
  @RequireMember()
  @RateLimit('check-in', PER_PERSON)
  @Answers(CheckInResultView)
  checkIn(
    @Caller() caller: MemberCaller,
    @IdempotencyKey() key: string,
    @Body() request: CheckInRequest,
  ): Promise<CheckInResultView> {
    return this.checkIns.checkIn(caller, key, request);
  }

  @Get('check-ins/:id')
  @RequireMember()
  @Answers(CheckInResultView)
  result(@Caller() caller: MemberCaller, @Param('id', IdPipe) id: string): Promise<CheckInResultView> {
    return this.query.result(caller, id);
  }

  /** Here and not with the events, because it says where the caller has checked in. */
  @Get('events/:id')
  @Public()
  @Answers(EventDetailView)
  event(@Caller() caller: PersonCaller | null, @Param('id', IdPipe) id: string): Promise<EventDetailView> {
    return this.query.eventDetail(id, caller);
  }
}
