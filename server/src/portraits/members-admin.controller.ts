// members-admin.controller.ts — staff find a member and read what the organisation knows of them.
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import { PageQuery, type Page } from '../common/paging';
import { IdPipe } from '../common/request-checks';
import { PointsEntryPage, PointsQuery, WhyView, type PointsEntryView } from '../points';
import { MemberDetailView, MemberListQuery, MemberRowPage, TimelineItemPage, type MemberRowView, type TimelineItemView } from './portraits.dto';
import { PortraitsQuery } from './portraits.query';

@ApiTags('admin: members')
@Controller('admin/members')
export class MembersAdminController {
  constructor(
    private readonly points: PointsQuery,
    private readonly portraits: PortraitsQuery,
  ) {}

  @Get()
  @RequireStaff('members.read')
  @Answers(MemberRowPage)
  list(@Query() query: MemberListQuery): Promise<Page<MemberRowView>> {
    return this.portraits.list(query);
  }

  @Get(':id')
  @RequireStaff('members.read')
  @Answers(MemberDetailView)
  detail(@Param('id', IdPipe) id: string): Promise<MemberDetailView> {
    return this.portraits.detail(id);
  }

  @Get(':id/timeline')
  @RequireStaff('members.read')
  @Answers(TimelineItemPage)
  timeline(@Param('id', IdPipe) id: string, @Query() page: PageQuery): Promise<Page<TimelineItemView>> {
    return this.portraits.timeline(id, page);
  }

  @Get(':id/points/entries')
  @RequireStaff('points.read')
  @Answers(PointsEntryPage)
  entries(@Param('id', IdPipe) id: string, @Query() page: PageQuery): Promise<Page<PointsEntryView>> {
    return this.points.entries(id, page);
  }

  @Get(':id/points/entries/:entryId/why')
  @RequireStaff('points.read')
  @Answers(WhyView)
  why(@Param('id', IdPipe) id: string, @Param('entryId') entryId: string): Promise<WhyView> {
    return this.points.why(id, entryId);
  }
}
