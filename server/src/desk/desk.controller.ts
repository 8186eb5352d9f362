// desk.controller.ts — everybody on the staff reads what they may decide, what they asked, and what came of it.
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ApprovalListQuery, ApprovalsQuery } from '../approvals';
import { Caller, RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import type { StaffCaller } from '../common/caller';
import type { Page } from '../common/paging';
import { DeskItemPage, DeskWaitingView, type DeskItemView } from './desk.dto';
import { DeskQuery } from './desk.query';

@ApiTags('approvals')
@Controller('admin/approvals')
export class DeskController {
  constructor(
    private readonly approvals: ApprovalsQuery,
    private readonly desk: DeskQuery,
  ) {}

  @Get()
  @RequireStaff()
  @Answers(DeskItemPage)
  page(@Caller() staff: StaffCaller, @Query() query: ApprovalListQuery): Promise<Page<DeskItemView>> {
    return this.desk.page(staff, query);
  }

  @Get('waiting')
  @RequireStaff()
  @Answers(DeskWaitingView)
  async waiting(@Caller() staff: StaffCaller): Promise<DeskWaitingView> {
    return { approvals: await this.approvals.waitingFor(staff) };
  }
}
