// ladders-admin.controller.ts — staff read the ladders, propose changes of them, and put what others proposed into force.
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RefusalRequest } from '../approvals';
import { Caller, RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import type { StaffCaller } from '../common/caller';
import { IdempotencyKey } from '../common/idempotency';
import type { Page } from '../common/paging';
import { IdPipe } from '../common/request-checks';
import { LaddersQuery } from './ladders.query';
import { NoticedListQuery, NoticedPage, type NoticedView } from './noticed.dto';
import { LaddersView, TierProposalRequest, TierProposedView } from './tier-proposals.dto';
import { TierProposalsService } from './tier-proposals.service';

@ApiTags('admin: tiers')
@Controller('admin')
export class LaddersAdminController {
  constructor(
    private readonly ladders: LaddersQuery,
    private readonly proposals: TierProposalsService,
  ) {}

  @Get('tiers')
  @RequireStaff('rules.read')
  @Answers(LaddersView)
  view(@Caller() staff: StaffCaller): Promise<LaddersView> {
    return this.ladders.view(staff);
  }

  @Get('tiers/noticed')
  @RequireStaff('members.read')
  @Answers(NoticedPage)
  noticed(@Query() query: NoticedListQuery): Promise<Page<NoticedView>> {
    return this.ladders.noticed(query);
  }

  @Post('tier-proposals')
  @RequireStaff('tiers.write')
  @Answers(TierProposedView, 201)
  propose(@Caller() staff: StaffCaller, @IdempotencyKey() key: string, @Body() request: TierProposalRequest): Promise<TierProposedView> {
    return this.proposals.propose(staff, key, request);
  }

  @Post('tier-proposals/:id/approval')
  @RequireStaff('tiers.activate')
  @Answers(TierProposedView)
  approve(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string): Promise<TierProposedView> {
    return this.proposals.approve(staff, id);
  }

  @Post('tier-proposals/:id/refusal')
  @RequireStaff('tiers.activate')
  @Answers(TierProposedView)
  refuse(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string, @Body() { note }: RefusalRequest): Promise<TierProposedView> {
    return this.proposals.refuse(staff, id, note);
  }

  @Post('tier-proposals/:id/withdrawal')
  @RequireStaff('tiers.write')
  @Answers(TierProposedView)
  withdraw(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string): Promise<TierProposedView> {
    return this.proposals.withdraw(staff, id);
  }
}
