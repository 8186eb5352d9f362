// audit-admin.controller.ts — whoever audits reads what staff did, and whether the log is whole.
import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RequireStaff } from '../common/access';
import { Answers } from '../common/answers';
import type { Page } from '../common/paging';
import { AuditActorView, AuditChainView, AuditEntryPage, AuditListQuery, type AuditEntryView } from './audit.dto';
import { AuditQuery } from './audit.query';

@ApiTags('admin: audit')
@Controller('admin/audit')
export class AuditAdminController {
  constructor(private readonly audit: AuditQuery) {}

  @Get('entries')
  @RequireStaff('audit.read')
  @Answers(AuditEntryPage)
  entries(@Query() query: AuditListQuery): Promise<Page<AuditEntryView>> {
    return this.audit.entries(query);
  }

  @Get('actors')
  @RequireStaff('audit.read')
  @Answers([AuditActorView])
  actors(): Promise<AuditActorView[]> {
    return this.audit.actors();
  }

  @Get('chain')
  @RequireStaff('audit.read')
  @Answers(AuditChainView)
  chain(): Promise<AuditChainView> {
    return this.audit.chain();
  }
}
