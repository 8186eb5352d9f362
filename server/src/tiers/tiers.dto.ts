import { TIER_CAUSES, TRACKS, type TierCause, type Track } from '@tongxing/shared';
import { BoolField, DayField, EnumField, IdField, IntField, ListField, NumberField, ObjectField, TextField } from '../common/fields';
import { pageView } from '../common/paging';
import { MEASURES, YEAR_COUNTS } from '../measures';
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
  @EnumField(['growth', ...MEASURES, ...YEAR_COUNTS], { name: 'Yardstick' })
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

  @NumberField({ min: 0, max: 1, description: 'How far to the next tier; 1 at the top, and where nothing but giving leads on' })
  ratio!: number;

  @TextField({ nullable: true, description: '再参加 2 次活动，就是铜牌会员了; null at the top, and where nothing but giving leads on' })
  sentence!: string | null;

  @ListField(() => TierNeedView)
  needs!: TierNeedView[];
}

export class TierRungView {
  @TextField()
  code!: string;

  @TextField()
  name!: string;

  @IntField({ min: 0 })
  rank!: number;

  @TextField({ description: '近一年参加 3 次活动，或成长值到 80' })
  sentence!: string;

  @TextField({ description: 'How long it is kept' })
  keep!: string;

  @BoolField({ description: 'The member stands here or above' })
  reached!: boolean;
}

export class HonourView {
  @IdField({ description: 'The entry that gave it; the honour is undone by this' })
  entryId!: string;

  @TextField()
  code!: string;

  @TextField()
  name!: string;

  @TextField({ nullable: true })
  reason!: string | null;

  @DayField()
  givenOn!: string;

  @DayField({ nullable: true, description: 'Its last day; null where it has no end' })
  until!: string | null;
}

export class TierLockView {
  @TextField({ nullable: true })
  reason!: string | null;

  @DayField()
  lockedOn!: string;

  @DayField({ nullable: true, description: 'Its last day; null where it has no end' })
  until!: string | null;
}

/** Where a member stands on one track, how they got there and what keeps it. */
export class TierStandingView extends TierProgressView {
  @DayField({ nullable: true, description: 'Since when the tier is held' })
  since!: string | null;

  @TextField({ nullable: true, description: '今年再参加 2 次活动，明年还是银牌会员; null where nothing is held, and for honours' })
  keeping!: string | null;

  @BoolField({ description: 'Told before the coming review, and by the year so far it would be lost' })
  atRisk!: boolean;

  @ObjectField(() => TierLockView, { nullable: true })
  lock!: TierLockView | null;

  @BoolField({ description: 'Whether there is a tier here that can be lost, and so one that staff can lock' })
  lockable!: boolean;

  @ListField(() => HonourView, { description: 'Honours that stand, the one given last first' })
  honours!: HonourView[];

  @ListField(() => TierRungView, { description: 'Lowest first' })
  ladder!: TierRungView[];
}

export const TIER_TURNS = ['up', 'down', 'stays'] as const;
export type TierTurn = (typeof TIER_TURNS)[number];

/** One line of a member's history on the ladders. */
export class TierHistoryView {
  @TextField()
  id!: string;

  @IdField({ description: 'The entry of the journal that brought it' })
  entryId!: string;

  @EnumField(TRACKS, { name: 'Track' })
  track!: Track;

  @TextField()
  trackName!: string;

  @EnumField(TIER_CAUSES, { name: 'TierCause' })
  cause!: TierCause;

  @EnumField(TIER_TURNS, { name: 'TierTurn' })
  turn!: TierTurn;

  @DayField({ description: 'On which it took effect' })
  day!: string;

  @TextField({ description: '升为银牌会员' })
  text!: string;

  @TextField({ nullable: true, description: '因为第 8 次参加活动' })
  because!: string | null;
}

export class TierHistoryPage extends pageView(TierHistoryView) {}

/** A step down, because what the tier stood on was taken back. */
export class TierFallView {
  @EnumField(TRACKS, { name: 'Track' })
  track!: Track;

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
