export { JoinCodesQuery } from './join-codes.query';
export { JoinCodesService } from './join-codes.service';
export { JoinCodeView } from './join-codes.dto';
export { JoiningModule } from './joining.module';
export { MeQuery } from './me.query';
export { MembershipService } from './membership.service';
export { JoinedView, JoinRequest } from './membership.dto';
