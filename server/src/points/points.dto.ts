import { CONTRIBUTION_KINDS, ENTRY_KINDS, type ContributionKind, type EntryKind } from '@tongxing/shared';
import { BoolField, DayField, EnumField, InstantField, IntField, ListField, MonthField, ObjectField, TextField } from '../common/fields';
import { pageView } from '../common/paging';
import { POINTS_KINDS, type PointsKind } from './points.rule';

/** Points that share a day: the one on which they can first be spent, or the last one. */
export class PointsOnDayView {
  @DayField()
  day!: string;

  @IntField({ min: 1 })
  points!: number;
}

export class PointsSummaryView {
  @IntField({ min: 0, description: 'All points, pending ones included' })
  balance!: number;

  @IntField({ min: 0, description: 'Part of the balance that can be spent today' })
  spendable!: number;

  @IntField({ min: 0, description: 'Part of the balance that becomes available on a later day' })
  pending!: number;

  @ListField(() => PointsOnDayView, { description: 'Pending points by the day on which they become available, soonest first' })
  arriving!: PointsOnDayView[];

  @ListField(() => PointsOnDayView, { description: 'Points by their last day, soonest first; those that never run out are left out' })
  expiring!: PointsOnDayView[];

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

  @TextField({ nullable: true, description: 'Name of the rule behind it, or what staff gave as their reason; null where there is neither' })
  reason!: string | null;

  @IntField()
  delta!: number;

  @IntField({ min: 0 })
  balanceAfter!: number;

  @EnumField(POINTS_KINDS, { name: 'PointsKind' })
  kind!: PointsKind;

  @BoolField({ description: 'True when the contribution or the decision was undone later' })
  reversed!: boolean;

  @DayField({ nullable: true, description: 'Last day of the points that the line brought; null where it brought none or they never run out' })
  lastDay!: string | null;

  @IntField({ min: 0, description: 'How many of the points that the line brought were left once what was owed had been repaid; 0 where it brought none' })
  left!: number;

  @DayField({ description: 'Business day on which it was recorded, which may be later than it happened' })
  recordedOn!: string;
}

/** Points that nobody can hear of in time: of the same last day, which was over or had come when they were recorded. */
export class BriefPointsView {
  @IntField({ min: 1, description: 'What was left once what was owed had been repaid' })
  points!: number;

  @DayField()
  lastDay!: string;

  @BoolField({ description: 'The last day was over when they were recorded; else it was that day' })
  over!: boolean;
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

/** What a person or the calendar did, where no contribution is behind a line. */
export class OccasionView {
  @EnumField(ENTRY_KINDS, { name: 'EntryKind' })
  kind!: EntryKind;

  @TextField({ description: "In a person's words" })
  text!: string;

  @TextField({ nullable: true, description: 'What staff gave as their reason' })
  reason!: string | null;

  @InstantField()
  at!: string;
}

/** Some of a line's points, and the earning that they came from. */
export class LotPartView {
  @TextField({ description: 'What earned them, in a person’s words' })
  text!: string;

  @DayField({ description: 'Business day on which they were earned' })
  earnedOn!: string;

  @IntField({ description: 'Above zero where the line took them, below where it put them back' })
  points!: number;

  @DayField({ nullable: true, description: 'Their last day; null when they never run out' })
  lastDay!: string | null;
}

/** 为什么有这些积分: the contribution behind a line, and the rule version that priced it. */
export class WhyView {
  @ObjectField(() => PointsEntryView)
  entry!: PointsEntryView;

  @ObjectField(() => ContributionView, { nullable: true })
  contribution!: ContributionView | null;

  @ObjectField(() => OccasionView, { nullable: true })
  occasion!: OccasionView | null;

  @ListField(() => LotPartView, { description: 'Which earnings the line took its points out of, or put them back into' })
  lots!: LotPartView[];

  @ObjectField(() => RuleCitationView, { nullable: true })
  rule!: RuleCitationView | null;

  @ListField(() => RuleEffectView, { description: 'Everything else that the same contribution brought' })
  others!: RuleEffectView[];

  @ObjectField(() => ReversalView, { nullable: true })
  reversal!: ReversalView | null;
}
