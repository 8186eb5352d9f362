import { Module } from '@nestjs/common';
import { MembersModule } from '../members';
import { BadgesModule } from '../badges';
import { RulesModule } from '../rules';
import { TiersModule } from '../tiers';
import { RulebookCircumstances } from './circumstances';
import { RulebookAdminController } from './rulebook-admin.controller';

/** What is frozen on a deed for the rules to read. */
@Module({ imports: [MembersModule, RulesModule, TiersModule], providers: [RulebookCircumstances], exports: [RulebookCircumstances] })
export class CircumstancesModule {}

@Module({ imports: [RulesModule, TiersModule, BadgesModule], controllers: [RulebookAdminController] })
export class RulebookModule {}
