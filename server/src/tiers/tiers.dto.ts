import { TRACKS, type Track } from '@tongxing/shared';
import { EnumField, IntField, ListField, NumberField, ObjectField, TextField } from '../common/fields';
import { MEASURES } from '../measures';
import type { Yardstick } from './tiers.rule';

export class CurrentTierView {
  @TextField()
  code!: string;

  @TextField()
  name!: string;

  @IntField({ min: 0 })
  rank!: number;
}

export class NextTierView {
  @TextField()
  code!: string;

  @TextField()
  name!: string;
}

export class TierNeedView {
  @EnumField(['growth', ...MEASURES], { name: 'Yardstick' })
  measure!: Yardstick;

  @IntField()
  have!: number;

  @IntField({ min: 0 })
  bar!: number;
}

export class TierProgressView {
  @EnumField(TRACKS, { name: 'Track' })
  track!: Track;

  @TextField()
  trackName!: string;

  @ObjectField(() => CurrentTierView, { nullable: true })
  current!: CurrentTierView | null;

  @ObjectField(() => NextTierView, { nullable: true })
  next!: NextTierView | null;

  @NumberField({ min: 0, max: 1, description: 'How far to the next tier; 1 at the top' })
  ratio!: number;

  @TextField({ nullable: true, description: '再参加 2 次活动，就是铜牌会员了' })
  sentence!: string | null;

  @ListField(() => TierNeedView)
  needs!: TierNeedView[];
}

/** A step down, because what the tier stood on was taken back. */
export class TierFallView {
  @TextField()
  from!: string;

  @TextField({ nullable: true, description: 'Null where nothing of the ladder is left' })
  to!: string | null;
}

/** A step up, told in the moment it happens. */
export class TierRiseView {
  @TextField({ nullable: true })
  from!: string | null;

  @TextField()
  to!: string;
}
