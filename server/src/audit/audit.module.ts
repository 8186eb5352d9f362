import { Module } from '@nestjs/common';
import { Env } from '../config/env';
import { AuditAdminController } from './audit-admin.controller';
import { AuditHeads } from './audit-heads';
import { AuditQuery } from './audit.query';
import { AuditService } from './audit.service';
import { SealingService } from './sealing.service';

@Module({
  controllers: [AuditAdminController],
  providers: [
    { provide: AuditHeads, useFactory: (env: Env) => new AuditHeads(env), inject: [Env] },
    AuditQuery,
    AuditService,
    SealingService,
  ],
  exports: [AuditHeads, AuditService, SealingService],
})
export class AuditModule {}
