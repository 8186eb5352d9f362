// annulments-admin.controller.ts — staff take a check-in back.
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import type { StaffCaller } from '../common/caller';
import { IdPipe } from '../common/request-checks';
import { ReversalRequest, UndoneView } from '../contributions';
import { AnnulmentsService } from './annulments.service';

@ApiTags('admin: check-ins')
@Controller('admin/check-ins/:id/annulment')
export class AnnulmentsAdminController {
  constructor(private readonly annulments: AnnulmentsService) {}

  @Post()
  @RequireStaff('contributions.reverse')
  @Answers(UndoneView)
  annul(@Caller() staff: StaffCaller, @Param('id', IdPipe) checkInId: string, @Body() { reason }: ReversalRequest): Promise<UndoneView> {
    return this.annulments.annul({ checkInId, reason, staff });
  }
}
