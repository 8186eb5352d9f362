import { Module } from '@nestjs/common';
import { MemberSessions } from '../common/caller';
import { IdentitiesService } from './identities.service';
import { MembersQuery } from './members.query';
import { MembersService } from './members.service';
import { PersonalFields } from './personal-fields';
import { ProfileService } from './profile.service';
import { SessionController } from './session.controller';
import { SessionsService } from './sessions.service';

@Module({
  controllers: [SessionController],
  providers: [
    IdentitiesService,
    MembersQuery,
    MembersService,
    PersonalFields,
    ProfileService,
    SessionsService,
    { provide: MemberSessions, useExisting: SessionsService },
  ],
  exports: [IdentitiesService, MembersQuery, MembersService, ProfileService, SessionsService, MemberSessions],
})
export class MembersModule {}
