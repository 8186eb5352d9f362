// approval-settings.controller.ts — whether a second person is needed, and from how many points on. Everybody on the staff may know.
import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import type { StaffCaller } from '../common/caller';
import { ApprovalSettingsRequest, ApprovalSettingsView } from './approval-settings.dto';
import { ApprovalSettingsService } from './approval-settings.service';

@ApiTags('approvals')
@Controller('admin/settings/approvals')
export class ApprovalSettingsController {
  constructor(private readonly settings: ApprovalSettingsService) {}

  @Get()
  @RequireStaff()
  @Answers(ApprovalSettingsView)
  read(): Promise<ApprovalSettingsView> {
    return this.settings.view();
  }

  @Patch()
  @RequireStaff('settings.write')
  @Answers(ApprovalSettingsView)
  change(@Caller() staff: StaffCaller, @Body() wanted: ApprovalSettingsRequest): Promise<ApprovalSettingsView> {
    return this.settings.change(staff, wanted);
  }
}
