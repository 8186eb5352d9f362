import { Module } from '@nestjs/common';
import { BadgesModule } from '../badges';
import { RuleDraftsModule } from '../rules';
import { TiersModule } from '../tiers';
import { RuleDeskService } from './rule-desk.service';
import { RuleDraftsAdminController } from './rule-drafts-admin.controller';
import { RulebookAdminController } from './rulebook-admin.controller';

@Module({
  imports: [RuleDraftsModule, TiersModule, BadgesModule],
  providers: [RuleDeskService],
  controllers: [RulebookAdminController, RuleDraftsAdminController],
})
export class RulebookModule {}
