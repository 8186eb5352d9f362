import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { MembersModule } from '../members';
import { RulesModule } from '../rules';
import { StaffModule } from '../staff';
import { TiersModule } from '../tiers';
import { WhatIfAdminController } from './what-if-admin.controller';
import { WhatIfQuery } from './what-if.query';
import { WhatIfService } from './what-if.service';
import { WhatIfStreams } from './what-if-streams';

@Module({
  imports: [AuditModule, MembersModule, RulesModule, StaffModule, TiersModule],
  controllers: [WhatIfAdminController],
  providers: [WhatIfQuery, WhatIfService, WhatIfStreams],
})
export class WhatIfModule {}
