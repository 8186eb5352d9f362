import { CONTRIBUTION_KINDS, type ContributionKind } from '@tongxing/shared';
import { DayField, EnumField, IntField, ListField, TextField } from '../common/fields';

export const RULE_STATES = ['active', 'upcoming', 'past'] as const;
export type RuleState = (typeof RULE_STATES)[number];

export class RuleHistoryView {
  @IntField({ min: 1 })
  version!: number;

  @TextField()
  sentence!: string;

  @DayField()
  startsOn!: string;

  @DayField({ nullable: true, description: 'The first day on which it no longer counts' })
  endsOn!: string | null;
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

  @TextField({ description: 'The rule as a sentence a member can read' })
  sentence!: string;

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
