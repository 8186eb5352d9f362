// landing.controller.ts — the first page, open to everyone.
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, Public } from '../common/access';
import { Answers } from '../common/answers';
import type { PersonCaller } from '../common/caller';
import { LandingRequest, LandingView } from './landing.dto';
import { LandingQuery } from './landing.query';

@ApiTags('landing')
@Controller('landing')
export class LandingController {
  constructor(private readonly landing: LandingQuery) {}

  @Get()
  @Public()
  @Answers(LandingView)
  page(@Query() { code }: LandingRequest, @Caller() caller: PersonCaller | null): Promise<LandingView> {
    return this.landing.page(code, caller);
  }
}
