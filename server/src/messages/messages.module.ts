import { Module } from '@nestjs/common';
import { ConsentsModule } from '../consents';
import { MembersModule } from '../members';
import { SettingsModule } from '../settings';
import { MessagesController } from './messages.controller';
import { MessagesService } from './messages.service';
import { Occasions } from './occasions';

/** Putting messages into inboxes, and nothing else. */
@Module({ providers: [MessagesService], exports: [MessagesService] })
export class MessageDeliveryModule {}

@Module({
  imports: [ConsentsModule, MembersModule, MessageDeliveryModule, SettingsModule],
  controllers: [MessagesController],
  providers: [Occasions],
  exports: [MessageDeliveryModule],
})
export class MessagesModule {}
