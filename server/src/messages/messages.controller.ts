// messages.controller.ts — a member reads the own inbox.
import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireMember } from '../common/access';
import { Answers } from '../common/answers';
import type { MemberCaller } from '../common/caller';
import { PageQuery, type Page } from '../common/paging';
import { IdPipe } from '../common/request-checks';
import { MessagePage, MessageView } from './messages.dto';
import { MessagesService } from './messages.service';

@ApiTags('messages')
@Controller('me/messages')
export class MessagesController {
  constructor(private readonly messages: MessagesService) {}

  @Get()
  @RequireMember()
  @Answers(MessagePage)
  inbox(@Caller() { memberId }: MemberCaller, @Query() page: PageQuery): Promise<Page<MessageView>> {
    return this.messages.inbox(memberId, page);
  }

  @Post(':id/read')
  @RequireMember()
  @Answers(MessageView)
  markRead(@Caller() { memberId }: MemberCaller, @Param('id', IdPipe) id: string): Promise<MessageView> {
    return this.messages.markRead(memberId, id);
  }
}
