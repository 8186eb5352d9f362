// badges.controller.ts — a member reads the own badge wall.
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireMember } from '../common/access';
import { Answers } from '../common/answers';
import type { MemberCaller } from '../common/caller';
import { BadgeWallView } from './badges.dto';
import { BadgesQuery } from './badges.query';

@ApiTags('badges')
@Controller('me/badges')
export class BadgesController {
  constructor(private readonly badges: BadgesQuery) {}

  @Get()
  @RequireMember()
  @Answers(BadgeWallView)
  wall(@Caller() { memberId }: MemberCaller): Promise<BadgeWallView> {
    return this.badges.wall(memberId);
  }
}
