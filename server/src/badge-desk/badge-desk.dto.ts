import { AVATAR_KEYS, BADGE_ARTS, BADGE_FAMILIES, BADGE_GRADES, type AvatarKey, type BadgeArt, type BadgeFamily, type BadgeGrade } from '@tongxing/shared';
import { ApprovalView } from '../approvals';
import { CRITERION_TYPES, NewBadgeView, type CriterionType } from '../badges';
import { BoolField, DayField, EnumField, IdField, InstantField, IntField, ListField, MonthField, ObjectField, TextField } from '../common/fields';
import { pageView } from '../common/paging';
import { MEASURES, type Measure } from '../measures';

const CODE = /^[a-z0-9_]{1,40}$/;
const [PLAIN] = BADGE_GRADES;
const GOLD = BADGE_GRADES[BADGE_GRADES.length - 1];

export const BADGE_STATES = ['current', 'upcoming', 'past'] as const;
/** `past` has ended, or a later version took its place. */
export type BadgeState = (typeof BADGE_STATES)[number];

/** What a badge asks for, as a form has it; which fields are said depends on the type. */
export class CriterionView {
  @EnumField(CRITERION_TYPES, { name: 'BadgeCriterionType' })
  type: CriterionType;

  @EnumField(MEASURES, { name: 'Measure', nullable: true, description: 'Of a threshold or a row of months' })
  measure: Measure | null;

  @IntField({ min: 1, description: 'How much of the measure, months or years in a row, or places a month' })
  bar: number;

  @IdField({ nullable: true })
  eventId: string | null;

  @TextField({ nullable: true })
  eventTitle: string | null;
}

export class CriterionRequest {
  @EnumField(CRITERION_TYPES, { name: 'BadgeCriterionType' })
  type: CriterionType;

  @EnumField(MEASURES, { name: 'Measure', optional: true, nullable: true })
  measure?: Measure | null;

  @IntField({ min: 1, max: 100_000_000, optional: true, description: 'Left out for an event' })
  bar?: number;

  @IdField({ optional: true, nullable: true })
  eventId?: string | null;
}

export class BadgeProposalRequest {
  @TextField({ optional: true, nullable: true, max: 40, pattern: CODE, description: 'Left out for a new badge' })
  code?: string | null;

  @IntField({ min: 0, description: 'The newest version that was seen; 0 for a new badge' })
  baseVersion: number;

  @TextField({ max: 12 })
  name: string;

  @TextField({ max: 60, description: 'What the member reads under the badge' })
  description: string;

  @EnumField(BADGE_ARTS, { name: 'BadgeArt' })
  art: BadgeArt;

  @IntField({ min: PLAIN, max: GOLD })
  grade: BadgeGrade;

  @EnumField(BADGE_FAMILIES, { name: 'BadgeFamily' })
  family: BadgeFamily;

  @ObjectField(() => CriterionRequest)
  criterion: CriterionRequest;

  @DayField({ description: 'Tomorrow or later' })
  startsOn: string;

  @DayField({ optional: true, nullable: true, description: 'The first day on which it is no longer given' })
  endsOn?: string | null;

  @TextField({ min: 2, max: 200, description: 'Why, for whoever decides' })
  reason: string;
}

export class GiftRequest {
  @IdField()
  memberId: string;

  @TextField({ min: 2, max: 200, description: 'Why, in words that the member reads' })
  reason: string;
}

export class GiftReversalRequest {
  @TextField({ min: 2, max: 200, description: 'Why, in words that the member reads' })
  reason: string;
}

export class GiftMemberView {
  @IdField()
  id: string;

  @IntField({ min: 1 })
  no: number;

  @TextField()
  nickname: string;

  @EnumField(AVATAR_KEYS, { name: 'AvatarKey' })
  avatarKey: AvatarKey;
}

export class GiftTakenBackView {
  @TextField()
  by: string;

  @InstantField()
  at: string;

  @TextField()
  reason: string;
}

export class GiftView {
  @IdField()
  id: string;

  @TextField()
  code: string;

  @TextField()
  name: string;

  @ObjectField(() => GiftMemberView)
  member: GiftMemberView;

  @TextField()
  reason: string;

  @TextField({ description: 'Who gave it' })
  by: string;

  @InstantField()
  at: string;

  @ObjectField(() => GiftTakenBackView, { nullable: true })
  takenBack: GiftTakenBackView | null;
}

export class GiftPage extends pageView(GiftView) {}

/** What is left to give of a badge this month. */
export class PlacesView {
  @MonthField()
  month: string;

  @IntField({ min: 1 })
  perMonth: number;

  @IntField({ min: 0 })
  given: number;

  @IntField({ min: 0 })
  left: number;
}

export class DeskBadgeView extends NewBadgeView {
  @EnumField(BADGE_FAMILIES, { name: 'BadgeFamily' })
  family: BadgeFamily;

  @TextField()
  sentence: string;

  @IntField({ min: 1 })
  version: number;

  @EnumField(BADGE_STATES, { name: 'BadgeState' })
  state: BadgeState;

  @DayField()
  startsOn: string;

  @DayField({ nullable: true })
  endsOn: string | null;

  @IntField({ min: 0, description: 'How many members hold it' })
  holders: number;

  @ObjectField(() => PlacesView, { nullable: true, description: 'Where it is given by hand' })
  places: PlacesView | null;

  @BoolField({ description: 'A version of it waits for a decision' })
  isProposed: boolean;
}

export class BadgeVersionView {
  @IntField({ min: 1 })
  version: number;

  @TextField()
  name: string;

  @TextField()
  sentence: string;

  @EnumField(BADGE_STATES, { name: 'BadgeState' })
  state: BadgeState;

  @DayField()
  startsOn: string;

  @DayField({ nullable: true, description: 'The first day on which it no longer counted' })
  until: string | null;

  @TextField({ nullable: true, description: 'Nobody, for what the house came with' })
  proposedBy: string | null;

  @TextField({ nullable: true })
  activatedBy: string | null;
}

export class BadgeProposalView {
  @IdField()
  id: string;

  @TextField()
  code: string;

  @TextField()
  name: string;

  @TextField()
  description: string;

  @EnumField(BADGE_ARTS, { name: 'BadgeArt' })
  art: BadgeArt;

  @IntField({ min: PLAIN, max: GOLD })
  grade: BadgeGrade;

  @EnumField(BADGE_FAMILIES, { name: 'BadgeFamily' })
  family: BadgeFamily;

  @TextField()
  sentence: string;

  @TextField({ nullable: true, description: 'What the badge asked for when it was proposed; null for a new one' })
  sentenceBefore: string | null;

  @DayField()
  startsOn: string;

  @DayField({ nullable: true })
  endsOn: string | null;

  @ObjectField(() => ApprovalView)
  approval: ApprovalView;
}

/** A badge as its newest version has it. */
export class NewestBadgeView extends NewBadgeView {
  @EnumField(BADGE_FAMILIES, { name: 'BadgeFamily' })
  family: BadgeFamily;

  @DayField({ nullable: true })
  endsOn: string | null;
}

export class DeskBadgeDetailView extends DeskBadgeView {
  @DayField({ description: 'The first day on which a change proposed now may count' })
  earliestStart: string;

  @BoolField({ description: 'Nobody else on the staff could approve a change that the caller proposes now' })
  nobodyElse: boolean;

  @ObjectField(() => CriterionView, { description: 'Of the newest version, which a proposal goes on from' })
  criterion: CriterionView;

  @ObjectField(() => NewestBadgeView, { description: 'As the newest version has it, begun or not: going on from today\'s would undo it unseen' })
  newest: NewestBadgeView;

  @IntField({ min: 1, description: 'The newest version, begun or not' })
  latestVersion: number;

  @ListField(() => BadgeVersionView, { description: 'Newest first' })
  versions: BadgeVersionView[];

  @ListField(() => BadgeProposalView, { description: 'The newest first; those that wait, and the last that were decided' })
  proposals: BadgeProposalView[];
}

export class DeskWallView {
  @DayField({ description: 'The first day on which a change proposed now may count' })
  earliestStart: string;

  @BoolField({ description: 'Nobody else on the staff could approve a change that the caller proposes now' })
  nobodyElse: boolean;

  @ListField(() => DeskBadgeView, { description: 'Family by family' })
  items: DeskBadgeView[];

  @ListField(() => BadgeProposalView, { description: 'What waits for a decision' })
  waiting: BadgeProposalView[];
}

/** What may be given to one member by hand, and what was. */
export class MemberGiftsView {
  @ListField(() => DeskBadgeView, { description: 'Badges that may be given by hand and that the member does not hold' })
  givable: DeskBadgeView[];

  @ListField(() => GiftView, { description: 'Newest first' })
  gifts: GiftView[];
}
