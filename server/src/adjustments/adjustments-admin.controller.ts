// adjustments-admin.controller.ts — staff change points by hand; another one decides about much.
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RefusalRequest } from '../approvals';
import { Caller, RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import type { StaffCaller } from '../common/caller';
import { IdempotencyKey } from '../common/idempotency';
import { PageQuery, type Page } from '../common/paging';
import { IdPipe } from '../common/request-checks';
import { LooksService } from '../members';
import { AdjustmentOutlookView, AdjustmentPage, AdjustmentRequest, AdjustmentReversalPreviewView, AdjustmentReversalRequest, AdjustmentView } from './adjustments.dto';
import { AdjustmentsQuery } from './adjustments.query';
import { AdjustmentsService } from './adjustments.service';

@ApiTags('admin: adjustments')
@Controller('admin')
export class AdjustmentsAdminController {
  constructor(
    private readonly adjustments: AdjustmentsService,
    private readonly looks: LooksService,
    private readonly query: AdjustmentsQuery,
  ) {}

  @Get('members/:id/adjustments')
  @RequireStaff('points.read')
  @Answers(AdjustmentPage)
  async page(@Caller() staff: StaffCaller, @Param('id', IdPipe) memberId: string, @Query() page: PageQuery): Promise<Page<AdjustmentView>> {
    await this.looks.atMember(staff, memberId);
    return this.query.ofMember(memberId, staff, page);
  }

  /** What the page must know before anybody asks for a change. */
  @Get('members/:id/adjustments/outlook')
  @RequireStaff('points.read')
  @Answers(AdjustmentOutlookView)
  async outlook(@Caller() staff: StaffCaller, @Param('id', IdPipe) memberId: string): Promise<AdjustmentOutlookView> {
    await this.looks.atMember(staff, memberId);
    return this.query.outlook(memberId, staff);
  }

  /** What undoing would do, before anybody does it. */
  @Get('members/:id/adjustments/:adjustmentId/reversal')
  @RequireStaff('points.approve')
  @Answers(AdjustmentReversalPreviewView)
  async preview(
    @Caller() staff: StaffCaller,
    @Param('id', IdPipe) memberId: string,
    @Param('adjustmentId', IdPipe) adjustmentId: string,
  ): Promise<AdjustmentReversalPreviewView> {
    await this.looks.atMember(staff, memberId);
    return this.adjustments.preview(staff, memberId, adjustmentId);
  }

  @Post('members/:id/adjustments')
  @RequireStaff('points.adjust')
  @Answers(AdjustmentView, 201)
  ask(
    @Caller() staff: StaffCaller,
    @IdempotencyKey() key: string,
    @Param('id', IdPipe) memberId: string,
    @Body() request: AdjustmentRequest,
  ): Promise<AdjustmentView> {
    return this.adjustments.ask(staff, key, memberId, request);
  }

  @Post('adjustments/:id/approval')
  @RequireStaff('points.approve')
  @Answers(AdjustmentView)
  approve(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string): Promise<AdjustmentView> {
    return this.adjustments.approve(staff, id);
  }

  @Post('adjustments/:id/refusal')
  @RequireStaff('points.approve')
  @Answers(AdjustmentView)
  refuse(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string, @Body() { note }: RefusalRequest): Promise<AdjustmentView> {
    return this.adjustments.refuse(staff, id, note);
  }

  @Post('adjustments/:id/withdrawal')
  @RequireStaff('points.adjust')
  @Answers(AdjustmentView)
  withdraw(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string): Promise<AdjustmentView> {
    return this.adjustments.withdraw(staff, id);
  }

  /** Whoever may adjust may also approve, so this one permission covers one's own and what others did. */
  @Post('adjustments/:id/reversal')
  @RequireStaff('points.approve')
  @Answers(AdjustmentView)
  undo(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string, @Body() { reason }: AdjustmentReversalRequest): Promise<AdjustmentView> {
    return this.adjustments.undo(staff, id, reason);
  }
}
