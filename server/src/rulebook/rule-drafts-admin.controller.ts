// rule-drafts-admin.controller.ts — staff write rules and propose them; another person puts them into force.
import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { RuleTerms } from '@tongxing/shared';
import { RefusalRequest } from '../approvals';
import { Caller, RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import type { StaffCaller } from '../common/caller';
import { IdempotencyKey } from '../common/idempotency';
import { IdPipe } from '../common/request-checks';
import {
  NewRuleDraftRequest,
  RuleActivationRequest,
  RuleDraftRequest,
  RuleDraftRevisionRequest,
  RuleDraftsQuery,
  RuleDraftsService,
  RuleDraftView,
  RuleEndingRequest,
  RuleProposalRequest,
} from '../rules';
import { RuleDeskService } from './rule-desk.service';

@ApiTags('admin rules')
@Controller('admin')
export class RuleDraftsAdminController {
  constructor(
    private readonly desk: RuleDeskService,
    private readonly drafts: RuleDraftsService,
    private readonly query: RuleDraftsQuery,
  ) {}

  @Post('rule-drafts')
  @RequireStaff('rules.propose')
  @Answers(RuleDraftView, 201)
  async start(@Caller() staff: StaffCaller, @IdempotencyKey() key: string, @Body() { terms, ...request }: NewRuleDraftRequest): Promise<RuleDraftView> {
    return this.query.one(await this.desk.start(staff, key, { ...request, terms: terms as RuleTerms }), staff);
  }

  @Get('rule-drafts/:id')
  @RequireStaff('rules.read')
  @Answers(RuleDraftView)
  one(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string): Promise<RuleDraftView> {
    return this.query.one(id, staff);
  }

  @Put('rule-drafts/:id')
  @RequireStaff('rules.propose')
  @Answers(RuleDraftView)
  async save(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string, @Body() { revision, terms, ...request }: RuleDraftRequest): Promise<RuleDraftView> {
    await this.desk.save(id, revision, { ...request, terms: terms as RuleTerms }, staff);
    return this.query.one(id, staff);
  }

  @Post('rule-drafts/:id/discarding')
  @RequireStaff('rules.propose')
  @Answers(RuleDraftView)
  async discard(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string, @Body() { revision }: RuleDraftRevisionRequest): Promise<RuleDraftView> {
    await this.drafts.discard(id, revision, staff);
    return this.query.one(id, staff);
  }

  @Post('rule-drafts/:id/restoration')
  @RequireStaff('rules.propose')
  @Answers(RuleDraftView)
  async restore(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string): Promise<RuleDraftView> {
    await this.drafts.restore(id, staff);
    return this.query.one(id, staff);
  }

  @Post('rule-drafts/:id/rebase')
  @RequireStaff('rules.propose')
  @Answers(RuleDraftView)
  async rebase(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string, @Body() { revision }: RuleDraftRevisionRequest): Promise<RuleDraftView> {
    await this.drafts.rebase(id, revision, staff);
    return this.query.one(id, staff);
  }

  @Post('rule-drafts/:id/proposal')
  @RequireStaff('rules.propose')
  @Answers(RuleDraftView)
  async propose(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string, @Body() { revision, reason }: RuleProposalRequest): Promise<RuleDraftView> {
    await this.drafts.propose(id, revision, reason, staff);
    return this.query.one(id, staff);
  }

  @Post('rules/:code/ending')
  @RequireStaff('rules.propose')
  @Answers(RuleDraftView, 201)
  async end(@Caller() staff: StaffCaller, @IdempotencyKey() key: string, @Param('code') code: string, @Body() request: RuleEndingRequest): Promise<RuleDraftView> {
    return this.query.one(await this.desk.end(staff, key, { code, ...request }), staff);
  }

  @Post('rule-drafts/:id/withdrawal')
  @RequireStaff('rules.propose')
  @Answers(RuleDraftView)
  async withdraw(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string): Promise<RuleDraftView> {
    await this.drafts.withdraw(id, staff);
    return this.query.one(id, staff);
  }

  @Post('rule-drafts/:id/approval')
  @RequireStaff('rules.activate')
  @Answers(RuleDraftView)
  async activate(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string, @Body() { startsOn }: RuleActivationRequest): Promise<RuleDraftView> {
    await this.drafts.activate(id, startsOn, staff);
    return this.query.one(id, staff);
  }

  @Post('rule-drafts/:id/refusal')
  @RequireStaff('rules.activate')
  @Answers(RuleDraftView)
  async refuse(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string, @Body() { note }: RefusalRequest): Promise<RuleDraftView> {
    await this.drafts.refuse(id, note, staff);
    return this.query.one(id, staff);
  }
}
