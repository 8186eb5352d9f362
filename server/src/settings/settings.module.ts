import { Module } from '@nestjs/common';
import { DocumentsController } from './documents.controller';
import { SettingsService } from './settings.service';

@Module({ controllers: [DocumentsController], providers: [SettingsService], exports: [SettingsService] })
export class SettingsModule {}
