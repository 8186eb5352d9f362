// rules.query.ts — the only reader of rules where something was paid.
import { Injectable } from '@nestjs/common';
import { ruleSentence } from '@tongxing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import type { RuleVersion } from './earning-rule';
import { RulesService } from './rules.service';

/** A rule version as it is quoted where it paid something. */
export interface RuleCitation {
  readonly code: string;
  readonly name: string;
  readonly version: number;
  readonly sentence: string;
  readonly startsOn: string;
}

@Injectable()
export class RulesQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: RulesService,
  ) {}

  async citations(
    versionIds: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<Map<string, RuleCitation>> {
    if (versionIds.length === 0) return new Map();
    const versions = await this.rules.named(manager, versionIds);
    return new Map([...versions].map(([id, version]) => [id, toCitation(version)]));
  }
}

function toCitation(version: RuleVersion): RuleCitation {
  const { code, name, version: number, startsOn } = version;
  return { code, name, version: number, startsOn, sentence: ruleSentence(version) };
}
