import { CHANNEL_KINDS, type ChannelKind } from '@tongxing/shared';
import { BoolField, DayField, EnumField, IdField, InstantField, IntField, ObjectField, TextField } from '../common/fields';
import { pageView } from '../common/paging';

export class JoinCodeStory {
  @TextField({ max: 40 })
  storyTitle: string;

  @TextField({ max: 600 })
  storyBody: string;
}

export class JoinCodeRequest {
  @EnumField(CHANNEL_KINDS, { name: 'ChannelKind' })
  channel: ChannelKind;

  @TextField({ max: 40 })
  place: string;

  @IdField({ optional: true, nullable: true })
  eventId?: string | null;

  @DayField({ optional: true, nullable: true, description: 'Its last day' })
  expiresOn?: string | null;

  @ObjectField(() => JoinCodeStory, { optional: true, nullable: true })
  landing?: JoinCodeStory | null;
}

export class JoinCodePatch {
  @TextField({ max: 40, optional: true })
  place?: string;

  @BoolField({ optional: true })
  active?: boolean;

  @DayField({ optional: true, nullable: true })
  expiresOn?: string | null;

  @ObjectField(() => JoinCodeStory, { optional: true, nullable: true })
  landing?: JoinCodeStory | null;
}

export class JoinCodeView {
  @IdField()
  id: string;

  @TextField()
  token: string;

  @EnumField(CHANNEL_KINDS, { name: 'ChannelKind' })
  channel: ChannelKind;

  @TextField()
  place: string;

  @IdField({ nullable: true })
  eventId: string | null;

  @TextField({ nullable: true })
  eventTitle: string | null;

  @DayField({ nullable: true })
  expiresOn: string | null;

  @BoolField()
  active: boolean;

  @IntField({ min: 0, description: 'How many joined with it' })
  joined: number;

  @TextField({ description: 'What the code leads to outside of WeChat' })
  url: string;

  @InstantField()
  createdAt: string;

  @ObjectField(() => JoinCodeStory, { nullable: true })
  landing: JoinCodeStory | null;
}

export class JoinCodePage extends pageView(JoinCodeView) {}
