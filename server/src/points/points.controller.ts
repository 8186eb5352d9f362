// points.controller.ts — a member reads the own ledger and why each line is there.
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireMember } from '../common/access';
import { Answers } from '../common/answers';
import type { MemberCaller } from '../common/caller';
import { PageQuery, type Page } from '../common/paging';
import { PointsEntryPage, WhyView, type PointsEntryView } from './points.dto';
import { PointsQuery } from './points.query';

@ApiTags('points')
@Controller('me/points/entries')
export class PointsController {
  constructor(private readonly points: PointsQuery) {}

  @Get()
  @RequireMember()
  @Answers(PointsEntryPage)
  entries(@Caller() { memberId }: MemberCaller, @Query() page: PageQuery): Promise<Page<PointsEntryView>> {
    return this.points.entries(memberId, page);
  }

  @Get(':id/why')
  @RequireMember()
  @Answers(WhyView)
  why(@Caller() { memberId }: MemberCaller, @Param('id') id: string): Promise<WhyView> {
    return this.points.why(memberId, id);
  }
}
