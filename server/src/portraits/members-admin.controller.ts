// members-admin.controller.ts — staff find a member and read what the organisation knows of them.
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import type { StaffCaller } from '../common/caller';
import { PageQuery, type Page } from '../common/paging';
import { IdPipe } from '../common/request-checks';
import { LooksService } from '../members';
import { PointsEntryPage, PointsQuery, WhyView, type PointsEntryView } from '../points';
import { MemberDetailView, MemberListQuery, MemberRowPage, TimelineItemPage, type MemberRowView, type TimelineItemView } from './portraits.dto';
import { PortraitsQuery } from './portraits.query';

@ApiTags('admin: members')
@Controller('admin/members')
export class MembersAdminController {
  constructor(
    private readonly looks: LooksService,
    private readonly points: PointsQuery,
    private readonly portraits: PortraitsQuery,
  ) {}

  @Get()
  @RequireStaff('members.read')
  @Answers(MemberRowPage)
  async list(@Caller() staff: StaffCaller, @Query() query: MemberListQuery): Promise<Page<MemberRowView>> {
    await this.looks.atSearch(staff, query);
    return this.portraits.list(query);
  }

  @Get(':id')
  @RequireStaff('members.read')
  @Answers(MemberDetailView)
  async detail(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string): Promise<MemberDetailView> {
    await this.looks.atMember(staff, id);
    return this.portraits.detail(id);
  }

  @Get(':id/timeline')
  @RequireStaff('members.read')
  @Answers(TimelineItemPage)
  async timeline(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string, @Query() page: PageQuery): Promise<Page<TimelineItemView>> {
    await this.looks.atMember(staff, id);
    return this.portraits.timeline(id, page);
  }

  @Get(':id/points/entries')
  @RequireStaff('points.read')
  @Answers(PointsEntryPage)
  async entries(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string, @Query() page: PageQuery): Promise<Page<PointsEntryView>> {
    await this.looks.atMember(staff, id);
    return this.points.entries(id, page);
  }

  @Get(':id/points/entries/:entryId/why')
  @RequireStaff('points.read')
  @Answers(WhyView)
  async why(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string, @Param('entryId') entryId: string): Promise<WhyView> {
    await this.looks.atMember(staff, id);
    return this.points.why(id, entryId);
  }
}
