// consents.controller.ts — a member reads, gives and withdraws consents.
import { Body, Controller, Get, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Caller, RequireMember } from '../common/access';
import { Answers } from '../common/answers';
import type { MemberCaller } from '../common/caller';
import { IdempotencyKey } from '../common/idempotency';
import { ConsentRequest, ConsentView } from './consents.dto';
import { ConsentsService } from './consents.service';

@ApiTags('consents')
@Controller('me/consents')
export class ConsentsController {
  constructor(private readonly consents: ConsentsService) {}

  @Get()
  @RequireMember()
  @Answers([ConsentView])
  standing(@Caller() { memberId }: MemberCaller): Promise<ConsentView[]> {
    return this.consents.standing(memberId);
  }

  @Post()
  @RequireMember()
  @Answers([ConsentView])
  change(
    @Caller() member: MemberCaller,
    @IdempotencyKey() key: string,
    @Body() request: ConsentRequest,
  ): Promise<ConsentView[]> {
    return this.consents.change(member, key, request);
  }
}
