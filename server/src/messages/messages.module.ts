import { Module } from '@nestjs/common';
import { MembersModule } from '../members';
import { SettingsModule } from '../settings';
import { MessagesController } from './messages.controller';
import { MessagesService } from './messages.service';
import { Occasions } from './occasions';

@Module({
  imports: [MembersModule, SettingsModule],
  controllers: [MessagesController],
  providers: [MessagesService, Occasions],
  exports: [MessagesService],
})
export class MessagesModule {}
