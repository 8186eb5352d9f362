import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals';
import { AuditModule } from '../audit';
import { ConsentsModule } from '../consents';
import { GrowthModule } from '../growth';
import { JournalModule } from '../journal';
import { MeasuresModule } from '../measures';
import { MembersModule } from '../members';
import { MessagesModule } from '../messages';
import { SettingsModule } from '../settings';
import { StaffModule } from '../staff';
import { LaddersAdminController } from './ladders-admin.controller';
import { LaddersQuery } from './ladders.query';
import { MemberTiersQuery } from './member-tiers.query';
import { TierActsAdminController } from './tier-acts-admin.controller';
import { TierActsService } from './tier-acts.service';
import { TierLetters } from './tier-letters';
import { TierProposalsService } from './tier-proposals.service';
import { TiersModule } from './tiers.module';

/** What staff do with tiers, and the letters about it; the commands that only replay the journal do without. */
@Module({
  imports: [
    ApprovalsModule,
    AuditModule,
    ConsentsModule,
    GrowthModule,
    JournalModule,
    MeasuresModule,
    MembersModule,
    MessagesModule,
    SettingsModule,
    StaffModule,
    TiersModule,
  ],
  controllers: [LaddersAdminController, TierActsAdminController],
  providers: [LaddersQuery, MemberTiersQuery, TierActsService, TierLetters, TierProposalsService],
  exports: [TierProposalsService],
})
export class TierActsModule {}
