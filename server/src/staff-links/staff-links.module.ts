import { Module } from '@nestjs/common';
import { MembersModule } from '../members';
import { StaffModule } from '../staff';
import { OwnMembershipController } from './own-membership.controller';
import { StaffLinksAdminController } from './staff-links-admin.controller';
import { StaffLinksService } from './staff-links.service';

@Module({ imports: [MembersModule, StaffModule], controllers: [OwnMembershipController, StaffLinksAdminController], providers: [StaffLinksService] })
export class StaffLinksModule {}
