import { CONTRIBUTION_KINDS, type ContributionKind } from '@tongxing/shared';
import { DayField, EnumField, InstantField, IntField, ListField, ObjectField, TextField } from '../common/fields';
import { RULE_STATES, VERSION_STATES, type RuleState, type VersionState } from './rule-history.rule';
import { RuleTermsFields } from './rule-terms.dto';

export class RuleHistoryView {
  @IntField({ min: 1 })
  version!: number;

  @TextField()
  sentence!: string;

  @DayField()
  startsOn!: string;

  @DayField({ nullable: true, description: 'The first day on which it no longer counts' })
  endsOn!: string | null;

  @EnumField(VERSION_STATES, {
    name: 'RuleVersionState',
    description: 'never: another version took its place before its first day; ending, ended: the rule stops with it',
  })
  state!: VersionState;

  @InstantField()
  publishedAt!: string;

  @TextField({ nullable: true, description: 'Null where the version came with the house' })
  proposedBy!: string | null;

  @TextField({ nullable: true, description: 'Null where the version came with the house' })
  activatedBy!: string | null;
}

export class RuleView {
  @TextField()
  code!: string;

  @TextField()
  name!: string;

  @EnumField(CONTRIBUTION_KINDS, { name: 'ContributionKind' })
  kind!: ContributionKind;

  @TextField()
  kindName!: string;

  @IntField({ min: 1 })
  version!: number;

  @IntField({ min: 1, description: 'The newest version, perhaps not yet in force: what a draft follows' })
  latestVersion!: number;

  @TextField({ description: 'The rule as a sentence a member can read' })
  sentence!: string;

  @ObjectField(() => RuleTermsFields, { description: 'Of the newest version: what an editor begins with' })
  terms!: RuleTermsFields;

  @IntField({ min: 0 })
  position!: number;

  @DayField()
  startsOn!: string;

  @DayField({ nullable: true, description: 'The first day on which it no longer counts' })
  endsOn!: string | null;

  @IntField({ min: 0 })
  points!: number;

  @IntField({ min: 0 })
  growth!: number;

  @EnumField(RULE_STATES, { name: 'RuleState' })
  state!: RuleState;

  @ListField(() => RuleHistoryView)
  history!: RuleHistoryView[];
}
