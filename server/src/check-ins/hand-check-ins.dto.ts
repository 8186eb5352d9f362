import { NewBadgeView } from '../badges';
import { BoolField, IdField, InstantField, IntField, ListField, ObjectField, TextField } from '../common/fields';
import { BriefPointsView } from '../points';
import { TierRiseView } from '../tiers';
import { AnnulmentView } from './check-ins.dto';

export class HandCheckInRequest {
  @IdField()
  memberId: string;

  @TextField({ min: 2, max: 200, description: 'Why, in words that the member reads too' })
  reason: string;
}

/** What recording a check-in by hand would do; nothing has been done. */
export class HandCheckInPreviewView {
  @IdField()
  memberId: string;

  @IntField({ min: 1 })
  memberNo: number;

  @TextField()
  nickname: string;

  @TextField()
  eventTitle: string;

  @TextField()
  sessionTitle: string;

  @BoolField({ description: 'The member is in already: nothing is recorded, and the rest tells of the check-in that stands' })
  alreadyIn: boolean;

  @InstantField({ description: 'The moment that it counts for' })
  checkedInAt: string;

  @ObjectField(() => AnnulmentView, { nullable: true, description: 'Where it puts one back: why and when that one was taken back' })
  putsBack: AnnulmentView | null;

  @IntField({ min: 0, description: 'Points that it brings' })
  points: number;

  @IntField({ min: 0, description: 'As many of these go into what was owed' })
  repaid: number;

  @ListField(() => BriefPointsView, { description: 'Those of the rest whose last day is over, or has come, when they are recorded' })
  brief: BriefPointsView[];

  @IntField({ min: 0 })
  growth: number;

  @ListField(() => NewBadgeView)
  badges: NewBadgeView[];

  @ObjectField(() => TierRiseView, { nullable: true })
  tierRise: TierRiseView | null;
}

/** A check-in that staff recorded by hand. */
export class HandCheckInView extends HandCheckInPreviewView {
  @IdField()
  checkInId: string;
}
