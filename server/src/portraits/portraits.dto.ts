import { AVATAR_KEYS, CHANNEL_KINDS, ENTRY_KINDS, type EntryKind, MEMBER_STATUSES, type AvatarKey, type ChannelKind, type MemberStatus } from '@tongxing/shared';
import { BadgeView } from '../badges';
import { BoolField, DayField, EnumField, IdField, InstantField, IntField, ListField, ObjectField, TextField } from '../common/fields';
import { PageQuery, pageView } from '../common/paging';
import { ConsentView } from '../consents';
import { MonthPetalsView } from '../journal';
import { PointsSummaryView } from '../points';
import { TierProgressView } from '../tiers';

export class MemberListQuery extends PageQuery {
  @TextField({
    min: 0,
    max: 40,
    optional: true,
    description: 'A member number, a whole phone number or its last four digits, a whole real name, or the beginning of a nickname',
  })
  q?: string;

  @EnumField(MEMBER_STATUSES, { name: 'MemberStatus', optional: true })
  status?: MemberStatus;
}

export class MemberRowView {
  @IdField()
  id: string;

  @IntField({ min: 1, description: 'Member number' })
  no: number;

  @TextField()
  nickname: string;

  @EnumField(AVATAR_KEYS, { name: 'AvatarKey' })
  avatarKey: AvatarKey;

  @EnumField(MEMBER_STATUSES, { name: 'MemberStatus' })
  status: MemberStatus;

  @TextField({ nullable: true })
  phoneMasked: string | null;

  @TextField({ nullable: true })
  realNameMasked: string | null;

  @TextField({ nullable: true })
  city: string | null;

  @DayField()
  joinedOn: string;

  @EnumField(CHANNEL_KINDS, { name: 'ChannelKind', nullable: true })
  joinChannel: ChannelKind | null;

  @TextField({ nullable: true, description: 'Of the growth track' })
  tierName: string | null;

  @IntField({ min: 0 })
  balance: number;

  @IntField({ min: 0 })
  growth: number;

  @DayField({ nullable: true })
  lastSeenOn: string | null;
}

export class MemberRowPage extends pageView(MemberRowView) {}

export class JoinedByView {
  @IdField()
  id: string;

  @EnumField(CHANNEL_KINDS, { name: 'ChannelKind' })
  channel: ChannelKind;

  @TextField()
  place: string;
}

export class StatusChangeView {
  @EnumField(MEMBER_STATUSES, { name: 'MemberStatus', nullable: true })
  from: MemberStatus | null;

  @EnumField(MEMBER_STATUSES, { name: 'MemberStatus' })
  to: MemberStatus;

  @TextField({ nullable: true })
  reason: string | null;

  @InstantField()
  at: string;
}

export class MemberDetailView extends MemberRowView {
  @TextField({ nullable: true, description: 'Month and day, MM-DD: enough for a card, and too little to prove who one is' })
  birthday: string | null;

  @ObjectField(() => JoinedByView, { nullable: true, description: 'The code of the first joining' })
  joinCode: JoinedByView | null;

  @ListField(() => ConsentView)
  consents: ConsentView[];

  @ListField(() => TierProgressView)
  tiers: TierProgressView[];

  @ListField(() => BadgeView)
  badges: BadgeView[];

  @ListField(() => MonthPetalsView, { description: 'Twelve months, oldest first' })
  branch: MonthPetalsView[];

  @ObjectField(() => PointsSummaryView)
  points: PointsSummaryView;

  @ListField(() => StatusChangeView, { description: 'Every change of standing, newest first' })
  statusHistory: StatusChangeView[];
}

export class TimelineItemView {
  @IdField()
  id: string;

  @InstantField()
  at: string;

  @EnumField(ENTRY_KINDS, { name: 'EntryKind' })
  kind: EntryKind;

  @TextField()
  text: string;

  @TextField({ nullable: true, description: 'Why staff did it' })
  detail: string | null;

  @BoolField({ description: 'Undone later' })
  reversed: boolean;

  @TextField({ nullable: true, description: 'Why it was undone' })
  reversedWhy: string | null;

  @BoolField({ description: 'Whether staff may still take it back' })
  undoable: boolean;

  @IdField({ nullable: true, description: 'The session of a check-in that was taken back and has not been put back' })
  missingAt: string | null;
}

export class TimelineItemPage extends pageView(TimelineItemView) {}
