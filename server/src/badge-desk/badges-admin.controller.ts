// badges-admin.controller.ts — staff read the badges, and give one by hand.
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import type { StaffCaller } from '../common/caller';
import { IdempotencyKey } from '../common/idempotency';
import { PageQuery, type Page } from '../common/paging';
import { CodePipe, IdPipe } from '../common/request-checks';
import { LooksService } from '../members';
import { BadgeDeskQuery } from './badge-desk.query';
import { DeskBadgeDetailView, DeskWallView, GiftPage, GiftRequest, GiftReversalRequest, GiftView, MemberGiftsView } from './badge-desk.dto';
import { GiftsService } from './gifts.service';

@ApiTags('admin: badges')
@Controller('admin')
export class BadgesAdminController {
  constructor(
    private readonly desk: BadgeDeskQuery,
    private readonly gifts: GiftsService,
    private readonly looks: LooksService,
  ) {}

  @Get('badges')
  @RequireStaff('badges.read')
  @Answers(DeskWallView)
  wall(@Caller() staff: StaffCaller): Promise<DeskWallView> {
    return this.desk.wall(staff);
  }

  @Get('badges/:code')
  @RequireStaff('badges.read')
  @Answers(DeskBadgeDetailView)
  detail(@Caller() staff: StaffCaller, @Param('code', CodePipe) code: string): Promise<DeskBadgeDetailView> {
    return this.desk.detail(code, staff);
  }

  @Get('badges/:code/gifts')
  @RequireStaff('badges.read')
  @Answers(GiftPage)
  given(@Param('code', CodePipe) code: string, @Query() page: PageQuery): Promise<Page<GiftView>> {
    return this.desk.gifts(code, page);
  }

  @Get('members/:id/badge-gifts')
  @RequireStaff('badges.read')
  @Answers(MemberGiftsView)
  async ofMember(@Caller() staff: StaffCaller, @Param('id', IdPipe) memberId: string): Promise<MemberGiftsView> {
    await this.looks.atMember(staff, memberId);
    return this.desk.ofMember(memberId);
  }

  @Post('badges/:code/gifts')
  @RequireStaff('badges.give')
  @Answers(GiftView, 201)
  async give(
    @Caller() staff: StaffCaller,
    @IdempotencyKey() key: string,
    @Param('code', CodePipe) code: string,
    @Body() { memberId, reason }: GiftRequest,
  ): Promise<GiftView> {
    return this.desk.gift(await this.gifts.give(staff, key, { memberId, code, reason }));
  }

  @Post('badge-gifts/:id/reversal')
  @RequireStaff('badges.give')
  @Answers(GiftView)
  async takeBack(@Caller() staff: StaffCaller, @Param('id', IdPipe) giftId: string, @Body() { reason }: GiftReversalRequest): Promise<GiftView> {
    await this.gifts.takeBack({ giftId, reason, staff });
    return this.desk.gift(giftId);
  }
}
