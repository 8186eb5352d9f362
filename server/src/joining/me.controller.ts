// me.controller.ts — a member reads and corrects what is kept about them.
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireMember } from '../common/access';
import { Answers } from '../common/answers';
import type { MemberCaller } from '../common/caller';
import { MeView, ProfileRequest, ProfileService } from '../members';
import { MeQuery } from './me.query';

@ApiTags('me')
@Controller('me')
export class MeController {
  constructor(
    private readonly me: MeQuery,
    private readonly profile: ProfileService,
  ) {}

  @Get()
  @RequireMember()
  @Answers(MeView)
  view(@Caller() { memberId }: MemberCaller): Promise<MeView> {
    return this.me.view(memberId);
  }

  /**
   * A POST, because WeChat's wx.request knows no PATCH. It takes no idempotency key: naming the same fields twice
   * has one effect by itself, and a phone number must not leave a hash behind.
   */
  @Post('profile')
  @RequireMember()
  @Answers(MeView)
  async update(@Caller() { memberId }: MemberCaller, @Body() request: ProfileRequest): Promise<MeView> {
    await this.profile.update(memberId, request);
    return this.me.view(memberId);
  }
}
