// staff-links-admin.controller.ts — administrators mend which member a colleague is, never their own.
import { Body, Controller, Get, Param, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import type { StaffCaller } from '../common/caller';
import { IdPipe } from '../common/request-checks';
import { StaffLinkRequest, StaffLinkView } from './staff-links.dto';
import { StaffLinksService } from './staff-links.service';

@ApiTags('staff')
@Controller('admin/staff-links')
export class StaffLinksAdminController {
  constructor(private readonly links: StaffLinksService) {}

  @Get()
  @RequireStaff('staff.write')
  @Answers([StaffLinkView])
  all(@Caller() staff: StaffCaller): Promise<StaffLinkView[]> {
    return this.links.all(staff);
  }

  @Patch(':id')
  @RequireStaff('staff.write')
  @Answers([StaffLinkView])
  change(@Caller() staff: StaffCaller, @Param('id', IdPipe) staffId: string, @Body() { memberNo }: StaffLinkRequest): Promise<StaffLinkView[]> {
    return this.links.change(staff, staffId, memberNo);
  }
}
