// reversals-admin.controller.ts — from a member's page, staff take back something that was recorded wrongly.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import type { StaffCaller } from '../common/caller';
import { IdPipe } from '../common/request-checks';
import { ContributionsService, ReversalPreviewView, ReversalRequest, UndoneView } from '../contributions';
import { LooksService } from '../members';
import { ReversalsService } from './reversals.service';

@ApiTags('admin: members')
@Controller('admin/members/:id/contributions/:entryId/reversal')
export class ReversalsAdminController {
  constructor(
    private readonly contributions: ContributionsService,
    private readonly looks: LooksService,
    private readonly reversals: ReversalsService,
  ) {}

  /** What would go back, before anything is done. */
  @Get()
  @RequireStaff('contributions.reverse')
  @Answers(ReversalPreviewView)
  async preview(
    @Caller() staff: StaffCaller,
    @Param('id', IdPipe) memberId: string,
    @Param('entryId', IdPipe) entryId: string,
  ): Promise<ReversalPreviewView> {
    await this.looks.atMember(staff, memberId);
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
