// membership.controller.ts — a visitor joins with one tap, a member leaves with one.
import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireVisitor } from '../common/access';
import { Answers, AnswersNothing } from '../common/answers';
import type { PersonCaller } from '../common/caller';
import { IdempotencyKey } from '../common/idempotency';
import { RateLimit } from '../common/rate-limit';
import { ExitRequest, JoinedView, JoinRequest } from './membership.dto';
import { MembershipService } from './membership.service';

@ApiTags('membership')
@Controller('membership')
export class MembershipController {
  constructor(private readonly membership: MembershipService) {}

  @Post()
  @RequireVisitor()
  @RateLimit('join', { limit: 30, seconds: 60 })
  @Answers(JoinedView)
  join(@Caller() caller: PersonCaller, @IdempotencyKey() key: string, @Body() request: JoinRequest): Promise<JoinedView> {
    return this.membership.join(caller, key, request);
  }

  /** Open to visitors, so that a repeated tap finds the same calm answer, and a suspended member may leave as well. */
  @Post('exit')
  @RequireVisitor()
  @AnswersNothing()
  exit(@Caller() caller: PersonCaller, @IdempotencyKey() key: string, @Body() request: ExitRequest): Promise<void> {
    return this.membership.exit(caller, key, request);
  }
}
