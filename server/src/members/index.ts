export { IdentitiesService, type WechatPerson } from './identities.service';
export { LooksService } from './looks.service';
export { MeView, ProfileRequest } from './members.dto';
export { MembersModule } from './members.module';
export { MembersQuery, toMeView, type MemberBrief, type MemberProfile, type MemberSearch } from './members.query';
export { MembersService, type NewMember, type ProfilePatch, type StatusChange } from './members.service';
export { ProfileService } from './profile.service';
export { SessionsService } from './sessions.service';
