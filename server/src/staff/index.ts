export { MembershipLinksService, type StaffLink } from './membership-links.service';
export { StaffModule } from './staff.module';
export { StaffSessionsService } from './staff-sessions.service';
export { type NewStaff, StaffService } from './staff.service';
export { UnknownLogins } from './unknown-logins';
