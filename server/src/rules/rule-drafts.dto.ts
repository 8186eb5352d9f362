import { CONTRIBUTION_KINDS, RULE_DRAFT_PURPOSES, RULE_DRAFT_STATES, type ContributionKind, type RuleDraftPurpose, type RuleDraftState } from '@tongxing/shared';
import { ApprovalView } from '../approvals';
import { BoolField, DayField, EnumField, IdField, InstantField, IntField, ObjectField, TextField } from '../common/fields';
import { RuleTermsFields } from './rule-terms.dto';

const NAME = { max: 40 };
const REASON = { min: 2, max: 200 };
const POSITION = { min: 0, max: 1_000_000 };

class RuleDraftFields {
  @TextField(NAME)
  name: string;

  @EnumField(CONTRIBUTION_KINDS, { name: 'ContributionKind' })
  kind: ContributionKind;

  @ObjectField(() => RuleTermsFields)
  terms: RuleTermsFields;

  @IntField({ ...POSITION, description: 'Rules for one deed run in this order, lowest first' })
  position: number;

  @DayField({ description: 'The first day on which it would count' })
  startsOn: string;
}

export class NewRuleDraftRequest extends RuleDraftFields {
  @TextField({ max: 40, nullable: true, description: 'The rule that it is about; null for a new one' })
  code: string | null;

  @IntField({ min: 0, description: 'The newest version that the editor has seen; 0 for a new rule' })
  baseVersion: number;
}

export class RuleDraftRequest extends RuleDraftFields {
  @IntField({ min: 1, description: 'The revision that the editor has read' })
  revision: number;
}

export class RuleDraftRevisionRequest {
  @IntField({ min: 1, description: 'The revision that the editor has read' })
  revision: number;
}

export class RuleProposalRequest extends RuleDraftRevisionRequest {
  @TextField({ ...REASON, description: 'Why, for the person who decides' })
  reason: string;
}

export class RuleEndingRequest {
  @IntField({ min: 1, description: 'The newest version that the editor has seen' })
  baseVersion: number;

  @DayField({ description: 'The first day on which the rule no longer counts' })
  endsOn: string;

  @TextField({ ...REASON, description: 'Why, for the person who decides' })
  reason: string;
}

export class RuleActivationRequest {
  @DayField({ optional: true, description: 'A later day than the one asked for' })
  startsOn?: string;
}

/** The version that a draft would follow, for the comparison of old and new. */
export class RuleBaseView {
  @IntField({ min: 1 })
  version: number;

  @TextField()
  name: string;

  @ObjectField(() => RuleTermsFields)
  terms: RuleTermsFields;

  @IntField(POSITION)
  position: number;

  @TextField()
  sentence: string;

  @BoolField({ description: 'Whether the rule has ended with it' })
  ended: boolean;
}

export class RuleDraftView extends RuleDraftFields {
  @IdField()
  id: string;

  @TextField()
  code: string;

  @IntField({ min: 0, description: 'The newest version that its author had seen; 0 for a new rule' })
  baseVersion: number;

  @EnumField(RULE_DRAFT_PURPOSES, { name: 'RuleDraftPurpose' })
  purpose: RuleDraftPurpose;

  @TextField()
  kindName: string;

  @TextField({ description: 'The draft as a sentence a member would read' })
  sentence: string;

  @IntField({ min: 1 })
  revision: number;

  @EnumField(RULE_DRAFT_STATES, { name: 'RuleDraftState' })
  state: RuleDraftState;

  @ObjectField(() => RuleBaseView, { nullable: true, description: 'The newest version of the rule; null for a new rule' })
  base: RuleBaseView | null;

  @BoolField({ description: 'Whether the rule has had a newer version since the draft was begun' })
  moved: boolean;

  @ObjectField(() => ApprovalView, { nullable: true, description: 'The latest request to put it into force' })
  approval: ApprovalView | null;

  @DayField({ description: 'The first day for which a rule may still be changed' })
  earliestStart: string;

  @IntField({ nullable: true })
  publishedVersion: number | null;

  @TextField({ description: 'Who changed it last' })
  changedBy: string;

  @InstantField()
  changedAt: string;
}
