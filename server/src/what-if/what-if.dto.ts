import { AVATAR_KEYS, CONTRIBUTION_KINDS, TRACKS, type AvatarKey, type ContributionKind, type Track } from '@tongxing/shared';
import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { RefusalBody } from '../common/answers';
import { BoolField, DayField, EnumField, IdField, IntField, ListField, MonthField, ObjectField, TextField } from '../common/fields';
import { TierChangeFields } from '../tiers';
import { CHANGES, type ChangeKind } from './change.rule';
import { HOWS, type How } from './outcome.rule';
import type { Period, RuleEndingWish, RuleWish } from './what-if-questions';

const FIRST = { description: 'The first month of the period' };
const LAST = { description: 'The last month of the period, this month at the latest' };

class PeriodFields implements Period {
  @MonthField(FIRST)
  from: string;

  @MonthField(LAST)
  to: string;
}

export class RuleWhatIfRequest extends PeriodFields implements RuleWish {
  @TextField({ max: 40, nullable: true, description: 'The rule that it would replace; null for one that there is not yet' })
  code: string | null;

  @IntField({ min: 0, description: 'The newest version that was seen; 0 for a new rule' })
  baseVersion: number;

  @EnumField(CONTRIBUTION_KINDS, { name: 'ContributionKind' })
  kind: ContributionKind;

  @TextField({ min: 0, max: 40 })
  name: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'RuleTerms' })
  @IsObject()
  terms: Record<string, unknown>;

  @IntField({ min: 0, max: 1_000_000 })
  position: number;
}

export class RuleEndingWhatIfRequest extends PeriodFields implements RuleEndingWish {
  @TextField({ max: 40, description: 'The rule that would be stopped' })
  code: string;

  @IntField({ min: 1, description: 'The newest version that was seen' })
  baseVersion: number;
}

export class TierWhatIfRequest extends TierChangeFields implements Period {
  @MonthField(FIRST)
  from: string;

  @MonthField(LAST)
  to: string;
}

export class WhatIfProgressView {
  @IntField({ min: 0, description: 'Entries of the journal' })
  done: number;

  @IntField({ min: 0 })
  of: number;
}

export class PairView {
  @IntField({ min: 0 })
  today: number;

  @IntField({ min: 0 })
  draft: number;
}

export class ComparedView extends PairView {
  @IntField({ min: 0, description: 'Members who would have got more' })
  more: number;

  @IntField({ min: 0, description: 'Members who would have got less' })
  less: number;
}

export class RuleTallyView {
  @TextField()
  code: string;

  @TextField({ min: 0 })
  name: string;

  @BoolField()
  isDraft: boolean;

  @ObjectField(() => PairView)
  times: PairView;

  @ObjectField(() => PairView)
  points: PairView;

  @ObjectField(() => PairView)
  growth: PairView;
}

export class TierWayView {
  @EnumField(TRACKS, { name: 'Track' })
  track: Track;

  @TextField()
  trackName: string;

  @TextField({ nullable: true, description: 'Null for no tier on this track' })
  from: string | null;

  @TextField({ nullable: true })
  to: string | null;

  @BoolField()
  isUp: boolean;

  @EnumField(HOWS, { name: 'TierHow', description: 'What tells the two apart: who has not risen has lost nothing' })
  how: How;

  @IntField({ min: 1 })
  members: number;
}

export class TierTurnView {
  @EnumField(HOWS, { name: 'TierHow' })
  how: How;

  @DayField({ nullable: true, description: 'The first day of another ladder, or a yearly review; null where each has a day of their own' })
  on: string | null;

  @IntField({ min: 1 })
  members: number;
}

export class RungTallyView {
  @EnumField(TRACKS, { name: 'Track' })
  track: Track;

  @TextField()
  trackName: string;

  @TextField()
  code: string;

  @TextField()
  name: string;

  @BoolField()
  isDraft: boolean;

  @ObjectField(() => PairView, { description: 'Who would stand on it at the end of the period' })
  members: PairView;

  @IntField({ min: 0, description: 'Who stands on it either way' })
  stay: number;

  @IntField({ min: 0, description: 'Who would stand on it and stands lower' })
  up: number;

  @IntField({ min: 0, description: 'Who would stand on it and stands higher' })
  down: number;
}

export class TierMoveView {
  @IdField()
  memberId: string;

  @IntField({ min: 1, description: 'Member number' })
  no: number;

  @TextField()
  nickname: string;

  @EnumField(AVATAR_KEYS, { name: 'AvatarKey' })
  avatarKey: AvatarKey;

  @TextField({ nullable: true })
  realNameMasked: string | null;

  @TextField()
  trackName: string;

  @TextField({ nullable: true, description: 'Where the member stood at the end of the period' })
  from: string | null;

  @TextField({ nullable: true, description: 'Where the member would have stood' })
  to: string | null;

  @BoolField()
  isUp: boolean;

  @EnumField(HOWS, { name: 'TierHow' })
  how: How;

  @DayField({ description: 'The day of it, in whichever of the two it happened' })
  on: string;
}

export class UnpaidView {
  @IntField({ min: 0 })
  times: number;

  @IntField({ min: 0, description: 'Points that were missing for them' })
  missing: number;
}

export class WhatIfResultView {
  @EnumField(CHANGES, { name: 'WhatIfChange' })
  about: ChangeKind;

  @MonthField()
  from: string;

  @MonthField()
  to: string;

  @IntField({ min: 0, description: 'Contributions of the period that stand' })
  deeds: number;

  @IntField({ min: 0, description: 'Members whose they are' })
  members: number;

  @ObjectField(() => ComparedView)
  points: ComparedView;

  @ObjectField(() => ComparedView)
  growth: ComparedView;

  @ListField(() => RuleTallyView)
  rules: RuleTallyView[];

  @ListField(() => RungTallyView, { description: 'Every rung of each track on which somebody would stand elsewhere, or on which one is changed; highest first' })
  rungs: RungTallyView[];

  @ListField(() => TierTurnView, { description: 'When they would have moved' })
  turns: TierTurnView[];

  @ListField(() => TierWayView, { description: 'Every way from tier to tier, and how many would have gone it' })
  ways: TierWayView[];

  @ListField(() => TierMoveView, { description: 'The first 500 of them by member number' })
  moves: TierMoveView[];

  @ObjectField(() => UnpaidView, { description: 'Spendings and deductions that could not have been carried out' })
  unpaid: UnpaidView;

  @IntField({ min: 0, description: 'Contributions of which nobody wrote down whether it was the member’s birthday' })
  unknownBirthdays: number;

  @BoolField({ description: 'The draft says just what has been so all through the period' })
  isToday: boolean;
}

/** One line of the answer: how far it is, or what came out, or why nothing will. */
export class WhatIfLineView {
  @ObjectField(() => WhatIfProgressView, { optional: true })
  progress?: WhatIfProgressView;

  @ObjectField(() => WhatIfResultView, { optional: true })
  result?: WhatIfResultView;

  @ObjectField(() => RefusalBody, { optional: true })
  error?: RefusalBody;
}
