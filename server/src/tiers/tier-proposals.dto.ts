import { TIER_WINDOWS, TRACKS, type TierWindow, type Track } from '@tongxing/shared';
import { ApprovalView } from '../approvals';
import { BoolField, DayField, EnumField, IdField, IntField, ListField, ObjectField, TextField } from '../common/fields';
import { MEASURES, YEAR_COUNTS } from '../measures';
import { MOST_BARS, TIER_PURPOSES, type TierPurpose } from './tier-proposal.rule';
import type { Yardstick } from './tiers.rule';

export class TierBarFields {
  @EnumField(['growth', ...MEASURES, ...YEAR_COUNTS], { name: 'Yardstick' })
  yardstick: Yardstick;

  @EnumField(TIER_WINDOWS, { name: 'TierWindow' })
  window: TierWindow;

  @IntField({ min: 1, max: 1_000_000_000, description: 'Times, minutes, fen or steps, by the yardstick' })
  bar: number;
}

class TierTermsFields {
  @TextField({ max: 20 })
  name: string;

  @EnumField(['all', 'any'], { name: 'TierMatch' })
  match: 'all' | 'any';

  @ListField(() => TierBarFields, { maxItems: MOST_BARS, description: 'None for where everyone begins, and for an honour' })
  bars: TierBarFields[];

  @IntField({ nullable: true, min: 1, max: 100, description: 'The per cent of the bar from which the yearly review keeps the tier; null where it is kept for good' })
  keepPercent: number | null;
}

/** A rung as somebody would have it, be it proposed or only thought of. */
export class TierChangeFields extends TierTermsFields {
  @EnumField(TIER_PURPOSES, { name: 'TierPurpose' })
  purpose: TierPurpose;

  @TextField({ max: 40, nullable: true, description: 'The rung that it is about; null for a new one, which comes on top' })
  code: string | null;

  @IntField({ min: 0, description: 'The newest version that was seen, begun or not; 0 for a new rung' })
  baseVersion: number;

  @EnumField(TRACKS, { name: 'Track' })
  track: Track;

  @DayField({ description: 'The first day on which it would count' })
  startsOn: string;
}

export class TierProposalRequest extends TierChangeFields {
  @TextField({ min: 2, max: 200, description: 'Why, for the person who decides' })
  reason: string;
}

export class TierProposalView extends TierTermsFields {
  @EnumField(TIER_PURPOSES, { name: 'TierPurpose' })
  purpose: TierPurpose;

  @TextField({ nullable: true })
  code: string | null;

  @IntField({ min: 0, description: 'The newest version that its author had seen; 0 for a new rung' })
  baseVersion: number;

  @EnumField(TRACKS, { name: 'Track' })
  track: Track;

  @DayField()
  startsOn: string;

  @TextField({ description: 'The rung as it would read' })
  sentence: string;

  @TextField()
  keep: string;

  @ObjectField(() => ApprovalView)
  approval: ApprovalView;
}

class TierVersionFields extends TierTermsFields {
  @TextField({ nullable: true, description: 'Nobody, for what the house came with' })
  proposedBy: string | null;

  @TextField({ nullable: true, description: 'Who put it into force' })
  activatedBy: string | null;
}

/** A version that has been put into force and begins on a later day. */
export class UpcomingTierView extends TierVersionFields {
  @IntField({ min: 1 })
  version: number;

  @DayField()
  startsOn: string;

  @EnumField(TIER_PURPOSES, { name: 'TierPurpose' })
  purpose: TierPurpose;

  @TextField()
  sentence: string;

  @TextField()
  keep: string;
}

/** A rung of a ladder as staff read it. */
export class LadderRungView extends TierVersionFields {
  @TextField()
  code: string;

  @IntField({ min: 0 })
  rank: number;

  @IntField({ min: 1 })
  version: number;

  @IntField({ min: 1, description: 'The newest version, perhaps not yet in force: what a proposal follows' })
  latestVersion: number;

  @DayField()
  startsOn: string;

  @DayField({ nullable: true, description: 'Since when it is no longer given; who holds it keeps it' })
  endedOn: string | null;

  @TextField()
  sentence: string;

  @TextField()
  keep: string;

  @IntField({ min: 0, description: 'Members who stand on it; who has left and may come back is among them' })
  members: number;

  @ObjectField(() => UpcomingTierView, { nullable: true })
  upcoming: UpcomingTierView | null;
}

export class LadderView {
  @EnumField(TRACKS, { name: 'Track' })
  track: Track;

  @TextField()
  trackName: string;

  @ListField(() => LadderRungView, { description: 'Lowest first' })
  rungs: LadderRungView[];

  @ListField(() => UpcomingTierView, { description: 'Rungs that begin on a later day' })
  coming: UpcomingTierView[];
}

export class LaddersView {
  @ListField(() => LadderView)
  tracks: LadderView[];

  @ListField(() => TierProposalView, { description: 'What waits for a decision, the oldest first' })
  proposals: TierProposalView[];

  @DayField({ description: 'The first day for which a ladder may still be changed' })
  earliestStart: string;

  @BoolField({ description: 'Nobody else on the staff could approve a change that the caller proposes now' })
  nobodyElse: boolean;
}

export class TierProposedView {
  @IdField({ description: 'The approval that waits, or that decided' })
  approvalId: string;

  @EnumField(['pending', 'approved', 'refused', 'withdrawn'], { name: 'TierProposalState' })
  state: 'pending' | 'approved' | 'refused' | 'withdrawn';

  @DayField({ description: 'The day on which it begins, or would' })
  startsOn: string;
}
