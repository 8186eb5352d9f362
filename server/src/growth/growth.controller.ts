// growth.controller.ts — a member reads both counters at once; growth stands to the right, so it composes them.
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireMember } from '../common/access';
import { Answers } from '../common/answers';
import type { MemberCaller } from '../common/caller';
import { PointsQuery, PointsSummaryView } from '../points';
import { GrowthQuery } from './growth.query';

@ApiTags('points')
@Controller('me/points')
export class GrowthController {
  constructor(
    private readonly points: PointsQuery,
    private readonly growth: GrowthQuery,
  ) {}

  @Get()
  @RequireMember()
  @Answers(PointsSummaryView)
  async summary(@Caller() { memberId }: MemberCaller): Promise<PointsSummaryView> {
    return { ...(await this.points.summary(memberId)), growth: await this.growth.totalOf(memberId) };
  }
}
