import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals';
import { BadgesModule } from '../badges';
import { MembersModule } from '../members';
import { RulesModule } from '../rules';
import { TiersModule } from '../tiers';
import { DeskController } from './desk.controller';
import { DeskQuery } from './desk.query';

@Module({ imports: [ApprovalsModule, BadgesModule, MembersModule, RulesModule, TiersModule], controllers: [DeskController], providers: [DeskQuery] })
export class DeskModule {}
