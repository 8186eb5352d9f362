export type { Approval, ApprovalPayload } from './approval.entity';
export { ApprovalListQuery, ApprovalPersonView, ApprovalView, RefusalRequest, type ApprovalTab } from './approvals.dto';
export { ApprovalsModule } from './approvals.module';
export { ApprovalsQuery, type ApprovalReader } from './approvals.query';
export { ApprovalsService, type Asking, type Decided } from './approvals.service';
