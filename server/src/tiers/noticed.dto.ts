import { TRACKS, type Track } from '@tongxing/shared';
import { DayField, EnumField, IdField, IntField, ObjectField, TextField } from '../common/fields';
import { PageQuery, pageView } from '../common/paging';

export class NoticedListQuery extends PageQuery {
  @IntField({ optional: true, fromText: true, min: 2000, max: 9999, description: 'The year whose review is meant; the coming one, or before 2 December the last one' })
  year?: number;
}

export class NoticedMemberView {
  @IdField()
  id: string;

  @IntField({ min: 0 })
  no: number;

  @TextField()
  nickname: string;

  @TextField()
  avatarKey: string;
}

export const NOTICED_STATES = ['missing', 'enough', 'locked', 'moved'] as const;
export type NoticedState = (typeof NOTICED_STATES)[number];

/** One who was told that a tier may be lost at the review. */
export class NoticedView {
  @ObjectField(() => NoticedMemberView)
  member: NoticedMemberView;

  @EnumField(TRACKS, { name: 'Track' })
  track: Track;

  @TextField()
  trackName: string;

  @TextField({ description: 'The tier that was told of' })
  tierName: string;

  @DayField()
  noticedOn: string;

  @EnumField(NOTICED_STATES, { name: 'NoticedState', description: 'Whether it would be kept by what the year has brought so far; moved where another tier is held by now' })
  state: NoticedState;

  @TextField({ nullable: true, description: '再参加 2 次活动' })
  missing: string | null;

  @TextField({ nullable: true, description: 'What is held now' })
  nowName: string | null;
}

export class NoticedPage extends pageView(NoticedView) {}
