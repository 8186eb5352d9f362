import { Module } from '@nestjs/common';
import { RulesQuery } from './rules.query';
import { RulesService } from './rules.service';

@Module({ providers: [RulesService, RulesQuery], exports: [RulesService, RulesQuery] })
export class RulesModule {}
