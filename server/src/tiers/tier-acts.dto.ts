import { TRACKS, type Track } from '@tongxing/shared';
import { BoolField, DayField, EnumField, IdField, InstantField, ListField, TextField } from '../common/fields';
import { pageView } from '../common/paging';
import { TierHistoryView, TierStandingView } from './tiers.dto';

const WHY = { min: 2, max: 200, description: 'Why, in words that the member reads too' };

export class HonourRequest {
  @EnumField(TRACKS, { name: 'Track' })
  track: Track;

  @TextField({ max: 40 })
  code: string;

  @DayField({ nullable: true, description: 'Its last day; null where it has no end' })
  until: string | null;

  @TextField(WHY)
  reason: string;
}

export class HonourReversalRequest {
  @TextField(WHY)
  reason: string;
}

export class TierLockRequest {
  @EnumField(TRACKS, { name: 'Track' })
  track: Track;

  @DayField({ nullable: true, description: 'Its last day; null where it has no end' })
  until: string | null;

  @TextField(WHY)
  reason: string;
}

export class TierUnlockRequest {
  @EnumField(TRACKS, { name: 'Track' })
  track: Track;

  @TextField(WHY)
  reason: string;
}

/** What was done, as the answer to doing it. */
export class TierActView {
  @IdField({ description: 'The entry of the journal that tells of it' })
  entryId: string;

  @EnumField(TRACKS, { name: 'Track' })
  track: Track;

  @TextField()
  name: string;

  @DayField({ nullable: true })
  until: string | null;

  @TextField()
  reason: string;

  @InstantField()
  at: string;
}

export class GivableHonourView {
  @EnumField(TRACKS, { name: 'Track' })
  track: Track;

  @TextField()
  code: string;

  @TextField()
  name: string;
}

/** A member's tiers as staff see them. */
export class MemberTiersView {
  @ListField(() => TierStandingView)
  tracks: TierStandingView[];

  @ListField(() => GivableHonourView, { description: 'Honours that staff may give today' })
  givable: GivableHonourView[];

  @BoolField({ description: 'True where the caller is this member: somebody else does it' })
  isSelf: boolean;
}

export class StaffTierHistoryView extends TierHistoryView {
  @TextField({ nullable: true, description: 'Who did it; null where deeds or the calendar did' })
  by: string | null;
}

export class StaffTierHistoryPage extends pageView(StaffTierHistoryView) {}
