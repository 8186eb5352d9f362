import { Module } from '@nestjs/common';
import { BadgesModule } from '../badges';
import { MembersModule } from '../members';
import { RuleDraftsModule, RulesModule } from '../rules';
import { TiersModule } from '../tiers';
import { RulebookCircumstances } from './circumstances';
import { RuleDeskService } from './rule-desk.service';
import { RuleDraftsAdminController } from './rule-drafts-admin.controller';
import { RulebookAdminController } from './rulebook-admin.controller';

/** What is frozen on a deed for the rules to read. */
@Module({ imports: [MembersModule, RulesModule, TiersModule], providers: [RulebookCircumstances], exports: [RulebookCircumstances] })
export class CircumstancesModule {}

@Module({
  imports: [RuleDraftsModule, TiersModule, BadgesModule],
  providers: [RuleDeskService],
  controllers: [RulebookAdminController, RuleDraftsAdminController],
})
export class RulebookModule {}
