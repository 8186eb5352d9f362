import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { ConsentsModule } from '../consents';
import { EventsModule } from '../events';
import { JournalModule } from '../journal';
import { MembersModule } from '../members';
import { SettingsModule } from '../settings';
import { TiersModule } from '../tiers';
import { JoinCodePictures } from './join-code-pictures';
import { JoinCodesAdminController } from './join-codes-admin.controller';
import { JoinCodesQuery } from './join-codes.query';
import { JoinCodesService } from './join-codes.service';
import { LandingController } from './landing.controller';
import { LandingQuery } from './landing.query';
import { MeController } from './me.controller';
import { MeQuery } from './me.query';
import { MembershipController } from './membership.controller';
import { MembershipService } from './membership.service';

@Module({
  imports: [AuditModule, ConsentsModule, EventsModule, JournalModule, MembersModule, SettingsModule, TiersModule],
  controllers: [JoinCodesAdminController, LandingController, MeController, MembershipController],
  providers: [JoinCodePictures, JoinCodesQuery, JoinCodesService, LandingQuery, MeQuery, MembershipService],
  exports: [JoinCodesQuery, JoinCodesService, MembershipService, MeQuery],
})
export class JoiningModule {}
