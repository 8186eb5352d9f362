import { BoolField, InstantField, IntField, ObjectField, TextField } from '../common/fields';

export const LARGEST_LIMIT = 100_000;

class ApprovalSettingsFields {
  @BoolField({ description: 'Whether another person than the one who asked has to decide' })
  twoPersons: boolean;

  @IntField({ min: 0, max: LARGEST_LIMIT, description: 'Points that one person may move for one member on one day alone' })
  pointsLimit: number;
}

export class ApprovalSettingsRequest extends ApprovalSettingsFields {
  @TextField({ min: 2, max: 200, optional: true, description: 'Why the second person is switched on or off; needed where that is what changes' })
  reason?: string;
}

export class SwitchingView {
  @TextField()
  by: string;

  @InstantField()
  at: string;

  @TextField()
  reason: string;
}

export class ApprovalSettingsView extends ApprovalSettingsFields {
  @ObjectField(() => SwitchingView, { nullable: true, description: 'The last time that the second person was switched on or off; null where it never was' })
  switched: SwitchingView | null;
}
