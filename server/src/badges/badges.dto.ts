import { BADGE_ARTS, type BadgeArt } from '@tongxing/shared';
import { BoolField, EnumField, InstantField, IntField, ListField, ObjectField, TextField } from '../common/fields';

export class BadgeProgressView {
  @IntField({ min: 0 })
  have!: number;

  @IntField({ min: 1 })
  need!: number;
}

export class BadgeView {
  @TextField()
  code!: string;

  @TextField()
  name!: string;

  @TextField()
  description!: string;

  @EnumField(BADGE_ARTS, { name: 'BadgeArt' })
  art!: BadgeArt;

  @BoolField()
  earned!: boolean;

  @InstantField({ nullable: true })
  earnedAt!: string | null;

  @ObjectField(() => BadgeProgressView, { nullable: true })
  progress!: BadgeProgressView | null;

  @TextField({ nullable: true, description: 'The deed that brought it, in words' })
  evidence!: string | null;
}

export class BadgeWallView {
  @IntField({ min: 0 })
  earned!: number;

  @ListField(() => BadgeView)
  items!: BadgeView[];
}

/** A badge as it is announced in the moment it is earned. */
export class NewBadgeView {
  @TextField()
  code!: string;

  @TextField()
  name!: string;

  @EnumField(BADGE_ARTS, { name: 'BadgeArt' })
  art!: BadgeArt;

  @TextField()
  description!: string;
}
