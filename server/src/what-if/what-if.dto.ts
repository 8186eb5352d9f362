import { AVATAR_KEYS, CONTRIBUTION_KINDS, TRACKS, type AvatarKey, type ContributionKind, type Track } from '@tongxing/shared';
import { ApiProperty } from '@nestjs/swagger';
import { IsObject } from 'class-validator';
import { RefusalBody } from '../common/answers';
import { BoolField, EnumField, IdField, IntField, ListField, MonthField, ObjectField, TextField } from '../common/fields';
import type { Wish } from './what-if.service';

export class WhatIfRequest implements Wish {
  @TextField({ max: 40, nullable: true, description: 'The rule that it would replace; null for one that there is not yet' })
  code: string | null;

  @EnumField(CONTRIBUTION_KINDS, { name: 'ContributionKind' })
  kind: ContributionKind;

  @TextField({ min: 0, max: 40 })
  name: string;

  @ApiProperty({ type: 'object', additionalProperties: true, description: 'RuleTerms' })
  @IsObject()
  terms: Record<string, unknown>;

  @IntField({ min: 0, max: 1_000_000 })
  position: number;

  @MonthField({ description: 'The first month of the period' })
  from: string;

  @MonthField({ description: 'The last month of the period, this month at the latest' })
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

  @IntField({ min: 1 })
  members: number;
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
}

export class UnpaidView {
  @IntField({ min: 0 })
  times: number;

  @IntField({ min: 0, description: 'Points that were missing for them' })
  missing: number;
}

export class WhatIfResultView {
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

  @ListField(() => TierWayView, { description: 'Every way from tier to tier, and how many would have gone it' })
  ways: TierWayView[];

  @ListField(() => TierMoveView, { description: 'The first 500 of them by member number' })
  moves: TierMoveView[];

  @ObjectField(() => UnpaidView, { description: 'Spendings and deductions that could not have been carried out' })
  unpaid: UnpaidView;

  @IntField({ min: 0, description: 'Contributions of which nobody wrote down whether it was the member’s birthday' })
  unknownBirthdays: number;

  @BoolField({ description: 'The draft says just what the rule has said all through the period' })
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
