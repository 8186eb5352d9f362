// what-if-questions.ts — makes of what staff wish to try a question that can be folded. Owns: a change is tried on the version that
// it would follow and on no other, and nothing is tried that could not be proposed for its own sake.
import { Injectable } from '@nestjs/common';
import { businessMonth, monthEnd, type ContributionKind, type Month } from '@tongxing/shared';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { assertTerms, RulesService } from '../rules';
import { TierProposalsService, TiersService, type TierChangeFields } from '../tiers';
import { NEW, type Change, type Question } from './change.rule';

export interface RuleWish {
  /** Null for a rule that there is not yet. */
  readonly code: string | null;
  /** The newest version that was seen; 0 for a new rule. */
  readonly baseVersion: number;
  readonly kind: ContributionKind;
  readonly name: string;
  readonly terms: unknown;
  readonly position: number;
}

export interface RuleEndingWish {
  readonly code: string;
  readonly baseVersion: number;
}

/** The months of the period, first and last. */
export interface Period {
  readonly from: Month;
  readonly to: Month;
}

export type Wish = Period & (({ readonly about: 'rule' } & RuleWish) | ({ readonly about: 'rule_ending' } & RuleEndingWish) | ({ readonly about: 'tier' } & TierChangeFields));

@Injectable()
export class WhatIfQuestions {
  constructor(
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly proposals: TierProposalsService,
    private readonly rules: RulesService,
    private readonly tiers: TiersService,
  ) {}

  /**
   * What is asked, with what is called how. Refuses: TIME_RANGE_INVALID for a period that ends before it begins,
   * REQUEST_INVALID for one that is still to come; NOT_FOUND; RULE_VERSION_MOVED, TIER_VERSION_MOVED { latest }; of a rule
   * RULE_TERMS_INVALID, REQUEST_INVALID for another kind than its own, RULE_UNCHANGED for one that has ended; of a rung
   * TIER_TERMS_INVALID, TIER_UNCHANGED.
   */
  async of(wish: Wish): Promise<{ question: Question; name: string }> {
    const { from, to } = wish;
    if (to < from) throw new DomainError('TIME_RANGE_INVALID');
    if (to > businessMonth(this.clock.now())) throw new DomainError('REQUEST_INVALID', { fields: ['to'] });
    const { manager } = this.dataSource;
    const { change, name } = await this.changeOf(manager, wish);
    const [rules, tiers] = [await this.rules.versions(manager), await this.tiers.versions(manager)];
    return { question: { rules, tiers, change, from: `${from}-01`, to: monthEnd(to) }, name };
  }

  private changeOf(manager: EntityManager, wish: Wish): Promise<{ change: Change; name: string }> {
    switch (wish.about) {
      case 'rule':
        return this.ofRule(manager, wish);
      case 'rule_ending':
        return this.ofEnding(manager, wish);
      case 'tier':
        return this.ofTier(manager, wish);
    }
  }

  private async ofRule(manager: EntityManager, { code, baseVersion, kind, name, terms, position }: RuleWish): Promise<{ change: Change; name: string }> {
    assertTerms(kind, terms);
    const base = code === null ? null : await this.rules.baseOf(manager, code, baseVersion);
    if (code !== null && !base) throw new DomainError('NOT_FOUND', { code });
    if (base && base.kind !== kind) throw new DomainError('REQUEST_INVALID', { fields: ['kind'] });
    return { change: { about: 'rule', draft: { code, kind, name, terms, position } }, name };
  }

  private async ofEnding(manager: EntityManager, { code, baseVersion }: RuleEndingWish): Promise<{ change: Change; name: string }> {
    const base = await this.rules.baseOf(manager, code, baseVersion);
    if (!base) throw new DomainError('NOT_FOUND', { code });
    if (base.endsOn !== null) throw new DomainError('RULE_UNCHANGED', { code, version: base.version });
    return { change: { about: 'rule_ending', code }, name: base.name };
  }

  private async ofTier(manager: EntityManager, wish: TierChangeFields): Promise<{ change: Change; name: string }> {
    const version = await this.proposals.imagined(manager, wish, NEW);
    return { change: { about: wish.purpose === 'ending' ? 'tier_ending' : 'tier', version }, name: version.name };
  }
}
