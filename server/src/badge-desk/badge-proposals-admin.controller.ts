// badge-proposals-admin.controller.ts — one person proposes a version of a badge, another one puts it into force.
import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RefusalRequest } from '../approvals';
import { Caller, RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import type { StaffCaller } from '../common/caller';
import { IdempotencyKey } from '../common/idempotency';
import { IdPipe } from '../common/request-checks';
import { EventsQuery } from '../events';
import { BadgeDeskQuery } from './badge-desk.query';
import { BadgeProposalRequest, BadgeProposalView } from './badge-desk.dto';
import { criterionOf } from './criterion';
import { ProposalsService } from './proposals.service';

@ApiTags('admin: badges')
@Controller('admin/badge-proposals')
export class BadgeProposalsAdminController {
  constructor(
    private readonly desk: BadgeDeskQuery,
    private readonly events: EventsQuery,
    private readonly proposals: ProposalsService,
  ) {}

  @Post()
  @RequireStaff('badges.write')
  @Answers(BadgeProposalView, 201)
  async propose(@Caller() staff: StaffCaller, @IdempotencyKey() key: string, @Body() request: BadgeProposalRequest): Promise<BadgeProposalView> {
    const { code = null, baseVersion, reason, endsOn = null, criterion: asked, ...words } = request;
    const criterion = criterionOf(asked, await this.events.titles(asked.eventId ? [asked.eventId] : []));
    const id = await this.proposals.propose(staff, key, { code, baseVersion, reason, content: { ...words, endsOn, criterion }, said: request });
    return this.desk.proposal(id, staff);
  }

  @Post(':id/approval')
  @RequireStaff('badges.activate')
  @Answers(BadgeProposalView)
  async approve(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string): Promise<BadgeProposalView> {
    await this.proposals.approve(id, staff);
    return this.desk.proposal(id, staff);
  }

  @Post(':id/refusal')
  @RequireStaff('badges.activate')
  @Answers(BadgeProposalView)
  async refuse(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string, @Body() { note }: RefusalRequest): Promise<BadgeProposalView> {
    await this.proposals.refuse(id, note, staff);
    return this.desk.proposal(id, staff);
  }

  @Post(':id/withdrawal')
  @RequireStaff('badges.write')
  @Answers(BadgeProposalView)
  async withdraw(@Caller() staff: StaffCaller, @Param('id', IdPipe) id: string): Promise<BadgeProposalView> {
    await this.proposals.withdraw(id, staff);
    return this.desk.proposal(id, staff);
  }
}
