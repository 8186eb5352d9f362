import { AVATAR_KEYS, MEMBER_STATUSES, STANDING_REFUSALS, type AvatarKey, type MemberStatus, type StandingRefusal } from '@tongxing/shared';
import { DayField, EnumField, IdField, InstantField, IntField, TextField } from '../common/fields';

/** Letters of any script, blanks and middle dots: no digits, no signs. */
const NAME = /^[\p{L}\p{M}·•・. ]+$/u;

export class SessionRequest {
  @TextField({ max: 128, description: 'What wx.login gave; valid once, for five minutes' })
  code: string;
}

export class SessionView {
  @TextField({ description: 'Sent as Authorization: Bearer' })
  token: string;

  @InstantField()
  expiresAt: string;

  @IdField({ nullable: true, description: 'Null for a visitor' })
  memberId: string | null;

  @EnumField(STANDING_REFUSALS, { name: 'StandingRefusal', nullable: true, description: 'Why pages for members are shut to one who was a member' })
  refusal: StandingRefusal | null;
}

export class ProfileRequest {
  @TextField({ max: 20, optional: true })
  nickname?: string;

  @EnumField(AVATAR_KEYS, { name: 'AvatarKey', optional: true })
  avatarKey?: AvatarKey;

  @TextField({ max: 30, optional: true, nullable: true, description: 'A mainland mobile number; null forgets it' })
  phone?: string | null;

  @TextField({ max: 40, min: 2, optional: true, nullable: true, pattern: NAME })
  realName?: string | null;

  @DayField({ optional: true, nullable: true })
  birthday?: string | null;

  @TextField({ max: 40, optional: true, nullable: true })
  city?: string | null;
}

/** What a member sees of themselves. Phone and real name are masked here too: a phone is looked at over shoulders. */
export class MeView {
  @IdField()
  id: string;

  @IntField({ min: 1, description: 'Member number' })
  no: number;

  @TextField({ max: 20 })
  nickname: string;

  @EnumField(AVATAR_KEYS, { name: 'AvatarKey' })
  avatarKey: AvatarKey;

  @DayField()
  joinedOn: string;

  @EnumField(MEMBER_STATUSES, { name: 'MemberStatus' })
  status: MemberStatus;

  @TextField({ nullable: true })
  phoneMasked: string | null;

  @TextField({ nullable: true })
  realNameMasked: string | null;

  @DayField({ nullable: true })
  birthday: string | null;

  @TextField({ nullable: true })
  city: string | null;

  @TextField({ nullable: true, description: 'Of the growth track' })
  tierName: string | null;
}
