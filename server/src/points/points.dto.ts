import { CONTRIBUTION_KINDS, type ContributionKind } from '@tongxing/shared';
import { BoolField, DayField, EnumField, InstantField, IntField, ListField, MonthField, ObjectField, TextField } from '../common/fields';
import { pageView } from '../common/paging';
import { POINTS_KINDS, type PointsKind } from './points.rule';

export class PointsSummaryView {
  @IntField({ min: 0, description: 'All points, pending ones included' })
  balance!: number;

  @IntField({ min: 0, description: 'Part of the balance that becomes available on a later day' })
  pending!: number;

  @IntField({ min: 0, description: 'Taken back after they were spent; later earnings repay it first' })
  debt!: number;

  @IntField({ min: 0, description: '成长值, never spent' })
  growth!: number;

  @IntField({ description: 'Sum of all lines of this business month' })
  thisMonth!: number;
}

export class PointsEntryView {
  @TextField()
  id!: string;

  @MonthField()
  month!: string;

  @InstantField()
  occurredAt!: string;

  @TextField({ description: "In a person's words: 参加「…」" })
  text!: string;

  @TextField({ nullable: true, description: 'Name of the rule behind it, or what staff wrote where they decided it; null where neither is' })
  reason!: string | null;

  @IntField()
  delta!: number;

  @IntField({ min: 0 })
  balanceAfter!: number;

  @EnumField(POINTS_KINDS, { name: 'PointsKind' })
  kind!: PointsKind;

  @BoolField({ description: 'True when the contribution was undone later' })
  reversed!: boolean;
}

export class PointsEntryPage extends pageView(PointsEntryView) {}

export class RuleCitationView {
  @TextField()
  code!: string;

  @TextField()
  name!: string;

  @IntField({ min: 1 })
  version!: number;

  @TextField()
  sentence!: string;

  @DayField()
  startsOn!: string;
}

export class ContributionView {
  @EnumField(CONTRIBUTION_KINDS, { name: 'ContributionKind' })
  kind!: ContributionKind;

  @TextField()
  kindName!: string;

  @TextField()
  title!: string;

  @InstantField()
  occurredAt!: string;

  @IntField({ min: 1 })
  quantity!: number;

  @InstantField()
  recordedAt!: string;

  @TextField({ description: 'Where the fact came from, in words' })
  source!: string;
}

export class RuleEffectView {
  @EnumField(['points', 'growth'], { name: 'Counter' })
  counter!: 'points' | 'growth';

  @IntField()
  delta!: number;

  @ObjectField(() => RuleCitationView)
  rule!: RuleCitationView;
}

export class ReversalView {
  @TextField()
  reason!: string;

  @InstantField()
  at!: string;
}

/** What a person decided, where no contribution stands behind a line. */
export class DecisionView {
  @TextField({ description: '工作人员补上积分' })
  text!: string;

  @TextField({ nullable: true })
  reason!: string | null;

  @InstantField()
  at!: string;

  @TextField({ description: 'Where it came from, in words' })
  source!: string;
}

/** 为什么有这些积分: the contribution behind a line, and the rule version that priced it. */
export class WhyView {
  @ObjectField(() => PointsEntryView)
  entry!: PointsEntryView;

  @ObjectField(() => ContributionView, { nullable: true })
  contribution!: ContributionView | null;

  @ObjectField(() => DecisionView, { nullable: true, description: 'In place of a contribution' })
  decision!: DecisionView | null;

  @ObjectField(() => RuleCitationView, { nullable: true })
  rule!: RuleCitationView | null;

  @ListField(() => RuleEffectView, { description: 'Everything else that the same contribution brought' })
  others!: RuleEffectView[];

  @ObjectField(() => ReversalView, { nullable: true })
  reversal!: ReversalView | null;
}
