// rules.service.ts — the only writer of rule_version. A version is never changed once it is stored.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import { newId } from '../common/ids';
import type { Tx } from '../common/transactor';
import { VersionCache } from '../common/version-cache';
import type { RuleVersion } from './earning-rule';
import { RuleVersionRow } from './rule-version.entity';

export type NewRuleVersion = Omit<RuleVersion, 'id'>;

@Injectable()
export class RulesService {
  private readonly cache: VersionCache<RuleVersion>;

  constructor(private readonly clock: Clock) {
    this.cache = new VersionCache(clock, (manager) => manager.getRepository(RuleVersionRow).find());
  }

  /** Every version there is, past and future; pure code picks the ones in force on a deed's day. */
  versions(manager: EntityManager): Promise<readonly RuleVersion[]> {
    return this.cache.get(manager);
  }

  named(manager: EntityManager, ids: readonly string[]): Promise<Map<string, RuleVersion>> {
    return this.cache.named(manager, ids);
  }

  /** Stores a version unless the rule has one of that number; answers whether it was new. */
  async publish(tx: Tx, version: NewRuleVersion): Promise<boolean> {
    const { code, version: number } = version;
    const repository = tx.getRepository(RuleVersionRow);
    if (await repository.existsBy({ code, version: number })) return false;
    const publishedAt = this.clock.now();
    await repository.insert({ ...version, id: newId(publishedAt), contentHash: contentHash(version), publishedAt });
    this.cache.clear();
    return true;
  }
}

/** Shows later that the terms which priced an entry are the terms that were published. */
export function contentHash({ code, version, kind, terms }: NewRuleVersion): string {
  return createHash('sha256').update(JSON.stringify([code, version, kind, terms])).digest('hex');
}
