// tiers.controller.ts — a member reads where they stand on each track, and how it came about.
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireMember } from '../common/access';
import { Answers } from '../common/answers';
import type { MemberCaller } from '../common/caller';
import { PageQuery, type Page } from '../common/paging';
import { StandingsQuery } from './standings.query';
import { TierHistoryPage, TierStandingView, type TierHistoryView } from './tiers.dto';

@ApiTags('tiers')
@Controller('me/tiers')
export class TiersController {
  constructor(private readonly standings: StandingsQuery) {}

  @Get()
  @RequireMember()
  @Answers([TierStandingView])
  standing(@Caller() { memberId }: MemberCaller): Promise<TierStandingView[]> {
    return this.standings.ofSelf(memberId);
  }

  @Get('history')
  @RequireMember()
  @Answers(TierHistoryPage)
  history(@Caller() { memberId }: MemberCaller, @Query() page: PageQuery): Promise<Page<TierHistoryView>> {
    return this.standings.history(memberId, page);
  }
}
