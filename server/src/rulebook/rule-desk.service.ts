// rule-desk.service.ts — what an editor hands over, held against the ladders that are in force before it is kept. Owns: sent
// twice, a new draft or an end is one.
import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../audit';
import type { StaffCaller } from '../common/caller';
import { DomainError } from '../common/domain-error';
import { Idempotency } from '../common/idempotency';
import { RuleDraftsService, type DraftContent, type Ending, type NewDraft } from '../rules';
import { TiersQuery } from '../tiers';

@Injectable()
export class RuleDeskService {
  constructor(
    private readonly drafts: RuleDraftsService,
    private readonly idempotency: Idempotency,
    private readonly tiers: TiersQuery,
  ) {}

  /** Answers the new draft's id. Refuses as RuleDraftsService.start, and RULE_TERMS_INVALID for a tier that there is not. */
  async start(staff: StaffCaller, key: string, draft: NewDraft): Promise<string> {
    const named = await this.withTierNamed(draft);
    return this.idempotency.once(staff, key, draft, (tx) => this.drafts.start(tx, named, staff));
  }

  /** Answers the id of the draft that ends the rule. Refuses as RuleDraftsService.end. */
  end(staff: StaffCaller, key: string, ending: Ending): Promise<string> {
    return this.idempotency.once(staff, key, ending, (tx) => this.drafts.end(tx, ending, staff));
  }

  /** Refuses as RuleDraftsService.save, and RULE_TERMS_INVALID for a tier that there is not. */
  async save(id: string, revision: number, content: DraftContent, staff: StaffActor): Promise<void> {
    await this.drafts.save(id, revision, await this.withTierNamed(content), staff);
  }

  /** The sentence calls a tier by the name that it has, whatever an editor wrote. */
  private async withTierNamed<T extends DraftContent>(content: T): Promise<T> {
    const { tierAtLeast } = content.terms.condition;
    if (!tierAtLeast) return content;
    const ladder = await this.tiers.inForce();
    const tier = ladder.find(({ track, rank }) => track === tierAtLeast.track && rank === tierAtLeast.rank);
    if (!tier) throw new DomainError('RULE_TERMS_INVALID', { fields: ['tierAtLeast'] });
    const { track, rank, name } = tier;
    return { ...content, terms: { ...content.terms, condition: { ...content.terms.condition, tierAtLeast: { track, rank, name } } } };
  }
}
