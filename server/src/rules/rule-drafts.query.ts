// rule-drafts.query.ts — the only reader of drafts for screens.
import { Injectable } from '@nestjs/common';
import { CONTRIBUTION_KIND_NAMES, ruleSentence } from '@tongxing/shared';
import { DataSource, In } from 'typeorm';
import { ApprovalsQuery, type ApprovalReader, type ApprovalView } from '../approvals';
import { Clock } from '../common/clock';
import { DomainError } from '../common/domain-error';
import { earliestStart } from '../common/versions';
import { StaffService } from '../staff';
import type { RuleVersion } from './earning-rule';

import { RuleDraft } from './rule-draft.entity';
import type { RuleBaseView, RuleDraftView } from './rule-drafts.dto';
import { releasedState } from './rule-draft.rule';
import { RulesService } from './rules.service';

/** More than an office ever has in hand; what is older waits behind. */
const MOST_DRAFTS = 200;

@Injectable()
export class RuleDraftsQuery {
  constructor(
    private readonly approvals: ApprovalsQuery,
    private readonly clock: Clock,
    private readonly dataSource: DataSource,
    private readonly rules: RulesService,
    private readonly staff: StaffService,
  ) {}

  /** The first day for which a rule may be changed now. */
  earliestStart(): string {
    return earliestStart(this.clock.now());
  }

  /** Whether nobody but this person could put into force what they propose. */
  nobodyElse(reader: ApprovalReader): Promise<boolean> {
    return this.approvals.nobodyElse('rule_activation', reader);
  }

  /** What is being written or waits for a decision, the oldest first. */
  async inHand(reader: ApprovalReader): Promise<RuleDraftView[]> {
    const drafts = await this.dataSource
      .getRepository(RuleDraft)
      .find({ where: { state: In(['open', 'proposed']) }, order: { id: 'ASC' }, take: MOST_DRAFTS });
    const views = await Promise.all(drafts.map((draft) => this.view(draft, reader)));
    return views.filter(({ state }) => state === 'open' || state === 'proposed');
  }

  /** Refuses: NOT_FOUND. */
  async one(id: string, reader: ApprovalReader): Promise<RuleDraftView> {
    const draft = await this.dataSource.getRepository(RuleDraft).findOneBy({ id });
    if (!draft) throw new DomainError('NOT_FOUND', { draftId: id });
    return this.view(draft, reader);
  }

  private async view(draft: RuleDraft, reader: ApprovalReader): Promise<RuleDraftView> {
    const { id, code, baseVersion, purpose, name, kind, terms, position, startsOn, revision, publishedVersion } = draft;
    const [base, approval, names] = await Promise.all([
      this.rules.latest(this.dataSource.manager, code),
      draft.approvalId === null ? null : this.approvals.one(draft.approvalId, reader),
      this.staff.names([draft.changedBy]),
    ]);
    return {
      ...{ id, code, baseVersion, purpose, name, kind, terms, position, startsOn, revision, publishedVersion, approval },
      kindName: CONTRIBUTION_KIND_NAMES[kind],
      sentence: ruleSentence(draft),
      state: stateOf(draft, approval),
      base: base && toBaseView(base),
      moved: (base?.version ?? 0) !== baseVersion && draft.state !== 'activated',
      earliestStart: this.earliestStart(),
      changedBy: names.get(draft.changedBy) ?? '',
      changedAt: draft.changedAt.toISOString(),
    };
  }
}

/** What nobody decided in time has come back, whether or not anybody has touched it since. */
function stateOf(draft: RuleDraft, approval: ApprovalView | null): RuleDraft['state'] {
  return draft.state === 'proposed' && approval?.state === 'lapsed' ? releasedState(draft) : draft.state;
}

function toBaseView(base: RuleVersion): RuleBaseView {
  const { version, name, terms, position, endsOn } = base;
  return { version, name, terms, position, sentence: ruleSentence(base), ended: endsOn !== null };
}
