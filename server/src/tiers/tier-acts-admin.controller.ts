// tier-acts-admin.controller.ts — staff read a member's tiers, give honours and take them back, and lock a tier.
import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import type { StaffCaller } from '../common/caller';
import { IdempotencyKey } from '../common/idempotency';
import { PageQuery, type Page } from '../common/paging';
import { IdPipe } from '../common/request-checks';
import { MemberTiersQuery } from './member-tiers.query';
import {
  HonourRequest,
  HonourReversalRequest,
  MemberTiersView,
  StaffTierHistoryPage,
  TierActView,
  TierLockRequest,
  TierUnlockRequest,
  type StaffTierHistoryView,
} from './tier-acts.dto';
import { TierActsService } from './tier-acts.service';

@ApiTags('admin: tiers')
@Controller('admin/members/:id')
export class TierActsAdminController {
  constructor(
    private readonly acts: TierActsService,
    private readonly query: MemberTiersQuery,
  ) {}

  @Get('tiers')
  @RequireStaff('members.read')
  @Answers(MemberTiersView)
  standing(@Caller() staff: StaffCaller, @Param('id', IdPipe) memberId: string): Promise<MemberTiersView> {
    return this.query.view(staff, memberId);
  }

  @Get('tiers/history')
  @RequireStaff('members.read')
  @Answers(StaffTierHistoryPage)
  history(@Caller() staff: StaffCaller, @Param('id', IdPipe) memberId: string, @Query() page: PageQuery): Promise<Page<StaffTierHistoryView>> {
    return this.query.history(staff, memberId, page);
  }

  @Post('honours')
  @RequireStaff('tiers.write')
  @Answers(TierActView, 201)
  give(
    @Caller() staff: StaffCaller,
    @IdempotencyKey() key: string,
    @Param('id', IdPipe) memberId: string,
    @Body() request: HonourRequest,
  ): Promise<TierActView> {
    return this.acts.give(staff, key, memberId, request);
  }

  @Post('honours/:entryId/reversal')
  @RequireStaff('tiers.write')
  @Answers(TierActView)
  takeBack(
    @Caller() staff: StaffCaller,
    @Param('id', IdPipe) memberId: string,
    @Param('entryId', IdPipe) entryId: string,
    @Body() { reason }: HonourReversalRequest,
  ): Promise<TierActView> {
    return this.acts.takeBack(staff, memberId, entryId, reason);
  }

  @Post('tier-locks')
  @RequireStaff('tiers.write')
  @Answers(TierActView, 201)
  lock(
    @Caller() staff: StaffCaller,
    @IdempotencyKey() key: string,
    @Param('id', IdPipe) memberId: string,
    @Body() request: TierLockRequest,
  ): Promise<TierActView> {
    return this.acts.lock(staff, key, memberId, request);
  }

  @Post('tier-locks/release')
  @RequireStaff('tiers.write')
  @Answers(TierActView)
  unlock(
    @Caller() staff: StaffCaller,
    @IdempotencyKey() key: string,
    @Param('id', IdPipe) memberId: string,
    @Body() request: TierUnlockRequest,
  ): Promise<TierActView> {
    return this.acts.unlock(staff, key, memberId, request);
  }
}
