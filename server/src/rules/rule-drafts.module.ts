import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals';
import { AuditModule } from '../audit';
import { StaffModule } from '../staff';
import { PublishedRulesQuery } from './published-rules.query';
import { RuleDraftsQuery } from './rule-drafts.query';
import { RuleDraftsService } from './rule-drafts.service';
import { RulesModule } from './rules.module';

/** What staff need to read and change rules. */
@Module({
  imports: [ApprovalsModule, AuditModule, StaffModule, RulesModule],
  providers: [PublishedRulesQuery, RuleDraftsQuery, RuleDraftsService],
  exports: [PublishedRulesQuery, RuleDraftsQuery, RuleDraftsService],
})
export class RuleDraftsModule {}
