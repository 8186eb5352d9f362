// reversals-admin.controller.ts — from a member's page, staff take back something that was recorded wrongly.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import type { StaffCaller } from '../common/caller';
import { IdPipe } from '../common/request-checks';
import { ContributionsService, ReversalPreviewView, ReversalRequest, UndoneView } from '../contributions';
import { ReversalsService } from './reversals.service';

@ApiTags('admin: members')
@Controller('admin/members/:id/contributions/:entryId/reversal')
export class ReversalsAdminController {
  constructor(
    private readonly contributions: ContributionsService,
    private readonly reversals: ReversalsService,
  ) {}

  /** What would go back, before anything is done. */
  @Get()
  @RequireStaff('contributions.reverse')
  @Answers(ReversalPreviewView)
  preview(@Param('id', IdPipe) memberId: string, @Param('entryId', IdPipe) entryId: string): Promise<ReversalPreviewView> {
    return this.contributions.preview(memberId, entryId);
  }

  @Post()
  @RequireStaff('contributions.reverse')
  @Answers(UndoneView)
  reverse(
    @Caller() staff: StaffCaller,
    @Param('id', IdPipe) memberId: string,
    @Param('entryId', IdPipe) entryId: string,
    @Body() { reason }: ReversalRequest,
  ): Promise<UndoneView> {
    return this.reversals.reverse({ memberId, entryId, reason, staff });
  }
}
