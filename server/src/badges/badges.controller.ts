// badges.controller.ts — a member reads the own badge wall, and opens one badge.
import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireMember } from '../common/access';
import { Answers } from '../common/answers';
import type { MemberCaller } from '../common/caller';
import { CodePipe } from '../common/request-checks';
import { BadgeDetailView, BadgeWallView } from './badges.dto';
import { BadgesQuery } from './badges.query';
import { EvidenceQuery } from './evidence.query';

@ApiTags('badges')
@Controller('me/badges')
export class BadgesController {
  constructor(
    private readonly badges: BadgesQuery,
    private readonly evidence: EvidenceQuery,
  ) {}

  @Get()
  @RequireMember()
  @Answers(BadgeWallView)
  wall(@Caller() { memberId }: MemberCaller): Promise<BadgeWallView> {
    return this.badges.wall(memberId);
  }

  @Get(':code')
  @RequireMember()
  @Answers(BadgeDetailView)
  one(@Caller() { memberId }: MemberCaller, @Param('code', CodePipe) code: string): Promise<BadgeDetailView> {
    return this.evidence.detail(memberId, code);
  }
}
