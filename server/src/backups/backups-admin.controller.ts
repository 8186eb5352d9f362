// backups-admin.controller.ts — whoever looks after the house reads how its nightly backups stand.
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import { BackupStandingView } from './backups.dto';
import { BackupsService } from './backups.service';

@ApiTags('admin: backups')
@Controller('admin/settings/backups')
export class BackupsAdminController {
  constructor(private readonly backups: BackupsService) {}

  @Get()
  @RequireStaff('settings.write')
  @Answers(BackupStandingView)
  async standing(): Promise<BackupStandingView> {
    const standing = await this.backups.standing();
    if (!standing) return { isAutomatic: false, lastAt: null, failure: null, failedAt: null, isLate: false };
    const { lastAt, failedAt, ...rest } = standing;
    return { isAutomatic: true, ...rest, lastAt: lastAt?.toISOString() ?? null, failedAt: failedAt?.toISOString() ?? null };
  }
}
