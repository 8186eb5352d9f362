// hand-check-ins-admin.controller.ts — staff record by hand that somebody was there, also after the door has closed.
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import type { StaffCaller } from '../common/caller';
import { IdempotencyKey } from '../common/idempotency';
import { IdPipe } from '../common/request-checks';
import { LooksService } from '../members';
import { HandCheckInPreviewView, HandCheckInRequest, HandCheckInView } from './hand-check-ins.dto';
import { HandCheckInsService } from './hand-check-ins.service';

@ApiTags('admin: check-ins')
@Controller('admin/sessions/:id/hand-check-ins')
export class HandCheckInsAdminController {
  constructor(
    private readonly handCheckIns: HandCheckInsService,
    private readonly looks: LooksService,
  ) {}

  /** What it would bring this member, before anything is done. */
  @Get(':memberId')
  @RequireStaff('check-ins.record')
  @Answers(HandCheckInPreviewView)
  async preview(
    @Caller() staff: StaffCaller,
    @Param('id', IdPipe) sessionId: string,
    @Param('memberId', IdPipe) memberId: string,
  ): Promise<HandCheckInPreviewView> {
    await this.looks.atMember(staff, memberId);
    return this.handCheckIns.preview(staff, sessionId, memberId);
  }

  @Post()
  @RequireStaff('check-ins.record')
  @Answers(HandCheckInView)
  record(
    @Caller() staff: StaffCaller,
    @IdempotencyKey() key: string,
    @Param('id', IdPipe) sessionId: string,
    @Body() { memberId, reason }: HandCheckInRequest,
  ): Promise<HandCheckInView> {
    return this.handCheckIns.record(staff, key, { sessionId, memberId, reason });
  }
}
