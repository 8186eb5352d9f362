// growth.query.ts — the only reader of growth for screens.
import { Injectable } from '@nestjs/common';
import { DataSource, In, type EntityManager } from 'typeorm';
import type { Earlier } from '../journal';
import { RulesQuery } from '../rules';
import { GrowthAccount } from './growth-account.entity';
import { GrowthEffect } from './growth.effect';
import { GrowthEntry } from './growth-entry.entity';
import type { GrowthLine } from './growth.rule';

export interface GrownLine {
  readonly delta: number;
  readonly reason: string;
}

@Injectable()
export class GrowthQuery {
  constructor(
    private readonly dataSource: DataSource,
    private readonly rules: RulesQuery,
    private readonly effect: GrowthEffect,
  ) {}

  async totalOf(memberId: string, manager: EntityManager = this.dataSource.manager): Promise<number> {
    return (await manager.getRepository(GrowthAccount).findOneBy({ memberId }))?.total ?? 0;
  }

  /** Growth of several members at once, for a list. */
  async totals(memberIds: readonly string[]): Promise<Map<string, number>> {
    if (memberIds.length === 0) return new Map();
    const accounts = await this.dataSource.getRepository(GrowthAccount).findBy({ memberId: In([...memberIds]) });
    return new Map(accounts.map(({ memberId, total }) => [memberId, total]));
  }

  /** What one entry brought, rule by rule, with the rule's name as the reason. */
  async earnedBy(entryId: string, manager: EntityManager = this.dataSource.manager): Promise<GrownLine[]> {
    return this.earnedOf(await manager.getRepository(GrowthEntry).find({ where: { entryId }, order: { line: 'ASC' } }), manager);
  }

  /** The same of an entry that was recorded just now, and the total after it: nothing is read back. */
  async earnedIn(tx: EntityManager, steps: Earlier): Promise<{ growth: GrownLine[]; growthTotal: number }> {
    const { rows, state } = steps.of(this.effect);
    return { growth: await this.earnedOf(rows, tx), growthTotal: state.total };
  }

  private async earnedOf(lines: readonly GrowthLine[], manager: EntityManager): Promise<GrownLine[]> {
    const citations = await this.rules.citations(lines.map((line) => line.ruleVersionId), manager);
    return lines.map(({ delta, ruleVersionId }) => ({ delta, reason: citations.get(ruleVersionId)?.name ?? '' }));
  }
}
