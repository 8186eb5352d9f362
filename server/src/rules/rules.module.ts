import { Module } from '@nestjs/common';
import { RulesQuery } from './rules.query';
import { RulesService } from './rules.service';

/** What pricing needs; commands that replay the journal have nothing else of rules. */
@Module({ providers: [RulesService, RulesQuery], exports: [RulesService, RulesQuery] })
export class RulesModule {}
