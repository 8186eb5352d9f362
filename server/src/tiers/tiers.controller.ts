// tiers.controller.ts — a member reads where they stand on each track.
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireMember } from '../common/access';
import { Answers } from '../common/answers';
import type { MemberCaller } from '../common/caller';
import { TierProgressView } from './tiers.dto';
import { TiersQuery } from './tiers.query';

@ApiTags('tiers')
@Controller('me/tiers')
export class TiersController {
  constructor(private readonly tiers: TiersQuery) {}

  @Get()
  @RequireMember()
  @Answers([TierProgressView])
  progress(@Caller() { memberId }: MemberCaller): Promise<TierProgressView[]> {
    return this.tiers.progress(memberId);
  }
}
