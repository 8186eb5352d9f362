// what-if-admin.controller.ts — staff ask what a rule that they are writing would have brought.
import { Body, Controller, HttpCode, Post, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Caller, RequireStaff } from '../common/access';
import { STAFF_COOKIE } from '../common/access.guard';
import type { StaffCaller } from '../common/caller';
import { WhatIfLineView, WhatIfRequest } from './what-if.dto';
import { WhatIfStreams } from './what-if-streams';

@ApiTags('admin rules')
@Controller('admin/what-ifs')
export class WhatIfAdminController {
  constructor(private readonly streams: WhatIfStreams) {}

  /** Lines of JSON (WhatIfLineView): `progress` a few times a second, then `result` or `error`. Closing stops it. Writes nothing. */
  @Post()
  @RequireStaff('rules.propose')
  @HttpCode(200)
  @ApiExtraModels(WhatIfLineView)
  @ApiResponse({ status: 200, content: { 'application/x-ndjson': { schema: { type: 'string' } } } })
  async tryOut(
    @Caller() staff: StaffCaller,
    @Body() wish: WhatIfRequest,
    @Req() request: FastifyRequest,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    await this.streams.stream(reply, { staff, token: request.cookies[STAFF_COOKIE] ?? '', requestId: request.id }, wish);
  }
}
