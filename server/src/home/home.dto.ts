import { STANDING_REFUSALS, type StandingRefusal } from '@tongxing/shared';
import { BoolField, DayField, EnumField, IdField, InstantField, IntField, ListField, MonthField, ObjectField, TextField } from '../common/fields';
import { EventSummaryView } from '../events';
import { MonthPetalsView, PetalView } from '../journal';
import { MeView } from '../members';
import { MessageView } from '../messages';
import { OrganisationView } from '../settings';
import { TierProgressView } from '../tiers';

export class TodaySessionView {
  @IdField()
  eventId: string;

  @TextField()
  eventTitle: string;

  @IdField()
  sessionId: string;

  @InstantField()
  startsAt: string;

  @InstantField()
  endsAt: string;

  @BoolField()
  checkedIn: boolean;
}

export class NewCardView {
  @MonthField()
  month: string;
}

export class HomeMemberView {
  @ObjectField(() => MeView)
  me: MeView;

  @IntField({ min: 0 })
  balance: number;

  @IntField({ min: 0 })
  growth: number;

  @ObjectField(() => TierProgressView, { description: 'Of the growth track' })
  tier: TierProgressView;

  @ListField(() => PetalView)
  monthPetals: PetalView[];

  @ListField(() => MonthPetalsView, { description: 'Twelve months, this one last' })
  branch: MonthPetalsView[];

  @IntField({ min: 0 })
  unreadMessages: number;

  @ObjectField(() => TodaySessionView, { nullable: true, description: 'Where to go today: an open door, or the next one' })
  todaySession: TodaySessionView | null;

  @ListField(() => TodaySessionView, { description: 'Open doors that the member has not gone through yet, the likeliest first' })
  openSessions: TodaySessionView[];

  @IntField({ min: 0 })
  badgesEarned: number;

  @ObjectField(() => NewCardView, { nullable: true, description: "Last month's card while it has not been looked at" })
  newCard: NewCardView | null;
}

export class HomeView {
  @ObjectField(() => OrganisationView)
  organisation: OrganisationView;

  @InstantField()
  serverTime: string;

  @ObjectField(() => HomeMemberView, { nullable: true, description: 'Null for a visitor' })
  member: HomeMemberView | null;

  @EnumField(STANDING_REFUSALS, { name: 'StandingRefusal', nullable: true, description: 'Why pages for members are shut to one who was a member' })
  refusal: StandingRefusal | null;

  @ObjectField(() => EventSummaryView, { nullable: true })
  nextEvent: EventSummaryView | null;

  @ObjectField(() => MessageView, { nullable: true })
  latestMessage: MessageView | null;
}

export class TodayEventView {
  @IdField()
  eventId: string;

  @TextField()
  title: string;

  @IdField()
  sessionId: string;

  @TextField()
  sessionTitle: string;

  @InstantField()
  startsAt: string;

  @InstantField()
  endsAt: string;

  @IntField({ min: 0 })
  checkIns: number;
}

export class TodayView {
  @DayField()
  day: string;

  @ListField(() => TodayEventView)
  events: TodayEventView[];

  @IntField({ min: 0 })
  checkIns: number;

  @IntField({ min: 0 })
  newMembers: number;
}

export class TotalsView {
  @IntField({ min: 0, description: 'In good standing' })
  members: number;

  @IntField({ min: 0 })
  checkInsThisMonth: number;

  @IntField({ min: 0 })
  newThisMonth: number;

  @IntField({ min: 0, description: 'Given by rules, not counting what was taken back' })
  pointsIssuedThisMonth: number;
}

export const RECENT_KINDS = ['joined', 'checked_in'] as const;
export type RecentKind = (typeof RECENT_KINDS)[number];

export class RecentView {
  @EnumField(RECENT_KINDS, { name: 'RecentKind' })
  kind: RecentKind;

  @IdField()
  memberId: string;

  @TextField()
  nickname: string;

  @TextField()
  text: string;

  @InstantField()
  at: string;
}

export class WeekView {
  @DayField({ description: 'Its Monday' })
  weekStart: string;

  @IntField({ min: 0 })
  joined: number;

  @IntField({ min: 0 })
  checkIns: number;
}

export class AdminHomeView {
  @ObjectField(() => TodayView)
  today: TodayView;

  @ObjectField(() => TotalsView)
  totals: TotalsView;

  @ListField(() => RecentView)
  recent: RecentView[];

  @ListField(() => WeekView, { description: 'Eight weeks, this one last' })
  weekly: WeekView[];
}
