import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { MemberSessions } from '../common/caller';
import { IdentitiesService } from './identities.service';
import { LooksService } from './looks.service';
import { MembersQuery } from './members.query';
import { MembersService } from './members.service';
import { PersonalFields } from './personal-fields';
import { ProfileService } from './profile.service';
import { SessionController } from './session.controller';
import { SessionsService } from './sessions.service';

@Module({
  imports: [AuditModule],
  controllers: [SessionController],
  providers: [
    IdentitiesService,
    LooksService,
    MembersQuery,
    MembersService,
    PersonalFields,
    ProfileService,
    SessionsService,
    { provide: MemberSessions, useExisting: SessionsService },
  ],
  exports: [IdentitiesService, LooksService, MembersQuery, MembersService, ProfileService, SessionsService, MemberSessions],
})
export class MembersModule {}
