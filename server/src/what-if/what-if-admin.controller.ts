// what-if-admin.controller.ts — staff ask what a change would have brought: of a rule that they are writing, of one that they would
// stop, of a rung of a ladder.
import { applyDecorators, Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller, RequireStaff } from '../common/access';
import { STAFF_COOKIE } from '../common/access.guard';
import type { StaffCaller } from '../common/caller';
import { RuleEndingWhatIfRequest, RuleWhatIfRequest, TierWhatIfRequest, WhatIfLineView } from './what-if.dto';
import { NEEDED, WhatIfStreams, type Asker } from './what-if-streams';

/** Lines of JSON (WhatIfLineView): `progress` a few times a second, then `result` or `error`. Closing stops it. Writes nothing. */
const AnswersInLines = (): MethodDecorator =>
  applyDecorators(
    HttpCode(200),
    ApiExtraModels(WhatIfLineView),
    ApiResponse({ status: 200, content: { 'application/x-ndjson': { schema: { type: 'string' } } } }),
  );

@ApiTags('admin rules')
@Controller('admin/what-ifs')
export class WhatIfAdminController {
  constructor(private readonly streams: WhatIfStreams) {}

  @Post('rules')
  @RequireStaff(NEEDED.rule)
  @AnswersInLines()
  async tryRule(@Caller() staff: StaffCaller, @Body() wish: RuleWhatIfRequest, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.streams.stream(reply, askerOf(staff, request), { about: 'rule', ...wish });
  }

  @Post('rule-endings')
  @RequireStaff(NEEDED.rule_ending)
  @AnswersInLines()
  async tryEnding(@Caller() staff: StaffCaller, @Body() wish: RuleEndingWhatIfRequest, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.streams.stream(reply, askerOf(staff, request), { about: 'rule_ending', ...wish });
  }

  @Post('tiers')
  @RequireStaff(NEEDED.tier)
  @AnswersInLines()
  async tryTier(@Caller() staff: StaffCaller, @Body() wish: TierWhatIfRequest, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    await this.streams.stream(reply, askerOf(staff, request), { about: 'tier', ...wish });
  }
}

function askerOf(staff: StaffCaller, request: FastifyRequest): Asker {
  return { staff, token: request.cookies[STAFF_COOKIE] ?? '', requestId: request.id };
}
