// own-membership.controller.ts — a staff member says which member they are.
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import type { StaffCaller } from '../common/caller';
import { OwnMembershipRequest, OwnMembershipView } from './staff-links.dto';
import { StaffLinksService } from './staff-links.service';

@ApiTags('staff')
@Controller('admin/own-membership')
export class OwnMembershipController {
  constructor(private readonly links: StaffLinksService) {}

  @Get()
  @RequireStaff()
  @Answers(OwnMembershipView)
  own(@Caller() staff: StaffCaller): Promise<OwnMembershipView> {
    return this.links.own(staff);
  }

  @Post()
  @RequireStaff()
  @Answers(OwnMembershipView)
  claim(@Caller() staff: StaffCaller, @Body() { memberNo }: OwnMembershipRequest): Promise<OwnMembershipView> {
    return this.links.claim(staff, memberNo);
  }
}
