import { Module } from '@nestjs/common';
import { ConsentsModule } from '../consents';
import { MembersModule } from '../members';
import { SettingsModule } from '../settings';
import { MessagesController } from './messages.controller';
import { MessagesService } from './messages.service';
import { Occasions } from './occasions';

@Module({
  imports: [ConsentsModule, MembersModule, SettingsModule],
  controllers: [MessagesController],
  providers: [MessagesService, Occasions],
  exports: [MessagesService],
})
export class MessagesModule {}
