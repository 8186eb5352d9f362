// closings-admin.controller.ts — whoever looks after the house reads whether its days are closed.
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import { ClosingStandingView } from './closings.dto';
import { ClosingsService } from './closings.service';

@ApiTags('admin: closings')
@Controller('admin/settings/closings')
export class ClosingsAdminController {
  constructor(private readonly closings: ClosingsService) {}

  @Get()
  @RequireStaff('settings.write')
  @Answers(ClosingStandingView)
  standing(): Promise<ClosingStandingView> {
    return this.closings.standing();
  }
}
