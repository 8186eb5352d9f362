import { Module } from '@nestjs/common';
import { AuditModule } from '../audit';
import { MembersModule } from '../members';
import { RulesModule } from '../rules';
import { StaffModule } from '../staff';
import { TierActsModule, TiersModule } from '../tiers';
import { WhatIfAdminController } from './what-if-admin.controller';
import { WhatIfQuestions } from './what-if-questions';
import { WhatIfQuery } from './what-if.query';
import { WhatIfService } from './what-if.service';
import { WhatIfStreams } from './what-if-streams';

@Module({
  imports: [AuditModule, MembersModule, RulesModule, StaffModule, TierActsModule, TiersModule],
  controllers: [WhatIfAdminController],
  providers: [WhatIfQuery, WhatIfQuestions, WhatIfService, WhatIfStreams],
})
export class WhatIfModule {}
