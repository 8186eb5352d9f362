import { Module } from '@nestjs/common';
import { BadgesModule } from '../badges';
import { RulesModule } from '../rules';
import { TiersModule } from '../tiers';
import { RulebookAdminController } from './rulebook-admin.controller';

@Module({ imports: [RulesModule, TiersModule, BadgesModule], controllers: [RulebookAdminController] })
export class RulebookModule {}
