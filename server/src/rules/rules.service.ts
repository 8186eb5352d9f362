// rules.service.ts — the only writer of rule_version. A version is never changed once it is stored.
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { newId } from '../common/ids';
import type { Tx } from '../common/transactor';
import { VersionCache } from '../common/version-cache';
import { isDuplicateKey } from '../database/duplicate-key';
import type { RuleVersion } from './earning-rule';
import { RuleVersionRow } from './rule-version.entity';

export type NewRuleVersion = Omit<RuleVersion, 'id'>;

/** Who proposed a version and who put it into force; nobody, for what the house came with. */
export interface Publishers {
  readonly proposedBy: string | null;
  readonly activatedBy: string | null;
}

const NOBODY: Publishers = { proposedBy: null, activatedBy: null };

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

  /** The newest version of a rule, as the database has it at this moment. */
  latest(manager: EntityManager, code: string): Promise<RuleVersion | null> {
    return manager.getRepository(RuleVersionRow).findOne({ where: { code }, order: { version: 'DESC' } });
  }

  /** The version that a change would follow; null for a new rule. Refuses: NOT_FOUND, RULE_VERSION_MOVED { code, latest }. */
  async baseOf(manager: EntityManager, code: string, baseVersion: number): Promise<RuleVersion | null> {
    const latest = await this.latest(manager, code);
    if (!latest && baseVersion > 0) throw new DomainError('NOT_FOUND', { code });
    if ((latest?.version ?? 0) !== baseVersion) throw new DomainError('RULE_VERSION_MOVED', { code, latest: latest?.version ?? 0 });
    return latest;
  }

  /** Stores a version unless the rule has one of that number; answers whether it was new. */
  async publish(tx: Tx, version: NewRuleVersion): Promise<boolean> {
    const { code, version: number } = version;
    if (await tx.getRepository(RuleVersionRow).existsBy({ code, version: number })) return false;
    await this.insert(tx, version, NOBODY);
    return true;
  }

  /**
   * Stores the version that follows the one which its author has seen. The unique key of code and number is the guard:
   * of two that arrive together one is stored. Refuses: RULE_VERSION_MOVED { code, latest }.
   */
  async succeed(tx: Tx, version: NewRuleVersion, by: Publishers): Promise<string> {
    try {
      return await this.insert(tx, version, by);
    } catch (error) {
      if (!isDuplicateKey(error)) throw error;
      const latest = await this.latest(tx, version.code);
      throw new DomainError('RULE_VERSION_MOVED', { code: version.code, latest: latest?.version ?? 0 });
    }
  }

  private async insert(tx: Tx, version: NewRuleVersion, by: Publishers): Promise<string> {
    const publishedAt = this.clock.now();
    const row = { ...version, ...by, id: newId(publishedAt), publishedAt };
    await tx.getRepository(RuleVersionRow).insert({ ...row, contentHash: contentHash(row) });
    this.cache.clear();
    return row.id;
  }
}

/** Shows later that what priced an entry, from when and on whose word, is what was published. */
export function contentHash(version: NewRuleVersion & Publishers): string {
  const { code, version: number, kind, terms, name, position, startsOn, endsOn, proposedBy, activatedBy } = version;
  return hashOf([code, number, kind, terms, name, position, startsOn, endsOn, proposedBy, activatedBy]);
}

/** Versions that were published before there were drafts vouch for their terms alone; nothing is hashed anew. */
export function isUntouched(version: NewRuleVersion & Publishers & { readonly contentHash: string }): boolean {
  const { code, version: number, kind, terms } = version;
  return [contentHash(version), hashOf([code, number, kind, terms])].includes(version.contentHash);
}

function hashOf(said: unknown): string {
  return createHash('sha256').update(JSON.stringify(said)).digest('hex');
}
