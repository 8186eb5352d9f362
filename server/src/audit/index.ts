export { AuditHeads, HEADS_FILE } from './audit-heads';
export { FLAW_TEXTS } from './audit.copy';
export { AuditModule } from './audit.module';
export { AuditService, CONSOLE, type Act, type Actor, type StaffActor } from './audit.service';
export type { BadRow } from './chain';
export { SealingService } from './sealing.service';
export { firstBadRow } from './verify-chain';
