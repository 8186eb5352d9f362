import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals';
import { AuditModule } from '../audit';
import { BadgesModule } from '../badges';
import { ConsentsModule } from '../consents';
import { EventsModule } from '../events';
import { JournalModule } from '../journal';
import { MembersModule } from '../members';
import { MessagesModule } from '../messages';
import { SettingsModule } from '../settings';
import { StaffModule } from '../staff';
import { BadgeDeskQuery } from './badge-desk.query';
import { BadgeProposalsAdminController } from './badge-proposals-admin.controller';
import { BadgesAdminController } from './badges-admin.controller';
import { GiftLetters } from './gift-letters';
import { GiftsService } from './gifts.service';
import { ProposalsService } from './proposals.service';

@Module({
  imports: [ApprovalsModule, AuditModule, BadgesModule, ConsentsModule, EventsModule, JournalModule, MembersModule, MessagesModule, SettingsModule, StaffModule],
  controllers: [BadgesAdminController, BadgeProposalsAdminController],
  providers: [BadgeDeskQuery, GiftLetters, GiftsService, ProposalsService],
  exports: [GiftsService, ProposalsService],
})
export class BadgeDeskModule {}
