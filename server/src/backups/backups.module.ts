import { Module } from '@nestjs/common';
import { BackupsAdminController } from './backups-admin.controller';
import { BackupsService } from './backups.service';

@Module({ controllers: [BackupsAdminController], providers: [BackupsService], exports: [BackupsService] })
export class BackupsModule {}
